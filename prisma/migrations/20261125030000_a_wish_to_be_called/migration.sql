-- AlterTable
ALTER TABLE "ConsultationRequest" ADD COLUMN     "callWishedAt" TIMESTAMPTZ(3);
