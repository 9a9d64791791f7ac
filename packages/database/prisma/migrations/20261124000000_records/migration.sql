-- CreateEnum
CREATE TYPE "actor_role" AS ENUM ('OPERATOR', 'PROJECT_OWNER', 'PARTNER', 'SUBPROJECT_OWNER');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('SOCIAL_ENTERPRISE', 'CIVIL_SOCIETY', 'COMPANY', 'CONSULTANT', 'ASSOCIATION', 'PUBLIC_BODY', 'NETWORK', 'OTHER');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('DRAFT', 'INTERNAL', 'WEEK', 'PUBLIC');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('BREAKFAST_MEETING', 'SEMINAR', 'WORKSHOP', 'CONFERENCE', 'OPENING', 'MEETING', 'BOARD_MEETING', 'OTHER');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('CASEWORKERS', 'MANAGERS', 'POLITICIANS', 'EMPLOYERS', 'CIVIL_SOCIETY', 'CARE', 'PARTICIPANTS', 'PUBLIC');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'WEEK', 'MONTH', 'SEASON');

-- CreateEnum
CREATE TYPE "part_of_day" AS ENUM ('MORNING', 'AFTERNOON', 'EVENING');

-- CreateEnum
CREATE TYPE "event_status" AS ENUM ('SCHEDULED', 'RESCHEDULED', 'POSTPONED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "accessibility_fact" AS ENUM ('STEP_FREE', 'NOT_STEP_FREE', 'HEARING_LOOP', 'SIGN_LANGUAGE', 'CAPTIONS', 'PARKING', 'REMOTE_PARTICIPATION');

-- CreateEnum
CREATE TYPE "initiative_kind" AS ENUM ('INDIVIDUAL', 'STRUCTURAL');

-- CreateEnum
CREATE TYPE "initiative_status" AS ENUM ('PLANNED', 'RUNNING', 'ENDED', 'IN_REGULAR_OPERATIONS');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('PLANNED', 'SUBMITTED', 'GRANTED', 'REJECTED', 'RUNNING', 'ENDED');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('MODEL', 'AGREEMENT', 'REPORT', 'EVALUATION', 'MINUTES', 'PRESENTATION', 'INVITATION', 'OTHER');

-- CreateEnum
CREATE TYPE "news_kind" AS ENUM ('NEWS', 'REPORT_FROM_EVENT', 'PRESS_RELEASE', 'JOB_ADVERT', 'NOTICE');

-- CreateEnum
CREATE TYPE "confirmation_answer" AS ENUM ('ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('HOSTED', 'PEER', 'FEED');

-- CreateEnum
CREATE TYPE "source_state" AS ENUM ('LIVE', 'STALE', 'FAILING', 'PAUSED');

-- CreateTable
CREATE TABLE "actor" (
    "id" TEXT NOT NULL,
    "initiative_id" UUID,
    "esf_project_id" UUID,
    "role" "actor_role" NOT NULL,
    "position" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "association_id" UUID,
    "member_party_code" TEXT,
    "organisation_id" UUID,
    "from_partial" TEXT,
    "to_partial" TEXT,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "association" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "aliases" TEXT[],
    "website" TEXT,
    "organisation_number" TEXT,
    "seat_code" TEXT,
    "closed_on" DATE,
    "board" JSONB NOT NULL,
    "staff" JSONB NOT NULL,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "association_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "association_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "party_code" TEXT NOT NULL,
    "from_partial" TEXT,
    "to_partial" TEXT,
    "from_day" DATE,
    "to_day" DATE,
    "confirmed_on" DATE,
    "share_numerator" INTEGER,
    "share_denominator" INTEGER,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("association_id","position")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "event_id" UUID,
    "theme_week_id" UUID,
    "frame_version" INTEGER,
    "answer" "confirmation_answer" NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "title" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "summary" TEXT,
    "published_on" TEXT,
    "url" TEXT,
    "media_type" TEXT,
    "language" TEXT NOT NULL,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_initiative" (
    "document_id" UUID NOT NULL,
    "initiative_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "document_initiative_pkey" PRIMARY KEY ("document_id","initiative_id")
);

-- CreateTable
CREATE TABLE "document_esf_project" (
    "document_id" UUID NOT NULL,
    "esf_project_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "document_esf_project_pkey" PRIMARY KEY ("document_id","esf_project_id")
);

-- CreateTable
CREATE TABLE "esf_project" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "summary" TEXT,
    "diary_number" TEXT,
    "fund" TEXT NOT NULL,
    "programme_period" TEXT,
    "programme_area" TEXT,
    "specific_goal" TEXT,
    "application_status" "application_status",
    "granted_from" DATE,
    "granted_to" DATE,
    "phases" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "target_group" TEXT,
    "outcomes" JSONB NOT NULL,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "esf_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subproject" (
    "esf_project_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "initiative_id" UUID,
    "actor_id" TEXT,

    CONSTRAINT "subproject_pkey" PRIMARY KEY ("esf_project_id","position")
);

-- CreateTable
CREATE TABLE "event_series" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "description" TEXT,
    "template" JSONB,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "description" TEXT,
    "theme" TEXT,
    "kind" "event_kind" NOT NULL,
    "audience" "audience"[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "date_precision" "date_precision" NOT NULL,
    "part_of_day" "part_of_day",
    "doors_at" TIMESTAMPTZ(3),
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "planned_minutes" INTEGER,
    "venue" JSONB,
    "municipality_code" TEXT,
    "online" BOOLEAN NOT NULL,
    "online_url" TEXT,
    "contributors" JSONB NOT NULL,
    "registration" JSONB,
    "capacity" INTEGER,
    "accessibility" "accessibility_fact"[],
    "status" "event_status" NOT NULL,
    "previous_starts_on" DATE,
    "previous_starts_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL,
    "attendance" JSONB,
    "part_of_id" UUID,
    "series_id" UUID,
    "theme_week_id" UUID,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_association" (
    "event_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "position" INTEGER,
    "confirmed" BOOLEAN NOT NULL,
    "belongs" BOOLEAN NOT NULL,

    CONSTRAINT "event_association_pkey" PRIMARY KEY ("event_id","association_id")
);

-- CreateTable
CREATE TABLE "event_organisation" (
    "event_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "position" INTEGER,

    CONSTRAINT "event_organisation_pkey" PRIMARY KEY ("event_id","organisation_id")
);

-- CreateTable
CREATE TABLE "event_initiative" (
    "event_id" UUID NOT NULL,
    "initiative_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "event_initiative_pkey" PRIMARY KEY ("event_id","initiative_id")
);

-- CreateTable
CREATE TABLE "event_esf_project" (
    "event_id" UUID NOT NULL,
    "esf_project_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "event_esf_project_pkey" PRIMARY KEY ("event_id","esf_project_id")
);

-- CreateTable
CREATE TABLE "event_document" (
    "event_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "event_document_pkey" PRIMARY KEY ("event_id","document_id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "on_day" DATE NOT NULL,
    "part_of_day" "part_of_day",
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "municipality_code" TEXT,
    "note" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "summary" TEXT,
    "description" TEXT,
    "kinds" "initiative_kind"[],
    "status" "initiative_status",
    "target_groups" JSONB NOT NULL,
    "municipality_codes" TEXT[],
    "ages_stated" BOOLEAN NOT NULL,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "from_day" DATE,
    "to_day" DATE,
    "venue" JSONB,
    "website" TEXT,
    "outcomes" JSONB NOT NULL,
    "part_of_id" UUID,
    "predecessor_id" UUID,
    "confirmed_on" DATE,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_age" (
    "initiative_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "age_from" INTEGER,
    "age_to" INTEGER,
    "from_day" DATE,
    "to_day" DATE,

    CONSTRAINT "initiative_age_pkey" PRIMARY KEY ("initiative_id","position")
);

-- CreateTable
CREATE TABLE "news_item" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "title" TEXT NOT NULL,
    "kind" "news_kind" NOT NULL,
    "lead" TEXT,
    "text" TEXT,
    "published_on" TEXT,
    "published_day" DATE,
    "last_day" DATE,
    "image" JSONB,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "news_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_item_event" (
    "news_item_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "news_item_event_pkey" PRIMARY KEY ("news_item_id","event_id")
);

-- CreateTable
CREATE TABLE "news_item_initiative" (
    "news_item_id" UUID NOT NULL,
    "initiative_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "news_item_initiative_pkey" PRIMARY KEY ("news_item_id","initiative_id")
);

-- CreateTable
CREATE TABLE "news_item_esf_project" (
    "news_item_id" UUID NOT NULL,
    "esf_project_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "news_item_esf_project_pkey" PRIMARY KEY ("news_item_id","esf_project_id")
);

-- CreateTable
CREATE TABLE "news_item_document" (
    "news_item_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "news_item_document_pkey" PRIMARY KEY ("news_item_id","document_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" "organisation_kind" NOT NULL,
    "organisation_number" TEXT,
    "website" TEXT,
    "municipality_code" TEXT,
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "state" "source_state" NOT NULL,
    "as_of" TIMESTAMPTZ(3),
    "url" TEXT,
    "reason" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "theme_week" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "visibility" "visibility" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "slug" TEXT NOT NULL,
    "former_slugs" TEXT[],
    "merged_ids" UUID[],
    "name" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "audiences" "audience"[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "frame_version" INTEGER NOT NULL,
    "invited_ids" UUID[],
    "search_names" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector,
    "data" JSONB NOT NULL,

    CONSTRAINT "theme_week_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "actor_initiative_id_role_position_idx" ON "actor"("initiative_id", "role", "position");

-- CreateIndex
CREATE INDEX "actor_esf_project_id_role_position_idx" ON "actor"("esf_project_id", "role", "position");

-- CreateIndex
CREATE INDEX "actor_association_id_idx" ON "actor"("association_id");

-- CreateIndex
CREATE INDEX "actor_organisation_id_idx" ON "actor"("organisation_id");

-- CreateIndex
CREATE INDEX "association_slug_idx" ON "association"("slug");

-- CreateIndex
CREATE INDEX "association_source_id_idx" ON "association"("source_id");

-- CreateIndex
CREATE INDEX "membership_party_code_idx" ON "membership"("party_code");

-- CreateIndex
CREATE INDEX "confirmation_owner_id_idx" ON "confirmation"("owner_id");

-- CreateIndex
CREATE INDEX "confirmation_source_id_idx" ON "confirmation"("source_id");

-- CreateIndex
CREATE INDEX "confirmation_event_id_idx" ON "confirmation"("event_id");

-- CreateIndex
CREATE INDEX "confirmation_theme_week_id_idx" ON "confirmation"("theme_week_id");

-- CreateIndex
CREATE INDEX "document_owner_id_slug_idx" ON "document"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "document_source_id_idx" ON "document"("source_id");

-- CreateIndex
CREATE INDEX "document_visibility_title_id_idx" ON "document"("visibility", "title", "id");

-- CreateIndex
CREATE INDEX "document_initiative_initiative_id_idx" ON "document_initiative"("initiative_id");

-- CreateIndex
CREATE INDEX "document_esf_project_esf_project_id_idx" ON "document_esf_project"("esf_project_id");

-- CreateIndex
CREATE INDEX "esf_project_owner_id_slug_idx" ON "esf_project"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "esf_project_source_id_idx" ON "esf_project"("source_id");

-- CreateIndex
CREATE INDEX "esf_project_visibility_name_id_idx" ON "esf_project"("visibility", "name", "id");

-- CreateIndex
CREATE INDEX "esf_project_diary_number_idx" ON "esf_project"("diary_number");

-- CreateIndex
CREATE INDEX "subproject_initiative_id_idx" ON "subproject"("initiative_id");

-- CreateIndex
CREATE INDEX "subproject_actor_id_idx" ON "subproject"("actor_id");

-- CreateIndex
CREATE INDEX "event_series_owner_id_slug_idx" ON "event_series"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "event_series_source_id_idx" ON "event_series"("source_id");

-- CreateIndex
CREATE INDEX "event_owner_id_slug_idx" ON "event"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "event_source_id_idx" ON "event"("source_id");

-- CreateIndex
CREATE INDEX "event_visibility_sort_at_id_ends_on_idx" ON "event"("visibility", "sort_at", "id", "ends_on");

-- CreateIndex
CREATE INDEX "event_owner_id_sort_at_id_idx" ON "event"("owner_id", "sort_at", "id");

-- CreateIndex
CREATE INDEX "event_series_id_sort_at_id_idx" ON "event"("series_id", "sort_at", "id");

-- CreateIndex
CREATE INDEX "event_theme_week_id_sort_at_id_idx" ON "event"("theme_week_id", "sort_at", "id");

-- CreateIndex
CREATE INDEX "event_part_of_id_idx" ON "event"("part_of_id");

-- CreateIndex
CREATE INDEX "event_association_association_id_idx" ON "event_association"("association_id");

-- CreateIndex
CREATE INDEX "event_organisation_organisation_id_idx" ON "event_organisation"("organisation_id");

-- CreateIndex
CREATE INDEX "event_initiative_initiative_id_idx" ON "event_initiative"("initiative_id");

-- CreateIndex
CREATE INDEX "event_esf_project_esf_project_id_idx" ON "event_esf_project"("esf_project_id");

-- CreateIndex
CREATE INDEX "event_document_document_id_idx" ON "event_document"("document_id");

-- CreateIndex
CREATE INDEX "hold_owner_id_idx" ON "hold"("owner_id");

-- CreateIndex
CREATE INDEX "hold_source_id_idx" ON "hold"("source_id");

-- CreateIndex
CREATE INDEX "hold_on_day_idx" ON "hold"("on_day");

-- CreateIndex
CREATE INDEX "initiative_owner_id_slug_idx" ON "initiative"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "initiative_source_id_idx" ON "initiative"("source_id");

-- CreateIndex
CREATE INDEX "initiative_visibility_name_id_idx" ON "initiative"("visibility", "name", "id");

-- CreateIndex
CREATE INDEX "initiative_part_of_id_idx" ON "initiative"("part_of_id");

-- CreateIndex
CREATE INDEX "initiative_predecessor_id_idx" ON "initiative"("predecessor_id");

-- CreateIndex
CREATE INDEX "news_item_owner_id_slug_idx" ON "news_item"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "news_item_source_id_idx" ON "news_item"("source_id");

-- CreateIndex
CREATE INDEX "news_item_visibility_published_day_id_idx" ON "news_item"("visibility", "published_day", "id");

-- CreateIndex
CREATE INDEX "news_item_event_event_id_idx" ON "news_item_event"("event_id");

-- CreateIndex
CREATE INDEX "news_item_initiative_initiative_id_idx" ON "news_item_initiative"("initiative_id");

-- CreateIndex
CREATE INDEX "news_item_esf_project_esf_project_id_idx" ON "news_item_esf_project"("esf_project_id");

-- CreateIndex
CREATE INDEX "news_item_document_document_id_idx" ON "news_item_document"("document_id");

-- CreateIndex
CREATE INDEX "organisation_owner_id_slug_idx" ON "organisation"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "organisation_source_id_idx" ON "organisation"("source_id");

-- CreateIndex
CREATE INDEX "source_association_id_idx" ON "source"("association_id");

-- CreateIndex
CREATE INDEX "theme_week_owner_id_slug_idx" ON "theme_week"("owner_id", "slug");

-- CreateIndex
CREATE INDEX "theme_week_source_id_idx" ON "theme_week"("source_id");

-- CreateIndex
CREATE INDEX "theme_week_slug_idx" ON "theme_week"("slug");

-- CreateIndex
CREATE INDEX "theme_week_starts_on_id_idx" ON "theme_week"("starts_on", "id");
