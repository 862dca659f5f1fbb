-- What lists say of a power as governments publish them: official codes, sub-items, levels of government, duty, responsibilities,
-- accountability, and cells as they are printed.
alter table power
  add official_code text check (official_code <> ''),
  add basic_code text check (basic_code ~ '^[0-9A-Z]{1,40}$'),
  add exercised_by localized_text,
  add duty localized_text,
  add basis_text text check (basis_text <> ''),
  add responsibility_basis_text text check (responsibility_basis_text <> ''),
  add accountability_whom text[] check (cardinality(accountability_whom) > 0),
  add accountability_cases text[] check (cardinality(accountability_cases) > 0),
  add accountability_basis_text text check (accountability_basis_text <> '');

create table sub_item (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  name localized_text not null,
  official_code text check (official_code <> ''),
  basic_code text check (basic_code ~ '^[0-9A-Z]{1,40}$'),
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade
);

create table level_scope (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  level text not null check (level in ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP')),
  name localized_text,
  scope localized_text,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade
);

create table responsibility (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  stage localized_text,
  text localized_text not null,
  basis_instrument natural_key references instrument,
  basis_article article,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check (basis_instrument is not null or basis_article is null)
);
create index responsibility_of_instrument on responsibility (basis_instrument, edition);
create index responsibility_in_edition on responsibility (edition, basis_instrument) where basis_instrument is not null;

-- Columns of the printed list that are none of the fields above.
create table other_column (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  heading text not null check (heading <> ''),
  text text not null check (text <> ''),
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade
);

do $$
declare
  part text;
begin
  foreach part in array array['sub_item', 'level_scope', 'responsibility', 'other_column']
  loop
    execute format('create trigger stays before update or delete or truncate on %I
      for each statement execute function refuse_change()', part);
    execute format('create trigger is_whole after insert on %I referencing new table as added
      for each statement execute function refuse_late_rows()', part);
  end loop;
end $$;

-- What a published list does not say is not guessed.
alter table power drop constraint power_audience_check;
alter table power add constraint power_audience_check check (audience <@ array['NATURAL_PERSON', 'LEGAL_PERSON']);
alter table power drop constraint power_initiation_check;
alter table power add constraint power_initiation_check check (initiation in ('ON_APPLICATION', 'EX_OFFICIO', 'UNKNOWN'));
alter table power drop constraint power_procedure_variant_check;
alter table power add constraint power_procedure_variant_check check (procedure_variant in (
  'THREE_STEP', 'EXPERT_REVIEW', 'POST_APPROVAL', 'EX_OFFICIO', 'BENEFIT', 'FILING', 'UNKNOWN'));
alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('DIVISION', 'AGENCY', 'COMMITTEE_OFFICE', 'UNKNOWN'));
alter table instrument drop constraint instrument_kind_check;
alter table instrument add constraint instrument_kind_check check (kind in (
  'LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_RULE', 'NORMATIVE_DOCUMENT',
  'JUDICIAL_INTERPRETATION', 'UNKNOWN'));

-- A list of which only a copy was had.
alter table power drop constraint power_provenance_status_check;
alter table power add constraint power_provenance_status_check
  check (provenance_status in ('OFFICIAL', 'UNVERIFIED_COPY', 'RECONSTRUCTED'));
alter table edition drop constraint edition_provenance_status_check;
alter table edition add constraint edition_provenance_status_check
  check (provenance_status in ('OFFICIAL', 'UNVERIFIED_COPY', 'RECONSTRUCTED'));

-- Titles that an instrument had before, under which it may be cited.
alter table instrument add former_titles text[] check (cardinality(former_titles) > 0);
alter table past_instrument add former_titles text[];

drop function instrument_at(integer);
create function instrument_at(asked integer) returns table (
  key natural_key, title localized_text, short_title localized_text, former_titles text[], kind text, issuer localized_text,
  document_number text, promulgated_on date, effective_on date, checked_on date, repealed_on date, fallen_on date, known_from date,
  repealed_by localized_text, replaced_by natural_key, verification verification, version integer
) language sql stable as $$
  select key, title, short_title, former_titles, kind, issuer, document_number, promulgated_on, effective_on, checked_on,
    repealed_on, fallen_on, known_from, repealed_by, replaced_by, verification, version
  from instrument where version <= asked
  union all
  select key, title, short_title, former_titles, kind, issuer, document_number, promulgated_on, effective_on, checked_on,
    repealed_on, fallen_on, known_from, repealed_by, replaced_by, verification, version
  from past_instrument where version <= asked and until > asked
$$;

create or replace view citation as
  select edition, power, instrument, cited.article, role
    from legal_basis left join lateral unnest(articles) as cited (article) on true
  union all select edition, id, fees_basis_instrument, fees_basis_article, 'FEE'
    from power where fees_basis_instrument is not null
  union all select edition, power, basis_instrument, basis_article, 'CONDITIONS'
    from condition where basis_instrument is not null
  union all select edition, power, basis_instrument, basis_article, 'MATERIALS'
    from material where basis_instrument is not null
  union all select edition, power, basis_instrument, basis_article, 'TIME_LIMIT'
    from time_limit where basis_instrument is not null
  union all select edition, power, basis_instrument, basis_article, 'SANCTION'
    from sanction where basis_instrument is not null
  union all select edition, power, basis_instrument, basis_article, 'REMEDY'
    from remedy where basis_instrument is not null
  union all select edition, power, basis_instrument, basis_article, 'PROCEDURE'
    from responsibility where basis_instrument is not null;

create or replace view cited_instrument as
  select edition, instrument from legal_basis
  union all select edition, fees_basis_instrument from power where fees_basis_instrument is not null
  union all select edition, basis_instrument from condition where basis_instrument is not null
  union all select edition, basis_instrument from material where basis_instrument is not null
  union all select edition, basis_instrument from time_limit where basis_instrument is not null
  union all select edition, basis_instrument from sanction where basis_instrument is not null
  union all select edition, basis_instrument from remedy where basis_instrument is not null
  union all select edition, basis_instrument from responsibility where basis_instrument is not null;

-- Responsibilities and accountability are not searched: hundreds of powers of a list have them in common, word by word.
create or replace view search_text as
  select edition, id as power, 'name' as field, 1 as position, name as text from power
  union all select edition, id, 'keywords', place::int, jsonb_build_object('zh', keyword)
    from power cross join lateral unnest(keywords) with ordinality as listed (keyword, place)
  union all select edition, id, 'summary', 1, summary from power where summary is not null
  union all select edition, power, 'conditions', position, text from condition
  union all select edition, power, 'materials', position, name from material
  union all select edition, power, 'sanctions', position, trigger from sanction
  union all select edition, id, 'officialCode', 1, jsonb_build_object('zh', official_code) from power where official_code is not null
  union all select edition, id, 'basicCode', 1, jsonb_build_object('zh', basic_code) from power where basic_code is not null
  union all select edition, power, 'subItems', position, name from sub_item
  union all select edition, id, 'duty', 1, duty from power where duty is not null;
