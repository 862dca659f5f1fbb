-- Entries of the registry that nobody has read one by one (COLLECTION), or that are known only from a list that cites them (LIST).
alter domain verification drop constraint verification_check;
alter domain verification add constraint verification_check
  check (value in ('TEXT', 'MEMORY', 'COLLECTION', 'LIST'));

-- A version of which only the day is known.
alter table instrument_version drop constraint instrument_version_kind_check;
alter table instrument_version add constraint instrument_version_kind_check
  check (kind in ('AMENDED', 'REVISED', 'UNKNOWN'));

-- What repealed an instrument may be known, or only that it fell, without the day.
alter table instrument drop constraint instrument_check1;

-- The day from which an instrument no longer stands: of its repeal or, where that is not known, to which the entry was compared with
-- the law. And the day from which anything is known of whether it stands; null: always, 9999-12-31: never.
alter table instrument add fallen_on date generated always as (
  coalesce(repealed_on, case when repealed_by is not null then coalesce(checked_on, date '0001-01-01') end)
) stored;
alter table instrument add known_from date generated always as (
  case
    when repealed_on is not null then null
    when verification = 'LIST' then date '9999-12-31'
    when repealed_by is not null then checked_on
    when coalesce(effective_on, promulgated_on) is not null then null
    when verification = 'COLLECTION' then coalesce(checked_on, date '9999-12-31')
    else date '9999-12-31'
  end
) stored;

create or replace view legal_basis_in_time as
  select legal_basis.*, edition.law_checked_on, law.effective_on, amended_on, repealed_on, known_from
  from legal_basis
  join edition on edition.id = legal_basis.edition
  cross join lateral (
    select coalesce(instrument.effective_on, instrument.promulgated_on) as effective_on,
      instrument.fallen_on as instrument_repealed_on, instrument.known_from
    from instrument where key = legal_basis.instrument
  ) as law
  cross join lateral (
    select
      min(coalesce(version.effective_on, version."on"))
        filter (where version."on" > legal_basis.version_on) as amended_on,
      max(coalesce(version.effective_on, version."on"))
        filter (where coalesce(version.effective_on, version."on") <= edition.law_checked_on) as latest_on
    from instrument_version as version where version.instrument = legal_basis.instrument
  ) as versions
  cross join lateral (
    select case
      when instrument_repealed_on is not null or ceased_on is not null
        then least(instrument_repealed_on, ceased_on)
      when current_articles is null then latest_on
    end as repealed_on
  ) as fall;
