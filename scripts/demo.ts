import { reportAndExit } from './support/report'
import { runDemo } from './support/run-demo'

runDemo('production').catch(reportAndExit)
