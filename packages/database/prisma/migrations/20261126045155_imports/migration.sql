-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('ICALENDAR', 'JSON_LD');

-- CreateTable
CREATE TABLE "import_feed" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "license" TEXT,
    "visibility" "visibility" NOT NULL,
    "event_kind" "event_kind" NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "etag" TEXT,
    "last_modified" TEXT,
    "last_run_at" TIMESTAMPTZ(3),
    "next_run_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "skipped" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "import_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_item" (
    "association_id" UUID NOT NULL,
    "uid" TEXT NOT NULL,
    "recurrence_id" TEXT NOT NULL,
    "feed_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_item_pkey" PRIMARY KEY ("association_id","uid","recurrence_id")
);

-- CreateIndex
CREATE INDEX "import_feed_association_id_idx" ON "import_feed"("association_id");

-- CreateIndex
CREATE INDEX "import_feed_next_run_at_idx" ON "import_feed"("next_run_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_item_record_id_key" ON "import_item"("record_id");

-- CreateIndex
CREATE INDEX "import_item_feed_id_idx" ON "import_item"("feed_id");

-- Prisma does not know checks.
ALTER TABLE "import_feed"
  ADD CONSTRAINT "import_feed_visibility_check" CHECK (visibility <> 'WEEK'),
  ADD CONSTRAINT "import_feed_failures_check" CHECK (failures >= 0);

ALTER TABLE "import_item"
  ADD CONSTRAINT "import_item_version_check" CHECK (version >= 1);
