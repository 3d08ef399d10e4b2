import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { newArticle } from '@/lib/content/new-article'
import { defaultLocale } from '@/lib/locale'
import { readOptions } from './support/read-options'

// `npm run content:new -- --service ketamine-therapy --title "…"`: an article to begin with. Asks for what is not
// given.

const words = messagesIn(defaultLocale).contentNew
const reviewDays = 90

try {
  await begin()
} catch (error) {
  // A fact of the clinic that cannot be read: file, line, and what to do.
  stop((error as Error).message)
}

/** Asks for what was not given, and writes the article where there is none of its name. */
async function begin(): Promise<void> {
  const { services, timeZone } = clinic()
  const given = readOptions(['title', 'service'])
  const title = given ? given.title || (await ask(words.askTitle)) : ''
  const askService = fill(words.askService, { services: services.join(', ') })
  const service = title && (given?.service || (await ask(askService)))

  const now = new Date()
  const due = new Date(now.getTime() + reviewDays * 24 * 60 * 60 * 1_000)
  const article = newArticle(readFileSync('content/skeletons/article.md', 'utf8'), {
    title: title.trim(),
    service: service.trim(),
    locale: defaultLocale,
    today: clinicDay(now, timeZone),
    due: clinicDay(due, timeZone),
  })

  if (!article.ok) stop(words.usage)
  else if (!services.some((known) => known === service.trim()))
    stop(fill(words.unknownService, { service, services: services.join(', ') }))
  else if (existsSync(article.value.file)) stop(fill(words.exists, { file: article.value.file }))
  else {
    writeFileSync(article.value.file, article.value.text)
    console.log(fill(words.written, { file: article.value.file }))
  }
}

/** What a person types; nothing when nobody is there to type. */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return ''
  const line = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await line.question(question)
  line.close()
  return answer
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
