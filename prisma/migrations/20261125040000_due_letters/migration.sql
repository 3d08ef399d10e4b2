-- AlterTable
ALTER TABLE "OutboxEmail" ADD COLUMN     "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;


-- By hand: what Prisma cannot say.

-- A letter that was tried already has lost the moment for which it was meant; the one it was written at is the best we know.
UPDATE "OutboxEmail" SET "dueAt" = CASE WHEN attempts = 0 THEN "sendAfter" ELSE "createdAt" END;
