import { pool } from '@/lib/db'
import { withinLimits } from '@/lib/rate-limit'

// Run as a process of its own: uses one limit of 20 in ten minutes a hundred times at once, prints how often it could.
const limit = { name: 'test-processes', times: 20, seconds: 600, client: '203.0.113.7' }
const uses = await Promise.all(Array.from({ length: 100 }, () => withinLimits(limit)))
console.log(uses.filter(Boolean).length)
await pool().end()
