-- Each version of the catalogue with the moment at which it came. The first is the oldest that can be asked for: what the registry
-- said before was not kept.
create table catalogue_version (
  version integer primary key,
  at timestamptz not null default now()
);
insert into catalogue_version (version) select version from catalogue;

create function note_version() returns trigger language plpgsql as $$
begin
  insert into catalogue_version (version) values (new.version);
  return null;
end $$;
create trigger is_noted after update on catalogue for each row execute function note_version();
create trigger stays before update or delete or truncate on catalogue_version for each statement execute function refuse_change();

-- The registry of law is versioned by the catalogue: a row holds from `version` on and, once it was changed or removed, stands among
-- the past ones, where it held until before `until`.
alter table instrument add version integer;
alter table instrument_version add version integer;
update instrument set version = (select version from catalogue);
update instrument_version set version = (select version from catalogue);
alter table instrument alter version set not null;
alter table instrument_version alter version set not null;

create table past_instrument (
  like instrument,
  until integer not null check (until > version),
  primary key (key, until)
);
create index past_instrument_by_key on past_instrument (key collate "C");
create table past_instrument_version (
  like instrument_version,
  until integer not null check (until > version),
  primary key (instrument, until, position)
);
create trigger stays before update or delete or truncate on past_instrument for each statement execute function refuse_change();
create trigger stays before update or delete or truncate on past_instrument_version
  for each statement execute function refuse_change();

-- What is written belongs to the version that is being made.
create function enter_registry() returns trigger language plpgsql as $$
begin
  new.version := (select version + 1 from catalogue);
  return new;
end $$;
create trigger enters before insert or update on instrument for each row execute function enter_registry();
create trigger enters before insert or update on instrument_version for each row execute function enter_registry();

-- What nobody could have seen is not kept.
create function keep_past() returns trigger language plpgsql as $$
declare
  made integer := (select version + 1 from catalogue);
begin
  if old.version < made then
    execute format('insert into %I select (jsonb_populate_record(null::%1$I, $1)).*', 'past_' || tg_table_name)
      using to_jsonb(old) || jsonb_build_object('until', made);
  end if;
  return null;
end $$;
create trigger becomes_past after update or delete on instrument for each row execute function keep_past();
create trigger becomes_past after update or delete on instrument_version for each row execute function keep_past();

-- The registry as a version of the catalogue knows it. These functions are plain enough for PostgreSQL to plan them as if their
-- text stood in their place.
create function instrument_at(asked integer) returns table (
  key natural_key, title localized_text, short_title localized_text, kind text, issuer localized_text, document_number text,
  promulgated_on date, effective_on date, checked_on date, repealed_on date, fallen_on date, known_from date,
  repealed_by localized_text, replaced_by natural_key, verification verification, version integer
) language sql stable as $$
  select key, title, short_title, kind, issuer, document_number, promulgated_on, effective_on, checked_on, repealed_on,
    fallen_on, known_from, repealed_by, replaced_by, verification, version
  from instrument where version <= asked
  union all
  select key, title, short_title, kind, issuer, document_number, promulgated_on, effective_on, checked_on, repealed_on,
    fallen_on, known_from, repealed_by, replaced_by, verification, version
  from past_instrument where version <= asked and until > asked
$$;

create function instrument_version_at(asked integer) returns table (
  instrument natural_key, "position" integer, kind text, "on" date, effective_on date, by localized_text, touched text[]
) language sql stable as $$
  select instrument, position, kind, "on", effective_on, by, touched
  from instrument_version where version <= asked
  union all
  select instrument, position, kind, "on", effective_on, by, touched
  from past_instrument_version where version <= asked and until > asked
$$;

-- The days on which the standing of a basis changes, as a version of the catalogue knows them; it takes the place of the view.
drop view legal_basis_in_time;
create function basis_in_time(basis legal_basis, asked integer) returns table (
  law_as_of date, law_checked_on date, effective_on date, amended_on date, repealed_on date, known_from date
) language sql stable as $$
  select edition.law_as_of, edition.law_checked_on, law.effective_on, versions.amended_on,
    case
      when law.fallen_on is not null or basis.ceased_on is not null then least(law.fallen_on, basis.ceased_on)
      when basis.current_articles is null then versions.latest_on
    end,
    law.known_from
  from edition
  cross join lateral (
    select coalesce(entry.effective_on, entry.promulgated_on) as effective_on, entry.fallen_on, entry.known_from
    from instrument_at(asked) as entry where entry.key = basis.instrument
  ) as law
  cross join lateral (
    select
      min(coalesce(version.effective_on, version."on"))
        filter (where version."on" > basis.version_on and (
          version.touched is null or cardinality(basis.articles) = 0 or articles_meet(basis.articles, version.touched)
        )) as amended_on,
      max(coalesce(version.effective_on, version."on"))
        filter (where coalesce(version.effective_on, version."on") <= edition.law_checked_on) as latest_on
    from instrument_version_at(asked) as version where version.instrument = basis.instrument
  ) as versions
  where edition.id = basis.edition
$$;

-- The searched texts name instruments, and are made anew when a title or a number is corrected: since then, and not before, a
-- search answers as it did.
create table search_renewal (
  version integer primary key
);

-- Changes of the law that a list rests on are news of that list, as its publication is; there may be many of them.
alter table edition_change drop constraint edition_change_pkey;
alter table edition_change add primary key (edition, kind, version);
alter table edition_change drop constraint edition_change_kind_check;
alter table edition_change add constraint edition_change_kind_check
  check (kind in ('PUBLISHED', 'WITHDRAWN', 'LAW_CHANGED', 'STANDINGS_CHANGED'));
-- Whoever may change the registry tells of it to all lists that rest on it.
create policy law_is_told on edition_change for insert with check (kind = 'LAW_CHANGED');
