export const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem }
a { color: LinkText }
.letters { list-style: none; margin: 1.5rem 0; padding: 0; border-top: 1px solid GrayText }
.letters li { border-bottom: 1px solid GrayText }
.letters a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem .25rem; color: inherit; text-decoration: none }
.letters b { grid-column: 1 / -1 }
.letters a:hover b, .letters a:focus-visible b { text-decoration: underline }
.letters span, .letters b, dd { overflow-wrap: anywhere }
.letters time { white-space: nowrap }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem }
dt { font-weight: 600 }
dd { margin: 0 }
iframe { width: 100%; height: 40rem; border: 1px solid GrayText; background: #fff }
pre { padding: 1rem; border: 1px solid GrayText; overflow: auto }
pre.words { white-space: pre-wrap; overflow-wrap: anywhere }
pre.source { font-size: .8125rem; max-height: 30rem }
`
