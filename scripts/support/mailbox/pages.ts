import type { Letter } from './letter'
import { style } from './style'

/** The page with all letters, newest first. */
export function listPage(letters: Letter[]): string {
  const rows = letters.map(
    (letter) => `<li><a href="/dev/mail/${escapeHtml(letter.id)}">
      <b>${escapeHtml(letter.subject) || 'No subject'}</b>
      <span>to ${escapeHtml(letter.to)}</span>
      <time datetime="${letter.at}">${when(letter)}</time>
    </a></li>`,
  )
  const list =
    rows.length > 0 ? `<ul class="letters">${rows.join('')}</ul>` : '<p>No letter has come yet.</p>'
  return page(
    'Mailbox',
    `<h1>Mailbox</h1><p>Every letter the site sends lands here, newest first.</p>${list}`,
  )
}

/** One letter in three forms: as its reader sees it, as text, as it came over the wire. */
export function letterPage(letter: Letter): string {
  const { attachments } = letter
  return page(
    letter.subject,
    `<p><a href="/dev/mail">All letters</a></p>
    <h1>${escapeHtml(letter.subject) || 'No subject'}</h1>
    <dl>
      <dt>From</dt><dd>${escapeHtml(letter.from)}</dd>
      <dt>To</dt><dd>${escapeHtml(letter.to)}</dd>
      <dt>At</dt><dd><time datetime="${letter.at}">${when(letter)}</time></dd>
      ${attachments.length > 0 ? `<dt>Attached</dt><dd>${escapeHtml(attachments.join(', '))}</dd>` : ''}
    </dl>
    ${letter.html === '' ? '' : `<h2>As the reader sees it</h2>${frame(letter.html)}`}
    <h2>As text</h2><pre class="words">${links(escapeHtml(letter.text))}</pre>
    <h2>Source</h2><pre class="source">${escapeHtml(letter.raw)}</pre>`,
  )
}

export function notFoundPage(): string {
  return page('No such letter', '<h1>No such letter</h1><p><a href="/dev/mail">All letters</a></p>')
}

/** No scripts run in the frame; a link in the letter opens in place of the page, when a person presses it. */
function frame(html: string): string {
  const rights = 'allow-top-navigation-by-user-activation'
  return `<iframe title="The letter" sandbox="${rights}" srcdoc="${escapeHtml(`<base target="_top">${html}`)}"></iframe>`
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
    <meta name="viewport" content="width=device-width"><style>${style}</style></head><body><main>${body}</main></body></html>`
}

function when({ at }: Letter): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
}

function links(escaped: string): string {
  return escaped.replaceAll(/https?:\/\/[^\s<&]+(?:&amp;[^\s<&]+)*/g, (url) => `<a href="${url}">${url}</a>`)
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
