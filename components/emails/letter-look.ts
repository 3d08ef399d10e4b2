const paper = '#FBF9F5'
const ink = '#1F2A2E'
const quiet = '#4A575B'
const line = '#D9D2C5'
// Single quotes: these stand in attributes.
const serif = "Georgia, 'Times New Roman', serif"
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

/** The one look of every letter: no picture, borders instead of shadows, readable when a mail program recolours it. */
export const looks = {
  paper: `margin:0;padding:0;background-color:${paper}`,
  page: `background-color:${paper};color:${ink};font-family:${sans};padding:24px 12px`,
  column: 'max-width:36rem;margin:0 auto',
  sender: `font-family:${serif};font-size:18px;line-height:24px;font-weight:600;margin:0 0 20px`,
  section: `border-top:1px solid ${line};padding-top:20px`,
  heading: `font-family:${serif};font-size:24px;line-height:1.25;margin:0 0 16px`,
  words: 'font-size:17px;line-height:1.6;overflow-wrap:anywhere',
  foot: `border-top:1px solid ${line};color:${quiet};font-size:15px;line-height:24px;margin:28px 0 16px;padding-top:14px`,
}

/** What mail programs take from a style element, the dark look among it. */
export const darkLooks = `
.letter a { color: #1F5B53; }
.letter a.act { display: inline-block; border: 1px solid #1F5B53; border-radius: 8px; padding: 9px 18px; font-weight: 600; text-decoration: none; }
.letter p { margin: 0 0 16px; }
.letter h2 { font-size: 17px; font-weight: 700; line-height: 1.4; margin: 28px 0 6px; }
@media (prefers-color-scheme: dark) {
  .paper, .paper td { background-color: #12191B !important; color: #EDF1EF !important; }
  .quiet { color: #EDF1EF !important; }
  .line { border-color: #35434A !important; }
  .letter a { color: #7CC5B6 !important; }
  .letter a.act { border-color: #7CC5B6 !important; }
}
`

type Cell = { className?: string; style?: string; cell?: string }

/** A table of one cell, for layout alone. @param look `style` is that of the table, `cell` that of its one cell. */
export function table(content: string, look: Cell): string {
  const attribute = (name: string, value?: string) => (value ? ` ${name}="${value}"` : '')
  return (
    '<table role="presentation" align="center" width="100%" border="0" cellpadding="0" cellspacing="0"' +
    `${attribute('class', look.className)}${attribute('style', look.style)}>` +
    `<tbody><tr><td${attribute('style', look.cell)}>${content}</td></tr></tbody></table>`
  )
}

const hidden = 'display:none;overflow:hidden;line-height:1px;opacity:0;max-height:0;max-width:0'
const blank = '&nbsp;&zwnj;'.repeat(200)

/** What a list of letters and a locked telephone show of it: the subject again and blanks, nothing of its words. */
export function preview(title: string): string {
  return `<div style="${hidden}">${title}<div>${blank}</div></div>`
}
