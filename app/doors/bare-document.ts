import type { Clinic } from '@/lib/content/clinic'
import { escapeHtml } from '@/lib/content/escape-html'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'

/** What stands round every bare document. */
export type Round = {
  locale: Locale
  title: string
  clinicName: string
  skip: string
  /** Names what stands above the header. */
  notices: string
  /** Says that this is a demonstration; null on a real site. */
  demo: string | null
  phone: string
  phoneLink: string
}

/** The same but the title, for one clinic and one language. */
export function roundOf({ locale, clinic }: { locale: Locale; clinic: Clinic }): Omit<Round, 'title'> {
  const { site } = messagesIn(locale)
  const { name, phone, phoneLink, isDemo } = clinic
  return {
    locale,
    clinicName: name,
    skip: site.skipToContent,
    notices: site.notices,
    demo: isDemo ? site.demoNotice : null,
    phone,
    phoneLink,
  }
}

/**
 * A document of its own as HTML: without a script, and without the site's menu and what else its pages carry along.
 *
 * @param main HTML; whatever comes from outside is escaped in it.
 */
export function bareDocument(round: Round, main: string): string {
  const text = escapeHtml
  return `<!doctype html>
<html lang="${text(round.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${text(`${round.title} · ${round.clinicName}`)}</title>
<link rel="stylesheet" href="/bare.css">
</head>
<body>
<a class="skip" href="#content">${text(round.skip)}</a>
${round.demo === null ? '' : `<aside class="demo" aria-label="${text(round.notices)}">${text(round.demo)}</aside>`}
<header>
<p class="name">${text(round.clinicName)}</p>
<p><a href="${text(round.phoneLink)}">${text(round.phone)}</a></p>
</header>
<main id="content" tabindex="-1">
<h1>${text(round.title)}</h1>
${main}
</main>
</body>
</html>
`
}
