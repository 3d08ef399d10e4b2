import { bareDocument } from '@/app/doors/bare-document'
import { escapeHtml as text } from '@/lib/content/escape-html'
import type { RideView } from './ride-view'

/** A driver's page as HTML, without a script and without a link into the site. */
export function rideDocument(view: RideView): string {
  return bareDocument(
    view,
    `${view.paragraphs.map((said) => `<p class="lead">${text(said)}</p>`).join('\n')}
${view.notice === null ? '' : `<p class="notice">${text(view.notice)}</p>`}
${facts(view.facts)}
${view.more.map((said) => `<p>${text(said)}</p>`).join('\n')}
<p class="acts"><a class="button" href="${text(view.phoneLink)}">${text(view.call)}</a></p>
${view.privacy === null ? '' : `<p class="hint">${text(view.privacy)}</p>`}`,
  )
}

function facts(rows: RideView['facts']): string {
  if (rows.length === 0) return ''
  const parts = rows.map(([term, value]) => `<div><dt>${text(term)}</dt><dd>${text(value)}</dd></div>`)
  return `<dl class="facts">${parts.join('')}</dl>`
}
