import 'server-only'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'

export type CalendarEvent = {
  /** The same for life; with `sequence` it tells a calendar which of two files is the newer. */
  uid: string
  sequence: number
  startsAt: Date
  /** When the person leaves, rest included. */
  endsAt: Date
  /** CANCEL takes the event out of the calendar again. */
  method: 'PUBLISH' | 'CANCEL'
  /** Until when a change is free, if that is still of use. */
  cancelBy?: Date
  /** When the file is written. */
  stamp: Date
}

/**
 * An iCalendar file (RFC 5545) of one appointment. All instants are UTC, so that no calendar needs to know a zone. It
 * says that there is an appointment at the clinic, and nothing of what for; calendars are shared and synchronised.
 */
export function calendarFile(event: CalendarEvent, locale: Locale): string {
  const { name, phone, address, timeZone } = clinic()
  const words = messagesIn(locale).calendar
  const isCancelled = event.method === 'CANCEL'
  const cutOff = event.cancelBy && clinicDateTime(event.cancelBy, locale, timeZone)
  const calendar = ical({
    prodId: { company: name, product: 'appointments' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: event.stamp,
    start: event.startsAt,
    end: event.endsAt,
    summary: fill(words.summary, { clinic: name }),
    description:
      cutOff && !isCancelled ? fill(words.change, { time: cutOff, phone }) : fill(words.call, { phone }),
    location: address ?? null,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
