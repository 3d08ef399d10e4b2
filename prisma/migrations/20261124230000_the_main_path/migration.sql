-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('received', 'contacted', 'scheduled', 'closed');

-- CreateEnum
CREATE TYPE "ContactBy" AS ENUM ('phone', 'email');

-- CreateEnum
CREATE TYPE "EmailState" AS ENUM ('waiting', 'sent', 'failed');

-- CreateTable
CREATE TABLE "ConsultationRequest" (
    "id" UUID NOT NULL,
    "reference" VARCHAR(12) NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "idempotencyKey" BYTEA,
    "bodyHash" BYTEA NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'received',
    "locale" VARCHAR(5) NOT NULL,
    "service" VARCHAR(40) NOT NULL,
    "topic" VARCHAR(120),
    "fullName" VARCHAR(400) NOT NULL,
    "contactBy" "ContactBy" NOT NULL,
    "phone" VARCHAR(60),
    "phoneE164" VARCHAR(60),
    "email" VARCHAR(320),
    "mayLeaveMessage" BOOLEAN NOT NULL,
    "mayNameClinic" BOOLEAN NOT NULL,
    "windows" TEXT[],
    "messageSealed" BYTEA,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "setAside" BOOLEAN NOT NULL DEFAULT false,
    "consentedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "contactedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" VARCHAR(20),

    CONSTRAINT "ConsultationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestNote" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "act" VARCHAR(20) NOT NULL,
    "staffId" TEXT NOT NULL,
    "textSealed" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEmail" (
    "id" UUID NOT NULL,
    "kind" VARCHAR(60) NOT NULL,
    "about" UUID NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "state" "EmailState" NOT NULL DEFAULT 'waiting',
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "leasedBy" VARCHAR(60),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "lastError" VARCHAR(60),

    CONSTRAINT "OutboxEmail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSession" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "StaffSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffVerification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffId" TEXT NOT NULL,
    "act" VARCHAR(40) NOT NULL,
    "about" UUID,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" VARCHAR(60) NOT NULL,
    "day" DATE NOT NULL,
    "n" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("name","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationRequest_reference_key" ON "ConsultationRequest"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationRequest_tokenHash_key" ON "ConsultationRequest"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationRequest_idempotencyKey_key" ON "ConsultationRequest"("idempotencyKey");

-- CreateIndex
CREATE INDEX "ConsultationRequest_state_receivedAt_idx" ON "ConsultationRequest"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "RequestNote_requestId_at_idx" ON "RequestNote"("requestId", "at");

-- CreateIndex
CREATE INDEX "OutboxEmail_about_idx" ON "OutboxEmail"("about");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_email_key" ON "Staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "StaffSession_token_key" ON "StaffSession"("token");

-- CreateIndex
CREATE INDEX "StaffSession_userId_idx" ON "StaffSession"("userId");

-- CreateIndex
CREATE INDEX "StaffAccount_userId_idx" ON "StaffAccount"("userId");

-- CreateIndex
CREATE INDEX "StaffVerification_identifier_idx" ON "StaffVerification"("identifier");

-- CreateIndex
CREATE INDEX "AuditEntry_about_idx" ON "AuditEntry"("about");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- AddForeignKey
ALTER TABLE "RequestNote" ADD CONSTRAINT "RequestNote_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConsultationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSession" ADD CONSTRAINT "StaffSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAccount" ADD CONSTRAINT "StaffAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- By hand: what Prisma cannot say.

-- The outbox is asked for what is due once a second; sent letters must not slow that down.
CREATE INDEX "OutboxEmail_due" ON "OutboxEmail" ("sendAfter") WHERE state = 'waiting';
CREATE INDEX "OutboxEmail_failed" ON "OutboxEmail" ("failedAt") WHERE state = 'failed';

-- The desk asks for what is open, and counts it.
CREATE INDEX "ConsultationRequest_open" ON "ConsultationRequest" ("setAside", "urgent", "receivedAt") WHERE state <> 'closed';

-- A request without the way that was chosen could not be answered.
ALTER TABLE "ConsultationRequest" ADD CONSTRAINT "ConsultationRequest_reachable"
  CHECK (("contactBy" = 'phone' AND phone IS NOT NULL) OR ("contactBy" = 'email' AND email IS NOT NULL));

-- Who saw or changed what stands for good, also against this application.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "AuditEntry_stays" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_stays_whole" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
