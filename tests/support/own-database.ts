import { freshDatabase } from './fresh-database'

// Runs before each test file of the project `database`: what `db()` opens is then a database of this file alone.
process.env.DATABASE_URL = await freshDatabase()
