import * as z from 'zod'

export type InvitedFault = 'staff-name-missing' | 'staff-name-too-long' | 'staff-email-impossible'

/** The message of each issue is an InvitedFault. */
const fault = (code: InvitedFault) => code

/** A person to be invited. Addresses are compared in lower case. */
export const invitedSchema = z.object({
  name: z.string().trim().min(1, fault('staff-name-missing')).max(80, fault('staff-name-too-long')),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email(fault('staff-email-impossible'))),
})
