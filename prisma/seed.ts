import { seedDemoSchedules } from '@/lib/schedules/seed-demo-schedules'
import { ensureDemoStaff } from '@/lib/staff/ensure-demo-staff'
import { seedDemoRequests } from './demo-requests'

/** The ready sign-in of a demo. It is printed, and a demo listens on this machine alone. */
const signIn = { name: 'Demo desk', email: 'desk@example.org', password: 'paper pine clay' }

/** Fills a demo's database with what a first look needs; may run at each start. Never called in production. */
export async function seedDemo(now: Date): Promise<{ email: string; password: string }> {
  await ensureDemoStaff(signIn, now)
  await seedDemoSchedules(now)
  await seedDemoRequests(now)
  return { email: signIn.email, password: signIn.password }
}
