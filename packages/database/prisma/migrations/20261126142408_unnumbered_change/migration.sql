-- CreateTable
CREATE TABLE "unnumbered_change" (
    "id" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "unnumbered_change_pkey" PRIMARY KEY ("id")
);

-- Public answers are cached until what they rest on moves: a number of the public feed, or this count. It is raised at the
-- commit, when the numbers of the feeds have been taken (F3) and nothing more is waited for, so that writers never wait for each
-- other in a circle. Once a transaction is enough.

create function count_unnumbered_change() returns trigger language plpgsql as $$
begin
  if current_setting('finsam.change_counted', true) = 'on' then
    return null;
  end if;
  if tg_table_name = 'event_association' then
    -- Who is named in a draft is shown to nobody.
    if not exists (select from event where id = new.event_id and visibility = 'PUBLIC' and deleted_at is null) then
      return null;
    end if;
  end if;
  insert into unnumbered_change (id, count) values (1, 1)
    on conflict (id) do update set count = unnumbered_change.count + 1;
  perform set_config('finsam.change_counted', 'on', true);
  return null;
end
$$;

-- How a source is. That it was looked at and is as before counts for nothing: who asks for that is answered anew each time.

create constraint trigger source_comes_or_goes after insert or delete on source
  deferrable initially deferred for each row execute function count_unnumbered_change();
create constraint trigger source_changes after update on source
  deferrable initially deferred for each row
  when (to_jsonb(old) - 'as_of' is distinct from to_jsonb(new) - 'as_of')
  execute function count_unnumbered_change();

-- What a release tells of an event that is itself in no public feed.

create constraint trigger released_content_changes after insert or update or delete on released_content
  deferrable initially deferred for each row execute function count_unnumbered_change();

-- Who organises an event follows from answers to its theme week, which may be in no public feed.

create constraint trigger event_organiser_changes after update on event_association
  deferrable initially deferred for each row
  when ((old.confirmed, old.belongs) is distinct from (new.confirmed, new.belongs))
  execute function count_unnumbered_change();
