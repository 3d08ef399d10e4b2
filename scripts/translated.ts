import { join } from 'node:path'
import { defaultLocale, locales } from '@/lib/locale'
import { root } from './support/root'
import { piecesIn } from './translations/pieces'
import { behind, record } from './translations/records'

// `npm run translated` names what is not translated, or was translated from another English text than today's.
// `npm run translated -- pages/contact.md messages/site` writes down that those pieces are up to date now.

const content = join(root, 'content')
// A file is also known by its place in the project.
const asked = process.argv.slice(2).map((name) =>
  name
    .replace(/^(\.\/)?content\//, '')
    .replace(/^(pages|emails)\/[a-z]{2}\//, '$1/')
    .replace(/^messages\/[a-z]{2}\.json$/, 'messages'),
)
const known = [...piecesIn(content, defaultLocale).keys()]
for (const start of asked.filter((start) => !known.some((name) => name.startsWith(start)))) {
  console.error(`Nothing is called ${start}. Names begin with pages/, emails/ or messages/.`)
  process.exitCode = 1
}

for (const locale of locales.filter((each) => each !== defaultLocale)) {
  if (asked.length > 0) {
    const isMeant = (name: string) => asked.some((start) => name.startsWith(start))
    for (const name of record(content, locale, isMeant)) console.log(`${locale}: ${name} is up to date.`)
  }
  const { missing, older, leftOver } = behind(content, locale)
  for (const name of missing) console.log(`${locale}: ${name} is missing.`)
  for (const name of older) console.log(`${locale}: ${name} is older than the English one.`)
  for (const name of leftOver) console.log(`${locale}: ${name} has no English one any more.`)
  if (missing.length + older.length + leftOver.length === 0)
    console.log(`${locale}: everything is translated.`)
  else process.exitCode = 1
}
