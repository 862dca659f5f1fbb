-- The catalogue's version grows by one with each publication, each withdrawal and each change of the registry of law. A request
-- pins the version it began with: what a later version published or withdrew is not there for it.
create table catalogue (
  the_only_one boolean primary key default true check (the_only_one),
  version integer not null
);
insert into catalogue (version) values (1);

alter table publisher add version integer not null default 1;
alter table edition add version integer not null default 1;
alter table withdrawal add version integer not null default 1;
alter table publisher alter version drop default;
alter table edition alter version drop default;
alter table withdrawal alter version drop default;

-- What befell editions, in order; `compared_with` is the list in force before.
create table edition_change (
  version integer not null,
  edition integer not null references edition,
  publisher integer not null references publisher,
  kind text not null check (kind in ('PUBLISHED', 'WITHDRAWN')),
  at timestamptz not null,
  compared_with integer references edition check (compared_with <> edition),
  primary key (edition, kind)
);
create index edition_change_of_publisher on edition_change (publisher, at desc, edition desc, kind);
create index edition_change_version on edition_change (version);

insert into edition_change (version, edition, publisher, kind, at, compared_with)
  select 1, edition.id, edition.publisher, 'PUBLISHED', edition.published_at, (
    select earlier.id from edition as earlier
    where earlier.publisher = edition.publisher and (earlier.published_at, earlier.id) < (edition.published_at, edition.id)
    order by earlier.effective_on desc, earlier.published_at desc, earlier.key desc
    limit 1
  )
  from edition where edition.published_at is not null;
insert into edition_change (version, edition, publisher, kind, at)
  select 1, edition.id, edition.publisher, 'WITHDRAWN', withdrawal."on"
  from withdrawal join edition on edition.id = withdrawal.edition where edition.published_at is not null;

-- What was changed in the registry of law after an instrument entered it, each change with its date and reason.
create table instrument_change (
  version integer not null,
  instrument natural_key not null references instrument,
  at timestamptz not null default now(),
  reason text check (reason <> ''),
  before jsonb,
  after jsonb not null,
  primary key (instrument, version)
);

-- What each power says, in short: derived, so that two editions can be compared without reading them.
create table power_hash (
  edition integer not null,
  power integer primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  foreign key (edition, power) references power (edition, id) on delete cascade
);
create index power_hash_edition on power_hash (edition);

-- A published edition stays as it is; only what is derived from it may be made again.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published edition cannot be changed: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create function refuse_late_rows() returns trigger language plpgsql as $$
begin
  if exists (
    select from added join edition on edition.id = added.edition where edition.version <= (select version from catalogue)
  ) then
    raise exception 'a published edition cannot be added to: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

do $$
declare
  part text;
begin
  foreach part in array array['edition', 'jurisdiction', 'list_element', 'fact', 'fact_part', 'practice', 'unit', 'category',
    'power', 'legal_basis', 'condition', 'material', 'procedure_step', 'time_limit', 'fee_item', 'sanction', 'remedy',
    'lifecycle_event']
  loop
    execute format('create trigger stays before update or delete or truncate on %I
      for each statement execute function refuse_change()', part);
    if part <> 'edition' then
      execute format('create trigger is_whole after insert on %I referencing new table as added
        for each statement execute function refuse_late_rows()', part);
    end if;
  end loop;
  foreach part in array array['withdrawal', 'edition_change', 'instrument_change']
  loop
    execute format('create trigger stays before update or delete or truncate on %I
      for each statement execute function refuse_change()', part);
  end loop;
end $$;
