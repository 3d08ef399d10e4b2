import { clinic } from '@/lib/content/clinic'
import { escapeHtml } from '@/lib/content/escape-html'
import type { LetterRenderer } from '@/lib/emails/compose'
import { darkLooks, looks, preview, table } from './letter-look'

/**
 * Draws a letter with the one layout; what lib/emails is given to send with. Tables hold it together, since Outlook on
 * Windows knows no other way to keep lines short; a screen reader is told that they are none.
 */
export const renderLetter: LetterRenderer = ({ language, subject, body }) => {
  const title = escapeHtml(subject)
  const sender = escapeHtml(clinic().name)
  const words =
    `<h1 style="${looks.heading}">${title}</h1>` + `<div class="letter" style="${looks.words}">${body}</div>`
  const column =
    `<p style="${looks.sender}">${sender}</p>` +
    table(words, { className: 'line', style: looks.section }) +
    `<p class="line quiet" style="${looks.foot}">${sender}</p>`
  const page = table(table(column, { style: looks.column }), { cell: looks.page })
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="x-apple-disable-message-reformatting">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${darkLooks}</style>
</head>
<body class="paper" style="${looks.paper}">${preview(title)}${page}</body>
</html>
`
}
