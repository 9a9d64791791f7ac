-- What the Prisma schema cannot say: Swedish order, full-text search, and the checks that look at one row.
-- The domain's parse makes the same checks; here they hold whoever writes.

create extension if not exists pg_trgm;

-- Swedish alphabetical order. A tailoring of the root collation, since ICU's own sv-SE sorts wrongly in the
-- embedded engine; written so, it is right in both.
create collation if not exists sv (provider = icu, locale = 'und', rules = '&z<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø&y<<ü<<<Ü');

alter table association alter column name type text collate sv;
alter table organisation alter column name type text collate sv;
alter table event_series alter column name type text collate sv;
alter table theme_week alter column name type text collate sv;
alter table initiative alter column name type text collate sv;
alter table esf_project alter column name type text collate sv;
alter table document alter column title type text collate sv;
alter table event alter column title type text collate sv;
alter table news_item alter column title type text collate sv;

-- Search. Names weigh more than texts. Each word stands twice: as its Swedish stem and as it is, since the stemmer
-- misses definite forms. Both columns hold folded text (lower case, no accents), so that asking without them finds.
-- The statistics target is raised because PostgreSQL misjudges how rare a word is and then walks another index.

alter table association drop column search;
alter table association add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table association alter column search set statistics 1000;
create index association_search_idx on association using gin (search);
create index association_search_text_idx on association using gin (search_text gin_trgm_ops);

alter table organisation drop column search;
alter table organisation add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table organisation alter column search set statistics 1000;
create index organisation_search_idx on organisation using gin (search);
create index organisation_search_text_idx on organisation using gin (search_text gin_trgm_ops);

alter table event_series drop column search;
alter table event_series add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table event_series alter column search set statistics 1000;
create index event_series_search_idx on event_series using gin (search);
create index event_series_search_text_idx on event_series using gin (search_text gin_trgm_ops);

alter table theme_week drop column search;
alter table theme_week add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table theme_week alter column search set statistics 1000;
create index theme_week_search_idx on theme_week using gin (search);
create index theme_week_search_text_idx on theme_week using gin (search_text gin_trgm_ops);

alter table initiative drop column search;
alter table initiative add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table initiative alter column search set statistics 1000;
create index initiative_search_idx on initiative using gin (search);
create index initiative_search_text_idx on initiative using gin (search_text gin_trgm_ops);

alter table esf_project drop column search;
alter table esf_project add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table esf_project alter column search set statistics 1000;
create index esf_project_search_idx on esf_project using gin (search);
create index esf_project_search_text_idx on esf_project using gin (search_text gin_trgm_ops);

alter table event drop column search;
alter table event add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table event alter column search set statistics 1000;
create index event_search_idx on event using gin (search);
create index event_search_text_idx on event using gin (search_text gin_trgm_ops);

alter table document drop column search;
alter table document add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table document alter column search set statistics 1000;
create index document_search_idx on document using gin (search);
create index document_search_text_idx on document using gin (search_text gin_trgm_ops);

alter table news_item drop column search;
alter table news_item add column search tsvector generated always as (
  setweight(to_tsvector('swedish'::regconfig, search_names), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_names), 'A')
  || setweight(to_tsvector('swedish'::regconfig, search_text), 'C')
  || setweight(to_tsvector('simple'::regconfig, search_text), 'C')
) stored;
alter table news_item alter column search set statistics 1000;
create index news_item_search_idx on news_item using gin (search);
create index news_item_search_text_idx on news_item using gin (search_text gin_trgm_ops);

-- Checks of every record.

alter table association
  add constraint association_version_check check (version >= 1),
  add constraint association_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint association_visibility_check check (visibility = 'PUBLIC');
alter table organisation
  add constraint organisation_version_check check (version >= 1),
  add constraint organisation_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint organisation_visibility_check check (visibility <> 'WEEK');
alter table event_series
  add constraint event_series_version_check check (version >= 1),
  add constraint event_series_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint event_series_visibility_check check (visibility <> 'WEEK');
alter table theme_week
  add constraint theme_week_version_check check (version >= 1),
  add constraint theme_week_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint theme_week_visibility_check check (visibility <> 'WEEK');
alter table initiative
  add constraint initiative_version_check check (version >= 1),
  add constraint initiative_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint initiative_visibility_check check (visibility <> 'WEEK');
alter table esf_project
  add constraint esf_project_version_check check (version >= 1),
  add constraint esf_project_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint esf_project_visibility_check check (visibility <> 'WEEK');
alter table event
  add constraint event_version_check check (version >= 1),
  add constraint event_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80);
alter table document
  add constraint document_version_check check (version >= 1),
  add constraint document_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint document_visibility_check check (visibility <> 'WEEK');
alter table news_item
  add constraint news_item_version_check check (version >= 1),
  add constraint news_item_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  add constraint news_item_visibility_check check (visibility <> 'WEEK');
alter table confirmation
  add constraint confirmation_version_check check (version >= 1),
  add constraint confirmation_visibility_check check (visibility <> 'WEEK');
alter table hold
  add constraint hold_version_check check (version >= 1),
  add constraint hold_visibility_check check (visibility <> 'WEEK');

-- Checks of each noun.

alter table association
  add constraint association_owner_check check (owner_id = id),
  add constraint association_organisation_number_check check (organisation_number ~ '^\d{2}[2-9]\d{3}-\d{4}$'),
  add constraint association_seat_code_check check (seat_code ~ '^\d{4}$');

alter table membership
  add constraint membership_party_code_check check (party_code ~ '^(\d{2}|\d{4}|FK|AF)$'),
  add constraint membership_period_check check (to_day >= from_day),
  add constraint membership_share_check check (
    num_nonnulls(share_numerator, share_denominator) in (0, 2)
    and share_numerator between 0 and share_denominator and share_denominator >= 1);

alter table organisation
  add constraint organisation_organisation_number_check check (organisation_number ~ '^\d{2}[2-9]\d{3}-\d{4}$'),
  add constraint organisation_municipality_code_check check (municipality_code ~ '^\d{4}$');

alter table event
  add constraint event_days_check check (ends_on >= starts_on and ends_on - starts_on < 366),
  add constraint event_times_check check (ends_at >= starts_at and doors_at <= starts_at),
  add constraint event_start_check check (starts_at is not null or num_nonnulls(doors_at, ends_at) = 0),
  add constraint event_precision_check check (
    case date_precision
      when 'DAY' then true
      when 'WEEK' then date_trunc('week', starts_on::timestamp) = date_trunc('week', ends_on::timestamp)
      when 'MONTH' then date_trunc('month', starts_on::timestamp) = date_trunc('month', ends_on::timestamp)
      -- December to February, and so on: quarters, one month on.
      when 'SEASON' then date_trunc('quarter', starts_on + interval '1 month') = date_trunc('quarter', ends_on + interval '1 month')
    end
    and (starts_at is null or date_precision = 'DAY')),
  add constraint event_sort_check check (sort_at = coalesce(starts_at, sort_at)),
  add constraint event_municipality_code_check check (municipality_code ~ '^\d{4}$'),
  add constraint event_planned_minutes_check check (planned_minutes between 1 and 10080),
  add constraint event_capacity_check check (capacity >= 1),
  add constraint event_sequence_check check (sequence >= 0),
  add constraint event_previous_check check (status <> 'RESCHEDULED' or previous_starts_on is not null),
  add constraint event_visibility_check check (visibility <> 'WEEK' or theme_week_id is not null),
  add constraint event_online_url_check check (online_url is null or online),
  add constraint event_part_of_check check (part_of_id <> id);

alter table theme_week
  add constraint theme_week_days_check check (ends_on >= starts_on),
  add constraint theme_week_frame_version_check check (frame_version >= 1);

alter table initiative
  add constraint initiative_period_check check (to_day >= from_day),
  add constraint initiative_part_of_check check (part_of_id <> id),
  add constraint initiative_predecessor_check check (predecessor_id <> id);

alter table initiative_age
  add constraint initiative_age_ages_check check (
    age_from between 0 and 120 and age_to between 0 and 120 and age_to >= age_from),
  add constraint initiative_age_period_check check (to_day >= from_day);

alter table esf_project
  add constraint esf_project_granted_check check (granted_to >= granted_from),
  add constraint esf_project_diary_number_check check (diary_number ~ '^(\d{4}/\d{5}|\d{2}-\d{3}-S\d{2})$');

alter table actor
  add constraint actor_one_check check (num_nonnulls(association_id, member_party_code, organisation_id) = 1),
  add constraint actor_record_check check (num_nonnulls(initiative_id, esf_project_id) = 1),
  add constraint actor_member_party_code_check check (member_party_code ~ '^(\d{2}|\d{4}|FK|AF)$');

alter table confirmation
  add constraint confirmation_subject_check check (num_nonnulls(event_id, theme_week_id) = 1),
  add constraint confirmation_frame_version_check check (frame_version >= 1);

alter table hold
  add constraint hold_times_check check (num_nonnulls(starts_at, ends_at) in (0, 2) and ends_at >= starts_at),
  add constraint hold_municipality_code_check check (municipality_code ~ '^\d{4}$');

alter table source
  add constraint source_as_of_check check (kind <> 'HOSTED' or as_of is null);
