// Fixed settings for every test: fake secrets that are used nowhere else. A database test's own DATABASE_URL and
// SMTP_URL win, since they are known only once the servers are up.
process.env.DATABASE_URL ??= 'postgresql://nobody:nothing@127.0.0.1:9/none'
process.env.SMTP_URL ??= 'smtp://127.0.0.1:9'
process.env.APP_URL = 'https://clinic.test'
process.env.MAIL_FROM = 'office@clinic.test'
process.env.OFFICE_EMAIL = 'frontdesk@clinic.test'
process.env.APP_SECRET = 'a secret of the tests, 32 characters or more'
process.env.ENCRYPTION_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`
delete process.env.DEMO
