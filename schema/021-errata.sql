-- Mistakes that were found in powers, and what was decided of each. They stand beside the editions, which stay as they were published;
-- an entry that says something else, or is no longer there, stays here with the version that ended it.
create table erratum (
  id integer generated always as identity primary key,
  publisher integer not null references publisher,
  key natural_key not null,
  -- Of what the entry says, so that the same entry in a later file stays the same.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  code text not null check (code <> ''),
  -- The list in which it was found, and the one in which it is mended, by their keys.
  edition text,
  corrected_in text,
  field text not null check (field <> ''),
  wrong localized_text not null,
  reported_by text not null check (reported_by in ('OFFICE', 'READER')),
  reported_on date not null,
  decision text not null check (decision in ('PENDING', 'ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED')),
  decided_on date check (decided_on >= reported_on),
  reason localized_text,
  version integer not null,
  until integer check (until > version),
  check ((decision = 'PENDING') = (decided_on is null)),
  check (corrected_in is null or (decision <> 'PENDING' and decision <> 'REJECTED'))
);
create index erratum_of_power on erratum (publisher, code);
create index erratum_by_key on erratum (publisher, key);

-- Each time that the errata of a publisher were brought up to date.
create table errata_update (
  publisher integer not null references publisher,
  version integer not null,
  at timestamptz not null default now(),
  reason text check (reason <> ''),
  primary key (publisher, version)
);

create trigger stays before delete or truncate on erratum for each statement execute function refuse_change();
create trigger stays before update or delete or truncate on errata_update for each statement execute function refuse_change();

alter table edition_change drop constraint edition_change_kind_check;
alter table edition_change add constraint edition_change_kind_check check (kind in (
  'PUBLISHED', 'WITHDRAWN', 'LAW_CHANGED', 'STANDINGS_CHANGED', 'LINEAGE_CHANGED', 'ERRATA_CHANGED'));

-- A publisher's own, as its lists and standings are.
do $$
declare
  written text;
  bound name;
begin
  foreach written in array array['erratum', 'errata_update'] loop
    execute format('alter table %I enable row level security', written);
    execute format('create policy everybody_reads on %I for select using (true)', written);
    execute format('create policy own_is_added on %I for insert with check (may_publish(publisher))', written);
  end loop;
  for bound in select distinct role from publisher_role where is_role(role) or exists (select from pg_roles where rolname = role) loop
    execute format('grant select, insert on erratum, errata_update to %I', bound);
    execute format('grant update (until) on erratum to %I', bound);
  end loop;
end $$;
create policy own_is_ended on erratum for update using (may_publish(publisher)) with check (may_publish(publisher));

create or replace function bind_publisher(publisher text, role name) returns void
  language plpgsql
as $$
begin
  insert into publisher_role values (bind_publisher.publisher, bind_publisher.role)
    on conflict on constraint publisher_role_pkey do update set role = excluded.role;
  execute format('grant select, insert on all tables in schema %I to %I', current_schema(), bind_publisher.role);
  execute format('revoke insert on migration, publisher_role from %I', bind_publisher.role);
  execute format('grant update on catalogue, instrument, list_length, search_model to %I', bind_publisher.role);
  execute format('grant update (until) on standing, lineage_event, erratum to %I', bind_publisher.role);
  execute format('grant delete on instrument_version to %I', bind_publisher.role);
end $$;
