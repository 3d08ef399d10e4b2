import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { finishPage } from './finish/finish-page'
import { outagePage } from './finish/outage-page'
import { packFiles } from './finish/pack-files'
import { prerenderedPages, writeHeaders } from './finish/prerendered'

/** Pages that the framework brings, and those of ours that stand in their place. */
const failure = 'en/failure'
const itsFailure = '_global-error'
const lost = 'en/lost'
const itsLost = '_not-found'

/**
 * The step after `next build`: puts the styles into every page that was written as a file, takes the runtime out,
 * gives each its Content-Security-Policy, notes the policies for a web server that serves the files itself, and packs
 * scripts and styles.
 */
function finishBuild(dist: string): void {
  const app = join(dist, 'server/app')
  const readSheet = (href: string) => readFileSync(join(dist, href.replace('/_next/', '')), 'utf8')
  const policies: Record<string, string> = {}
  // The framework's own two carry no styles, and ours are put in their place.
  const pages = prerenderedPages(app).filter((page) => page !== itsFailure && page !== itsLost)
  for (const page of pages) {
    const path = join(app, `${page}.html`)
    const { html, policy, file } = finishPage(readFileSync(path, 'utf8'), readSheet)
    writeFileSync(path, html)
    writeHeaders(app, page, policy)
    policies[`/${page}`] = policy
    if (file) writeStatic(join(dist, 'static', file.name), file.text)
  }
  const takeTheirPlace = (ours: string, its: string, plain: string): string => {
    const policy = policies[`/${ours}`]
    if (!policy) throw new Error(`There is no page ${ours} to stand for ${its}.`)
    for (const page of [`app/${its}.html`, `pages/${plain}.html`])
      copyFileSync(join(app, `${ours}.html`), join(dist, 'server', page))
    // The styles are those of our page now, and so is the policy that names them.
    writeHeaders(app, its, policy)
    policies[`/${its}`] = policy
    return policy
  }
  const failed = takeTheirPlace(failure, itsFailure, '500')
  takeTheirPlace(lost, itsLost, '404')
  writeFileSync(
    join(dist, 'outage.html'),
    outagePage(readFileSync(join(app, `${failure}.html`), 'utf8'), failed),
  )
  writeFileSync(join(dist, 'page-policies.json'), `${JSON.stringify(policies, null, 2)}\n`)
  packFiles(join(dist, 'static'))
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
