-- AlterEnum
ALTER TYPE "audit_action" ADD VALUE 'PAUSE_SOURCE';
ALTER TYPE "audit_action" ADD VALUE 'RESUME_SOURCE';
ALTER TYPE "audit_action" ADD VALUE 'CONFIRM_SOURCE';
ALTER TYPE "audit_action" ADD VALUE 'RESYNC_SOURCE';
ALTER TYPE "audit_action" ADD VALUE 'FOLLOW_SERVER';
ALTER TYPE "audit_action" ADD VALUE 'UNFOLLOW_SERVER';

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "last_error" TEXT,
ADD COLUMN     "peer_id" UUID,
ADD COLUMN     "since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "peer" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "token" TEXT,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "resync" BOOLEAN NOT NULL DEFAULT false,
    "held_up_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "peer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_cursor" (
    "feed" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "epoch" TEXT,
    "walk" INTEGER NOT NULL,
    "copying" BOOLEAN NOT NULL,
    "up_to_date_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_cursor_pkey" PRIMARY KEY ("feed")
);

-- CreateTable
CREATE TABLE "feed_holding" (
    "feed" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "walk" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_id" UUID,
    "version" BIGINT,
    "shown" JSONB,
    "kept" JSONB,
    "issues" JSONB,

    CONSTRAINT "feed_holding_pkey" PRIMARY KEY ("feed","record_id")
);

-- CreateTable
CREATE TABLE "feed_refusal" (
    "id" BIGSERIAL NOT NULL,
    "feed" TEXT NOT NULL,
    "record_id" TEXT,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_removal" (
    "id" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_removal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "peer_url_key" ON "peer"("url");

-- CreateIndex
CREATE INDEX "feed_cursor_source_idx" ON "feed_cursor"("source");

-- CreateIndex
CREATE INDEX "feed_holding_record_id_idx" ON "feed_holding"("record_id");

-- CreateIndex
CREATE INDEX "feed_holding_owner_id_idx" ON "feed_holding"("owner_id");

-- CreateIndex
CREATE INDEX "feed_refusal_feed_record_id_idx" ON "feed_refusal"("feed", "record_id");

-- CreateIndex
CREATE INDEX "feed_removal_owner_id_at_idx" ON "feed_removal"("owner_id", "at");

-- CreateIndex
CREATE INDEX "source_peer_id_idx" ON "source"("peer_id");
