-- CreateTable
CREATE TABLE "peer_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "association_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "peer_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "peer_right" (
    "association_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "peer_right_pkey" PRIMARY KEY ("association_id","audience")
);

-- CreateTable
CREATE TABLE "feed_purge" (
    "audience" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,

    CONSTRAINT "feed_purge_pkey" PRIMARY KEY ("audience","owner_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "peer_token_hash_key" ON "peer_token"("hash");

-- CreateIndex
CREATE INDEX "change_audience_owner_id_number_idx" ON "change"("audience", "owner_id", "number");

-- What Prisma does not know

alter table feed_purge add constraint feed_purge_number_check check (number >= 1);

-- The name of the history of change numbers that begins here.
insert into setting (name, value) values ('feed-epoch', gen_random_uuid()::text);
