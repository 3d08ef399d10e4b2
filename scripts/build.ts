import { siteUrl } from '@/app/doors/site-url'
import { buildSite } from './support/build-site'
import { reportAndExit } from './support/report'

if (!process.env.APP_URL)
  console.warn(`APP_URL is not set, so the pages name ${siteUrl()}, as content/clinic.yaml has it.`)

buildSite({ distDir: process.env.NEXT_DIST_DIR || '.next' }).catch(reportAndExit)
