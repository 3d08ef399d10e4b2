import { buildSite } from './support/build-site'
import { reportAndExit } from './support/report'

buildSite({ distDir: process.env.NEXT_DIST_DIR || '.next' }).catch(reportAndExit)
