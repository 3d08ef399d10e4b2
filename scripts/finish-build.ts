import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { finishPage } from './finish/finish-page'
import { outagePage } from './finish/outage-page'
import { prerenderedPages, writeHeaders } from './finish/prerendered'

/** What the framework shows when it fails; ours is the page that says so in our words. */
const failure = 'en/failure'
const itsFailure = '_global-error'

/**
 * The step after `next build`: puts the styles into every page that was written as a file, takes the runtime out,
 * gives each its Content-Security-Policy, and notes the policies for a web server that serves the files itself.
 */
function finishBuild(dist: string): void {
  const app = join(dist, 'server/app')
  const readSheet = (href: string) => readFileSync(join(dist, href.replace('/_next/', '')), 'utf8')
  const policies: Record<string, string> = {}
  for (const page of prerenderedPages(app)) {
    const path = join(app, `${page}.html`)
    const { html, policy, file } = finishPage(readFileSync(path, 'utf8'), readSheet)
    writeFileSync(path, html)
    writeHeaders(app, page, policy)
    policies[`/${page}`] = policy
    if (file) writeStatic(join(dist, 'static', file.name), file.text)
  }
  const failed = policies[`/${failure}`]
  if (!failed) throw new Error(`There is no page ${failure} to show when the site fails.`)
  for (const page of [`app/${itsFailure}.html`, 'pages/500.html'])
    copyFileSync(join(app, `${failure}.html`), join(dist, 'server', page))
  // The styles are those of our page now, and so is the policy that names them.
  writeHeaders(app, itsFailure, failed)
  policies[`/${itsFailure}`] = failed
  writeFileSync(
    join(dist, 'outage.html'),
    outagePage(readFileSync(join(app, `${failure}.html`), 'utf8'), failed),
  )
  copyFileSync(join(app, '_not-found.html'), join(dist, 'server/pages/404.html'))
  writeFileSync(join(dist, 'page-policies.json'), `${JSON.stringify(policies, null, 2)}\n`)
  const scripted = Object.values(policies).filter((policy) => !policy.includes("script-src 'none'")).length
  console.log(
    `${Object.keys(policies).length} pages finished, ${scripted} of them with scripts that wait for a touch.`,
  )
}

function writeStatic(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

finishBuild(process.env.NEXT_DIST_DIR || '.next')
