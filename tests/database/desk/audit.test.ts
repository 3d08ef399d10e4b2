import { describe, expect, test } from 'vitest'
import { readQueue } from '@/lib/consultations/desk-queries'
import { recordCall } from '@/lib/consultations/record-call'
import { db } from '@/lib/db'
import { record } from '@/lib/staff/audit'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

describe('the audit trail', () => {
  test.each([
    ['altered', 'UPDATE "AuditEntry" SET act = \'nothing\' WHERE "staffId" = $1'],
    ['removed', 'DELETE FROM "AuditEntry" WHERE "staffId" = $1'],
    ['emptied', 'TRUNCATE "AuditEntry"'],
    ['emptied together with another table', 'TRUNCATE "AuditEntry", "Counter"'],
  ])('cannot be %s by the application', async (_, sql) => {
    const { staff } = await signedInStaff()
    const where = { staffId: staff.id }
    const before = await db().auditEntry.findMany({ where, orderBy: { id: 'asc' } })
    const values = sql.includes('$1') ? [staff.id] : []
    await expect(db().$executeRawUnsafe(sql, ...values)).rejects.toThrow()
    expect(await db().auditEntry.findMany({ where, orderBy: { id: 'asc' } })).toEqual(before)
    expect(before.length).toBeGreaterThan(0)
  })

  test('has no line of what was undone', async () => {
    const { staff } = await signedInStaff()
    const act = db().$transaction(async (tx) => {
      await record(tx, staff, { act: 'read-queue', now: new Date() })
      throw new Error('undone')
    })
    await expect(act).rejects.toThrow('undone')
    expect(await db().auditEntry.count({ where: { staffId: staff.id, act: 'read-queue' } })).toBe(0)
  })

  test('that cannot be written stops the act: nothing is read or changed off the record', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest()
    await db().$executeRawUnsafe(`
      CREATE OR REPLACE FUNCTION refuse_for_test() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'full'; END $$`)
    await db().$executeRawUnsafe(`CREATE TRIGGER for_test BEFORE INSERT ON "AuditEntry"
      FOR EACH ROW WHEN (NEW."staffId" = '${staff.id}') EXECUTE FUNCTION refuse_for_test()`)
    try {
      await expect(
        recordCall(staff, id, { formId: crypto.randomUUID(), text: 'x' }, new Date()),
      ).rejects.toThrow()
      await expect(readQueue(staff, 1, new Date())).rejects.toThrow()
      expect(await db().consultationRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
        state: 'received',
        contactedAt: null,
      })
      expect(await db().requestNote.count({ where: { requestId: id } })).toBe(0)
    } finally {
      await db().$executeRawUnsafe('DROP TRIGGER for_test ON "AuditEntry"')
    }
  })
})
