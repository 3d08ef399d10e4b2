// The environment decides how React and Next behave, so it is set before anything else is loaded.
Object.assign(process.env, { NODE_ENV: 'production' })
import('../server')
