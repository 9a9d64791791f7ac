-- CreateEnum
CREATE TYPE "role_name" AS ENUM ('READER', 'EDITOR', 'COORDINATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "change_state" AS ENUM ('UPDATED', 'DELETED');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('PERSON', 'TOKEN', 'SERVER');

-- CreateEnum
CREATE TYPE "audit_action" AS ENUM ('CREATE', 'UPDATE', 'PUBLISH', 'CANCEL', 'POSTPONE', 'RESCHEDULE', 'REINSTATE', 'DELETE', 'RESTORE', 'DESTROY', 'IMPORT', 'EXPORT', 'INVITE', 'REVOKE_INVITATION', 'JOIN', 'CHANGE_ROLE', 'REMOVE_PERSON', 'CREATE_TOKEN', 'REVOKE_TOKEN', 'CHANGE_RETENTION');

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "share_source" TEXT;

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "association_id" UUID,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "origin" TEXT,
    "action" "audit_action" NOT NULL,
    "kind" TEXT,
    "record_id" UUID,
    "version" INTEGER,
    "changes" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "record_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "retention" (
    "association_id" UUID NOT NULL,
    "keep_deleted_days" INTEGER NOT NULL,

    CONSTRAINT "retention_pkey" PRIMARY KEY ("association_id")
);

-- CreateTable
CREATE TABLE "change_counter" (
    "audience" TEXT NOT NULL,
    "last_number" BIGINT NOT NULL,

    CONSTRAINT "change_counter_pkey" PRIMARY KEY ("audience")
);

-- CreateTable
CREATE TABLE "change" (
    "audience" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "state" "change_state" NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_pkey" PRIMARY KEY ("audience","record_id")
);

-- CreateTable
CREATE TABLE "auth_user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "last_signed_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_passkey" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "created_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "aaguid" TEXT,

    CONSTRAINT "auth_passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "auth_rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "role" "role_name" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "role_name" NOT NULL,
    "invited_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "role" "role_name" NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_association_id_id_idx" ON "audit_entry"("association_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_record_id_id_idx" ON "audit_entry"("record_id", "id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "change_record_id_idx" ON "change"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_audience_number_key" ON "change"("audience", "number");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_account_provider_id_account_id_key" ON "auth_account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE INDEX "auth_passkey_user_id_idx" ON "auth_passkey"("user_id");

-- CreateIndex
CREATE INDEX "auth_passkey_credential_id_idx" ON "auth_passkey"("credential_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_rate_limit_key_key" ON "auth_rate_limit"("key");

-- CreateIndex
CREATE INDEX "role_association_id_idx" ON "role"("association_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_user_id_association_id_key" ON "role"("user_id", "association_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_association_id_idx" ON "invitation"("association_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_association_id_idx" ON "api_token"("association_id");

-- CreateIndex
CREATE INDEX "mail_sent_at_next_attempt_at_idx" ON "mail"("sent_at", "next_attempt_at");

-- The audit log is append-only. A decision to destroy (gallring) takes the values of a record's entries and nothing else.

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('finsam.destroying', true) = 'on'
    and (new.id, new.at, new.association_id, new.actor_kind, new.actor_id, new.actor_name, new.origin, new.action,
      new.kind, new.record_id, new.version)
    is not distinct from (old.id, old.at, old.association_id, old.actor_kind, old.actor_id, old.actor_name, old.origin,
      old.action, old.kind, old.record_id, old.version) then
    return new;
  end if;
  raise exception 'An entry of the audit log is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();

-- A session goes when it ends; that somebody signed in is kept.

create function auth_user_signs_in() returns trigger language plpgsql as $$
begin
  update auth_user set last_signed_in_at = new.created_at where id = new.user_id;
  return null;
end
$$;
create trigger auth_user_signs_in after insert on auth_session for each row execute function auth_user_signs_in();

-- Who states a share stands in the association's record from the first.

update membership m set share_source = a.data -> 'memberships' -> m.position -> 'financingShare' ->> 'source'
  from association a where a.id = m.association_id;

-- Checks.

alter table change_counter add constraint change_counter_number_check check (last_number >= 1);
alter table change add constraint change_number_check check (number >= 1);
alter table audit_entry add constraint audit_entry_record_check check (num_nonnulls(kind, record_id) in (0, 2));
alter table retention add constraint retention_days_check check (keep_deleted_days between 0 and 36500);
alter table auth_user add constraint auth_user_email_check check (email = lower(email));
alter table invitation
  add constraint invitation_email_check check (email = lower(email)),
  add constraint invitation_answer_check check (num_nonnulls(accepted_at, revoked_at) <= 1);
