-- CreateTable
CREATE TABLE "ButtonUse" (
    "tokenHash" BYTEA NOT NULL,
    "requestId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ButtonUse_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "ButtonUse_requestId_idx" ON "ButtonUse"("requestId");

-- AddForeignKey
ALTER TABLE "ButtonUse" ADD CONSTRAINT "ButtonUse_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConsultationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

