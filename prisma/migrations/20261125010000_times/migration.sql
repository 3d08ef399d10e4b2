-- CreateEnum
CREATE TYPE "ScheduleKind" AS ENUM ('clinician', 'room');

-- CreateEnum
CREATE TYPE "AppointmentState" AS ENUM ('pending', 'booked', 'cancelled', 'fulfilled', 'noshow');

-- AlterTable
ALTER TABLE "ConsultationRequest" ADD COLUMN     "clearedFor" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Schedule" (
    "id" UUID NOT NULL,
    "kind" "ScheduleKind" NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpeningHours" (
    "id" UUID NOT NULL,
    "scheduleId" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "opens" CHAR(5) NOT NULL,
    "closes" CHAR(5) NOT NULL,

    CONSTRAINT "OpeningHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" UUID NOT NULL,
    "scheduleId" UUID,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "reason" VARCHAR(20) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "visitType" VARCHAR(40) NOT NULL,
    "state" "AppointmentState" NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "holdUntil" TIMESTAMPTZ(3),
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "uid" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "confirmedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledBy" VARCHAR(20),
    "rideHome" VARCHAR(10),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppointmentSchedule" (
    "appointmentId" UUID NOT NULL,
    "scheduleId" UUID NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "during" tstzrange NOT NULL,

    CONSTRAINT "AppointmentSchedule_pkey" PRIMARY KEY ("appointmentId","scheduleId")
);

-- CreateTable
CREATE TABLE "AppointmentChange" (
    "id" UUID NOT NULL,
    "appointmentId" UUID NOT NULL,
    "act" VARCHAR(20) NOT NULL,
    "by" VARCHAR(20) NOT NULL,
    "staffId" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppointmentChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Schedule_kind_name_key" ON "Schedule"("kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "OpeningHours_scheduleId_weekday_opens_key" ON "OpeningHours"("scheduleId", "weekday", "opens");

-- CreateIndex
CREATE INDEX "Closure_toDay_idx" ON "Closure"("toDay");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_uid_key" ON "Appointment"("uid");

-- CreateIndex
CREATE INDEX "Appointment_requestId_idx" ON "Appointment"("requestId");

-- CreateIndex
CREATE INDEX "Appointment_startsAt_idx" ON "Appointment"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_id_holds_key" ON "Appointment"("id", "holds");

-- CreateIndex
CREATE INDEX "AppointmentChange_appointmentId_at_idx" ON "AppointmentChange"("appointmentId", "at");

-- AddForeignKey
ALTER TABLE "OpeningHours" ADD CONSTRAINT "OpeningHours_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConsultationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppointmentSchedule" ADD CONSTRAINT "AppointmentSchedule_appointmentId_holds_fkey" FOREIGN KEY ("appointmentId", "holds") REFERENCES "Appointment"("id", "holds") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppointmentSchedule" ADD CONSTRAINT "AppointmentSchedule_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppointmentChange" ADD CONSTRAINT "AppointmentChange_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- By hand: what Prisma cannot say.

-- No time is sold twice: of two rows that hold the same schedule at overlapping times the second is refused,
-- whoever writes it. Also the index by which the busy times of some days are found.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "AppointmentSchedule" ADD CONSTRAINT "AppointmentSchedule_no_overlap"
  EXCLUDE USING gist ("scheduleId" WITH =, during WITH &&) WHERE (holds);
ALTER TABLE "AppointmentSchedule" ADD CONSTRAINT "AppointmentSchedule_during_bounded"
  CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during));

-- The state alone says whether a time is taken.
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_holds_follows_state"
  CHECK (holds = (state IN ('booked', 'fulfilled', 'noshow') OR (state = 'pending' AND "holdUntil" IS NOT NULL)));
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_cancelled_by_someone"
  CHECK ((state = 'cancelled') = ("cancelledBy" IS NOT NULL) AND (state = 'cancelled') = ("cancelledAt" IS NOT NULL));
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_has_length" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_ride_home"
  CHECK ("rideHome" IN ('known', 'not-sure', 'none'));

-- Holds that ran out are looked for once a minute.
CREATE INDEX "Appointment_hold" ON "Appointment" ("holdUntil") WHERE state = 'pending' AND holds;

ALTER TABLE "OpeningHours" ADD CONSTRAINT "OpeningHours_weekday" CHECK (weekday BETWEEN 1 AND 7);
ALTER TABLE "OpeningHours" ADD CONSTRAINT "OpeningHours_wall_times" CHECK (
  opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' AND opens < closes);
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_days" CHECK ("fromDay" <= "toDay");
