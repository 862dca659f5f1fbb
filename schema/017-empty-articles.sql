-- That a basis names no current articles means that its rule is gone only where somebody looked: where its list names those of
-- another, and the law was changed after the version that the basis cites. Else nobody knows.
create index legal_basis_compared on legal_basis (edition) where current_articles is not null;

create or replace function basis_in_time(basis legal_basis, asked integer) returns table (
  law_as_of date, law_checked_on date, effective_on date, amended_on date, repealed_on date, known_from date
) language sql stable as $$
  select edition.law_as_of, edition.law_checked_on, law.effective_on, versions.amended_on,
    case
      when law.fallen_on is not null or basis.ceased_on is not null then least(law.fallen_on, basis.ceased_on)
      when basis.current_articles is null and exists (
        select from legal_basis as other where other.edition = basis.edition and other.current_articles is not null
      ) then versions.changed_on
    end,
    law.known_from
  from edition
  cross join lateral (
    -- Else PostgreSQL reads the whole registry for every power whose standing is counted: `offset 0` has each looked up by its key.
    select coalesce(entry.effective_on, entry.promulgated_on) as effective_on, entry.fallen_on, entry.known_from
    from instrument_at(asked) as entry where entry.key = basis.instrument
    offset 0
  ) as law
  cross join lateral (
    select
      min(coalesce(version.effective_on, version."on"))
        filter (where version."on" > basis.version_on and (
          version.touched is null or cardinality(basis.articles) = 0 or articles_meet(basis.articles, version.touched)
        )) as amended_on,
      max(coalesce(version.effective_on, version."on"))
        filter (
          where coalesce(version.effective_on, version."on") <= edition.law_checked_on
            and (basis.version_on is null or version."on" > basis.version_on)
        ) as changed_on
    from instrument_version_at(asked) as version where version.instrument = basis.instrument
  ) as versions
  where edition.id = basis.edition
$$;
