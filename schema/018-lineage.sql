-- What became of powers after an edition had listed them: cancelled, moved, returned, renamed, merged, split, re-coded, new. Such
-- knowledge stands beside the editions, as standings do; what is taken back stays here, with the version that took it back.
create table lineage_event (
  id integer generated always as identity primary key,
  publisher integer not null references publisher,
  -- Of what the event says, so that the same event in a later file stays the same.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in (
    'NEW', 'CANCELLED', 'TRANSFERRED', 'DELEGATED', 'RETURNED', 'RENAMED', 'MERGED', 'SPLIT', 'RECODED', 'BASIS_REPEALED')),
  effect text not null check (effect in ('ENDS', 'PARTLY', 'NONE', 'RESUMES')),
  "on" date not null,
  on_precision text not null check (on_precision in ('DAY', 'MONTH', 'YEAR')),
  from_codes text[] not null,
  to_codes text[] not null,
  by localized_text not null,
  basis_instrument natural_key references instrument,
  basis_article article,
  verification verification not null,
  read text check (read <> ''),
  note localized_text,
  version integer not null,
  until integer check (until > version),
  check (cardinality(from_codes) + cardinality(to_codes) > 0),
  check (basis_instrument is not null or basis_article is null)
);
create index lineage_event_of_publisher on lineage_event (publisher, "on");

-- The codes that an event names on either side, each once, to be found by.
create table lineage_code (
  publisher integer not null references publisher,
  code text not null,
  event integer not null references lineage_event,
  primary key (publisher, code, event)
);

-- Each time that the lineage of a publisher was brought up to date.
create table lineage_update (
  publisher integer not null references publisher,
  version integer not null,
  at timestamptz not null default now(),
  checked_on date not null,
  reason text check (reason <> ''),
  primary key (publisher, version)
);

create trigger stays before delete or truncate on lineage_event for each statement execute function refuse_change();
create trigger stays before update or delete or truncate on lineage_code for each statement execute function refuse_change();
create trigger stays before update or delete or truncate on lineage_update for each statement execute function refuse_change();

-- What happened to a power by a version of the catalogue: what its edition says, and what was recorded of its code for days after
-- that edition took effect.
create function life_of(asked_power integer, asked_version integer) returns table (
  source text, event integer, "position" integer, kind text, effect text, "on" date, on_precision text,
  from_codes text[], to_codes text[], by localized_text, basis_instrument natural_key, basis_article article,
  verification verification, note localized_text
) language sql stable as $$
  select 'EDITION', null::integer, position, kind, effect, "on", 'DAY', null::text[], null::text[], by,
    null::natural_key, null::article, null::verification, note
  from lifecycle_event where power = asked_power
  union all
  select 'LINEAGE', lineage_event.id, 1000000 + lineage_event.id, lineage_event.kind, lineage_event.effect, lineage_event."on",
    lineage_event.on_precision, lineage_event.from_codes, lineage_event.to_codes, lineage_event.by,
    lineage_event.basis_instrument, lineage_event.basis_article, lineage_event.verification, lineage_event.note
  from power
  join edition on edition.id = power.edition
  join lineage_code on lineage_code.publisher = edition.publisher and lineage_code.code = power.code
  join lineage_event on lineage_event.id = lineage_code.event
  where power.id = asked_power and lineage_event."on" > edition.effective_on
    and lineage_event.version <= asked_version and (lineage_event.until <= asked_version) is not true
$$;

alter table edition_change drop constraint edition_change_kind_check;
alter table edition_change add constraint edition_change_kind_check
  check (kind in ('PUBLISHED', 'WITHDRAWN', 'LAW_CHANGED', 'STANDINGS_CHANGED', 'LINEAGE_CHANGED'));

-- A publisher's own, as its lists and standings are.
do $$
declare
  written text;
begin
  foreach written in array array['lineage_event', 'lineage_code', 'lineage_update'] loop
    execute format('alter table %I enable row level security', written);
    execute format('create policy everybody_reads on %I for select using (true)', written);
    execute format('create policy own_is_added on %I for insert with check (may_publish(publisher))', written);
  end loop;
end $$;
create policy own_is_ended on lineage_event for update using (may_publish(publisher)) with check (may_publish(publisher));

create or replace function bind_publisher(publisher text, role name) returns void
  language plpgsql
as $$
begin
  insert into publisher_role values (bind_publisher.publisher, bind_publisher.role)
    on conflict on constraint publisher_role_pkey do update set role = excluded.role;
  execute format('grant select, insert on all tables in schema %I to %I', current_schema(), bind_publisher.role);
  execute format('revoke insert on migration, publisher_role from %I', bind_publisher.role);
  execute format('grant update on catalogue, instrument, list_length, search_model to %I', bind_publisher.role);
  execute format('grant update (until) on standing, lineage_event to %I', bind_publisher.role);
  execute format('grant delete on instrument_version to %I', bind_publisher.role);
end $$;
