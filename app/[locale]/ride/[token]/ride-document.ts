import type { RideView } from './ride-view'

/** Where app/ride.css stands. */
const styles = '/ride.css'

/** A driver's page as HTML, without a script and without a link into the site. */
export function rideDocument(view: RideView): string {
  const title = `${view.title} · ${view.clinicName}`
  return `<!doctype html>
<html lang="${text(view.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<link rel="stylesheet" href="${styles}">
</head>
<body>
<a class="skip" href="#content">${text(view.skip)}</a>
${view.demo === null ? '' : `<aside class="demo" aria-label="${text(view.notices)}">${text(view.demo)}</aside>`}
<header>
<p class="name">${text(view.clinicName)}</p>
<p><a href="${text(view.phoneLink)}">${text(view.phone)}</a></p>
</header>
<main id="content" tabindex="-1">
<h1>${text(view.title)}</h1>
${view.paragraphs.map((said) => `<p class="lead">${text(said)}</p>`).join('\n')}
${view.notice === null ? '' : `<p class="notice">${text(view.notice)}</p>`}
${facts(view.facts)}
${view.more.map((said) => `<p>${text(said)}</p>`).join('\n')}
<p class="acts"><a class="button" href="${text(view.phoneLink)}">${text(view.call)}</a></p>
${view.privacy === null ? '' : `<p class="hint">${text(view.privacy)}</p>`}
</main>
</body>
</html>
`
}

function facts(rows: RideView['facts']): string {
  if (rows.length === 0) return ''
  const parts = rows.map(([term, value]) => `<div><dt>${text(term)}</dt><dd>${text(value)}</dd></div>`)
  return `<dl class="facts">${parts.join('')}</dl>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** As it may stand between tags and in quotes. */
function text(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
