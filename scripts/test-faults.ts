import { runSteps } from './support/test/run-steps'
import { vitestStep } from './support/test/steps'

// The long form: the tests look at this and run their full numbers.
process.env.FAULTS = 'long'
runSteps([vitestStep('faults')])
