-- Which articles an amendment changed, where it is known: a basis in others stands as it was cited.
alter table instrument_version add touched text[] check (are_articles(touched));

-- Whether two citations of places in one instrument have anything in common: 14 and 14(1) do, 14.1 and 14.2 do not.
create function articles_meet(cited text[], others text[]) returns boolean
  language sql immutable parallel safe
  return exists (
    select from unnest(cited) as one, unnest(others) as other
    where article_within(one, other) or article_within(other, one)
  );

create or replace view legal_basis_in_time as
  select legal_basis.*, edition.law_checked_on, law.effective_on, amended_on, repealed_on, known_from, edition.law_as_of
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
        filter (where version."on" > legal_basis.version_on and (
          touched is null or cardinality(articles) = 0 or articles_meet(articles, touched)
        )) as amended_on,
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
