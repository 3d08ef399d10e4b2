import * as z from 'zod'

const instant = z.iso.datetime()

/** What an outbox row keeps of the moment it was written: instants and an id; never a person, never free text. */
export const letterFacts = z.object({
  appointmentId: z.uuid().optional(),
  /** The start of the visit that the letter is about; when it has changed since, the letter is out of date. */
  startsAt: instant.optional(),
  formerStart: instant.optional(),
  cancelBy: instant.optional(),
  stopEating: instant.optional(),
  arrive: instant.optional(),
  rideHome: instant.optional(),
  /** When the person leaves, rest included. */
  leaves: instant.optional(),
  /** For a person who wants to come earlier: the offer, its time, and until when nobody else is asked. */
  offerId: z.uuid().optional(),
  offered: instant.optional(),
  turnEnds: instant.optional(),
})

export type LetterFacts = z.infer<typeof letterFacts>
