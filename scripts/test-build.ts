import { ensureBuild } from './support/build-site'
import { reportAndExit } from './support/report'

// What browser and fault tests run: the demo's pages in a folder of their own, so that no running demo is disturbed.
ensureBuild({ distDir: '.next-test', settings: { DEMO: '1' } })
  .then((isNew) => console.log(isNew ? 'Built.' : 'Nothing has changed since the last build.'))
  .catch(reportAndExit)
