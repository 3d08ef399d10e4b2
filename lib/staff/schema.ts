import * as z from 'zod'

/** A person to be invited. Addresses are compared in lower case. */
export const invitedSchema = z.object({
  name: z.string().trim().min(1, 'staff-name-missing').max(80, 'staff-name-too-long'),
  email: z.string().trim().toLowerCase().pipe(z.email('staff-email-impossible')),
})
