import { beforeEach, describe, expect, test } from 'vitest'
import { buttonView } from '@/app/act/[token]/button-view'
import { buttonState } from '@/lib/appointments/button-queries'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { pressButton } from '@/lib/appointments/press-button'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { approvedWordings } from '@/lib/emails/kinds'
import { previewWordings } from '@/lib/emails/preview-wordings'
import { requestToken } from '@/lib/links'
import { heldTime, patientOf, person } from '@/tests/support/appointments'
import { buttonOf } from '@/tests/support/buttons'
import { monday, openClinic, winter } from '@/tests/support/open-clinic'

const later = winter('11-23', '15:00')
const [wording = ''] = approvedWordings()
const noEmail = 'They have no e-mail address, so no letter goes out: call them to say so.'
beforeEach(async () => {
  await openClinic()
})

async function shown(token: string, requestId = '') {
  return buttonView(
    await buttonState(token, later),
    requestId ? await previewWordings(requestId, monday) : [],
  )
}

describe('the page behind a button', () => {
  test('of an urgent request says first that it is one, and what to do', async () => {
    const urgent = await person({ message: 'I want to die' })
    const { ready } = await shown(await buttonOf('called', { requestId: urgent }))
    expect(ready?.urgent?.body).toMatch(/Read it first, then get in touch/)
    const calm = await person({ fullName: 'Bea', message: 'Is there parking?' })
    expect((await shown(await buttonOf('called', { requestId: calm }))).ready?.urgent).toBeNull()
  })

  test('shows a Spanish wording beside its English, and says in which language it goes', async () => {
    const requestId = await person({ locale: 'es' })
    const { ready } = await shown(await buttonOf('decline', { requestId }), requestId)
    expect(ready?.wordings).toHaveLength(approvedWordings().length)
    for (const each of ready?.wordings ?? []) {
      expect(each).toMatchObject({ language: 'es', languageName: 'Spanish' })
      expect(each.text).toMatch(/^Hola, Ana:/)
      expect(each.english?.text).toMatch(/^Hello Ana,/)
    }
  })

  test('shows an English wording once', async () => {
    const requestId = await person()
    const { ready } = await shown(await buttonOf('decline', { requestId }), requestId)
    expect(ready?.wordings.map(({ english }) => english)).toEqual(approvedWordings().map(() => null))
  })

  test.each([
    ['decline', '', noEmail],
    ['decline', 'ana@example.com', 'The wording that you chose is on its way'],
    ['confirm', '', noEmail],
    ['confirm', 'ana@example.com', 'The letter with the calendar file is on its way'],
  ] as const)(
    'tells after “%s”, with the address %j, of a letter only where one goes',
    async (act, email, told) => {
      const requestId = await person({ email })
      const { id: appointmentId } = await heldTime({ requestId })
      const token = await buttonOf(act, { requestId, appointmentId })
      expect(await pressButton(token, { wording, now: later })).toMatchObject({ ok: true })
      expect((await shown(token)).body).toContain(told)
    },
  )

  test('tells of a hold that ran out whether the person knows', async () => {
    for (const [email, told] of [
      ['', 'They have no e-mail address: call them.'],
      ['ana@example.com', 'The person was told by e-mail.'],
    ] as const) {
      const requestId = await person({ email, fullName: `Ana ${email}` })
      const startsAt = winter('12-02', email ? '10:00' : '11:00')
      const { id: appointmentId } = await heldTime({ requestId, startsAt })
      const token = await buttonOf('confirm', { requestId, appointmentId })
      const view = buttonView(await buttonState(token, winter('11-25', '10:00')), [])
      expect(view.title).toBe('The hold has run out')
      expect(view.body).toContain(told)
    }
  })

  test('after a press says what it did only while that holds', async () => {
    const requestId = await person()
    const { id: appointmentId, startsAt } = await heldTime({ requestId })
    const [confirm, decline] = [
      await buttonOf('confirm', { requestId, appointmentId }),
      await buttonOf('decline', { requestId }),
    ]
    await pressButton(confirm, { wording, now: later })
    expect((await shown(confirm)).title).toBe('The time is confirmed')
    expect((await shown(decline)).ready?.will).toContain(
      'Their time on Wednesday, December 2, 10:00 am PST is cancelled, and others can take it at once.',
    )
    const actor = patientOf(requestId)
    const moved = new Date(startsAt.getTime() + 3_600_000)
    await moveAppointment({ appointmentId, startsAt: moved, actor, now: later })
    expect((await shown(confirm)).title).toBe('This time was moved')
    await withdrawRequest(requestToken(requestId), later)
    const { title, body } = await shown(confirm)
    expect(title).toBe('The person withdrew this request')
    expect(body).toContain('Do not contact them about it.')
    expect((await shown(decline)).title).toBe('The person withdrew this request')
  })

  test('asks nobody to choose a time who has all the times that they may have', async () => {
    const requestId = await person()
    const offer = await buttonOf('offer', { requestId })
    expect((await shown(offer)).ready).not.toBeNull()
    await heldTime({ requestId })
    expect((await shown(offer)).title).toBe('There is nothing for them to choose')
    expect(await pressButton(offer, { wording, now: later })).toEqual({
      ok: false,
      code: 'nothing-to-choose',
    })
    expect(await db().outboxEmail.count({ where: { kind: 'patient-times-offered' } })).toBe(0)
  })
})
