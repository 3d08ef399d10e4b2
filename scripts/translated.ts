import { join } from 'node:path'
import { defaultLocale, locales } from '@/lib/locale'
import { root } from './support/root'
import { isMeantBy, plainName } from './translations/names'
import { piecesIn } from './translations/pieces'
import { behind, record } from './translations/records'

// `npm run translated` names what is not translated, or was translated from another English text than today's.
// `npm run translated -- pages/contact.md messages/site` writes down that those pieces are up to date now.

const content = join(root, 'content')
const asked = process.argv.slice(2).map((typed) => ({ typed, plain: plainName(typed) }))
const known = [...piecesIn(content, defaultLocale).keys()]
for (const { typed } of asked.filter(({ plain }) => !known.some((name) => isMeantBy(plain, name)))) {
  console.error(`Nothing is called “${typed}”. Names begin with pages/, emails/, messages/ or facts/.`)
  process.exitCode = 1
}

for (const locale of locales.filter((each) => each !== defaultLocale)) {
  if (asked.length > 0) {
    const isMeant = (name: string) => asked.some(({ plain }) => isMeantBy(plain, name))
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
