import { runSteps } from './support/test/run-steps'
import { steps } from './support/test/steps'

runSteps(steps)
