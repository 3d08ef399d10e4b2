import { reportAndExit } from './support/report'
import { runDemo } from './support/run-demo'

runDemo('development').catch(reportAndExit)
