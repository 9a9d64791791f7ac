-- AlterEnum
ALTER TYPE "audit_action" ADD VALUE 'SEND_MESSAGE';

-- CreateEnum
CREATE TYPE "pair_kind" AS ENUM ('AVOID', 'PARALLEL');

-- AlterTable
ALTER TABLE "confirmation" ADD COLUMN     "invited" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "acknowledgement" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "theme_week_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "why" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "acknowledgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair_declaration" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "theme_week_id" UUID NOT NULL,
    "event_ids" UUID[],
    "kind" "pair_kind" NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "pair_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_answer" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "theme_week_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "answer" "confirmation_answer" NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "proposal_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "theme_week_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "event_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "theme_week_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "released_content" (
    "event_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "released_content_pkey" PRIMARY KEY ("event_id","version")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "theme_week_id" UUID NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "week_notice" (
    "association_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "week_notice_pkey" PRIMARY KEY ("association_id","record_id","version")
);

-- CreateTable
CREATE TABLE "week_message" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "theme_week_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),

    CONSTRAINT "week_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "acknowledgement_owner_id_idx" ON "acknowledgement"("owner_id");

-- CreateIndex
CREATE INDEX "acknowledgement_source_id_idx" ON "acknowledgement"("source_id");

-- CreateIndex
CREATE INDEX "acknowledgement_theme_week_id_idx" ON "acknowledgement"("theme_week_id");

-- CreateIndex
CREATE INDEX "pair_declaration_owner_id_idx" ON "pair_declaration"("owner_id");

-- CreateIndex
CREATE INDEX "pair_declaration_source_id_idx" ON "pair_declaration"("source_id");

-- CreateIndex
CREATE INDEX "pair_declaration_theme_week_id_idx" ON "pair_declaration"("theme_week_id");

-- CreateIndex
CREATE INDEX "proposal_answer_owner_id_idx" ON "proposal_answer"("owner_id");

-- CreateIndex
CREATE INDEX "proposal_answer_source_id_idx" ON "proposal_answer"("source_id");

-- CreateIndex
CREATE INDEX "proposal_answer_theme_week_id_idx" ON "proposal_answer"("theme_week_id");

-- CreateIndex
CREATE INDEX "proposal_answer_proposal_id_idx" ON "proposal_answer"("proposal_id");

-- CreateIndex
CREATE INDEX "proposal_owner_id_idx" ON "proposal"("owner_id");

-- CreateIndex
CREATE INDEX "proposal_source_id_idx" ON "proposal"("source_id");

-- CreateIndex
CREATE INDEX "proposal_theme_week_id_idx" ON "proposal"("theme_week_id");

-- CreateIndex
CREATE INDEX "proposal_to_id_idx" ON "proposal"("to_id");

-- CreateIndex
CREATE INDEX "release_owner_id_idx" ON "release"("owner_id");

-- CreateIndex
CREATE INDEX "release_source_id_idx" ON "release"("source_id");

-- CreateIndex
CREATE INDEX "release_theme_week_id_idx" ON "release"("theme_week_id");

-- CreateIndex
CREATE INDEX "sign_off_owner_id_idx" ON "sign_off"("owner_id");

-- CreateIndex
CREATE INDEX "sign_off_source_id_idx" ON "sign_off"("source_id");

-- CreateIndex
CREATE INDEX "sign_off_theme_week_id_idx" ON "sign_off"("theme_week_id");

-- CreateIndex
CREATE INDEX "week_message_association_id_created_at_idx" ON "week_message"("association_id", "created_at");

-- Answers that were given before: of the invited only.
UPDATE "confirmation" c SET "invited" = false
WHERE c."theme_week_id" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "theme_week" w WHERE w."id" = c."theme_week_id" AND c."owner_id" = ANY (w."invited_ids"));
