-- AlterTable
ALTER TABLE "Appointment" ADD COLUMN     "rideFlaggedFor" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "WaitingListEntry" (
    "appointmentId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WaitingListEntry_pkey" PRIMARY KEY ("appointmentId")
);

-- CreateTable
CREATE TABLE "OpenedTime" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "OpenedTime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EarlierOffer" (
    "id" UUID NOT NULL,
    "openedTimeId" UUID NOT NULL,
    "appointmentId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "turnEndsAt" TIMESTAMPTZ(3) NOT NULL,
    "takeBy" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "EarlierOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DriverLink" (
    "id" UUID NOT NULL,
    "appointmentId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DriverLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WaitingListEntry_joinedAt_idx" ON "WaitingListEntry"("joinedAt");

-- CreateIndex
CREATE INDEX "OpenedTime_requestId_idx" ON "OpenedTime"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "EarlierOffer_tokenHash_key" ON "EarlierOffer"("tokenHash");

-- CreateIndex
CREATE INDEX "EarlierOffer_appointmentId_idx" ON "EarlierOffer"("appointmentId");

-- CreateIndex
CREATE UNIQUE INDEX "EarlierOffer_openedTimeId_startsAt_appointmentId_key" ON "EarlierOffer"("openedTimeId", "startsAt", "appointmentId");

-- CreateIndex
CREATE UNIQUE INDEX "DriverLink_appointmentId_key" ON "DriverLink"("appointmentId");

-- CreateIndex
CREATE UNIQUE INDEX "DriverLink_tokenHash_key" ON "DriverLink"("tokenHash");

-- AddForeignKey
ALTER TABLE "WaitingListEntry" ADD CONSTRAINT "WaitingListEntry_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenedTime" ADD CONSTRAINT "OpenedTime_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConsultationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EarlierOffer" ADD CONSTRAINT "EarlierOffer_openedTimeId_fkey" FOREIGN KEY ("openedTimeId") REFERENCES "OpenedTime"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EarlierOffer" ADD CONSTRAINT "EarlierOffer_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DriverLink" ADD CONSTRAINT "DriverLink_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- By hand: what Prisma cannot say.

-- Once a minute those openings are looked at that somebody may still be asked about.
CREATE INDEX "OpenedTime_open" ON "OpenedTime" ("openedAt") WHERE "settledAt" IS NULL;
ALTER TABLE "OpenedTime" ADD CONSTRAINT "OpenedTime_has_length" CHECK ("endsAt" > "startsAt");
ALTER TABLE "EarlierOffer" ADD CONSTRAINT "EarlierOffer_in_order" CHECK ("askedAt" < "takeBy" AND "takeBy" <= "startsAt");
