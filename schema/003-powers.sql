create table power (
  id integer generated always as identity primary key,
  edition integer not null references edition on delete cascade,
  position integer not null check (position > 0),
  code text not null check (code ~ '^[A-Z]{2}-[0-9]{2,4}$'),
  name localized_text not null,
  summary localized_text,
  category integer not null,
  unit integer not null,
  audience text[] not null check (audience <@ array['NATURAL_PERSON', 'LEGAL_PERSON'] and cardinality(audience) > 0),
  initiation text not null check (initiation in ('ON_APPLICATION', 'EX_OFFICIO')),
  materials_known boolean not null,
  procedure_variant text not null check (procedure_variant in (
    'THREE_STEP', 'EXPERT_REVIEW', 'POST_APPROVAL', 'EX_OFFICIO', 'BENEFIT', 'FILING')),
  fees_charged boolean,
  fees_basis_instrument natural_key references instrument,
  fees_basis_article article,
  fees_note localized_text,
  keywords text[] not null,
  provenance_status text not null check (provenance_status in ('OFFICIAL', 'RECONSTRUCTED')),
  provenance_note localized_text,
  unique (edition, code),
  unique (edition, position),
  unique (edition, id),
  foreign key (edition, category) references category (edition, id),
  foreign key (edition, unit) references unit (edition, id),
  check (fees_basis_instrument is not null or fees_basis_article is null)
);

create index power_of_category on power (category, position);
create index power_of_unit on power (unit, position);

-- The parts of a power. `power` alone identifies the power, so it leads the key and every batch is `power = any(…)`;
-- `edition` stands beside it for what is asked of a whole edition.

create table legal_basis (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  instrument natural_key not null references instrument,
  articles text[] not null check (are_articles(articles)),
  role text not null check (role in (
    'CONFERS', 'CONDITIONS', 'MATERIALS', 'PROCEDURE', 'TIME_LIMIT', 'FEE', 'SANCTION', 'REMEDY')),
  version_on date,
  current_articles text[] check (are_articles(current_articles)),
  ceased_on date,
  summary localized_text,
  verification verification not null,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade
);

create table condition (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  text localized_text not null,
  basis_instrument natural_key references instrument,
  basis_article article,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check (basis_instrument is not null or basis_article is null)
);

create table material (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  name localized_text not null,
  form text check (form in ('ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY')),
  copies integer check (copies > 0),
  required_when localized_text,
  basis_instrument natural_key references instrument,
  basis_article article,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check (basis_instrument is not null or basis_article is null)
);

create table procedure_step (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  name localized_text not null,
  description localized_text,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade
);

create table time_limit (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('STATUTORY', 'COMMITTED', 'APPLICANT')),
  purpose text not null check (purpose in (
    'APPLICATION', 'ACCEPTANCE', 'INVESTIGATION', 'NOTICE', 'DECISION', 'SERVICE', 'PAYMENT',
    'ENFORCEMENT', 'OBJECTION', 'COMPLIANCE', 'LIMITATION')),
  stage localized_text not null,
  amount integer check (amount > 0),
  unit time_unit not null,
  bound text not null check (bound in ('AT_MOST', 'AT_LEAST')),
  direction text not null check (direction in ('AFTER', 'BEFORE')),
  extension_amount integer check (extension_amount > 0),
  extension_unit time_unit,
  basis_instrument natural_key references instrument,
  basis_article article,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check (amount is not null or kind = 'COMMITTED'),
  check ((extension_amount is null) = (extension_unit is null)),
  check (basis_instrument is not null or basis_article is null)
);

create table fee_item (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  name localized_text not null,
  amount numeric check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  per localized_text,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check ((amount is null) = (currency is null))
);

create table sanction (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  kind text not null check (kind in (
    'WARNING', 'FINE', 'CONFISCATION', 'SUSPENSION', 'REVOCATION', 'ORDER_CORRECTION', 'BAN')),
  trigger localized_text not null,
  fine_min numeric check (fine_min >= 0),
  fine_max numeric check (fine_max >= fine_min),
  fine_currency text check (fine_currency ~ '^[A-Z]{3}$'),
  fine_per localized_text,
  multiple_min numeric check (multiple_min >= 0),
  multiple_max numeric check (multiple_max >= multiple_min),
  multiple_of localized_text,
  basis_instrument natural_key references instrument,
  basis_article article,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check (fine_currency is not null or (fine_min, fine_max, fine_per) is null),
  check (multiple_of is not null or (multiple_min, multiple_max) is null),
  check (fine_currency is null or multiple_of is null),
  check (basis_instrument is not null or basis_article is null)
);

create table remedy (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('RECONSIDERATION', 'LITIGATION', 'ARBITRATION', 'RE_EXAMINATION')),
  body localized_text not null,
  within_amount integer check (within_amount > 0),
  within_unit time_unit,
  basis_instrument natural_key references instrument,
  basis_article article,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check ((within_amount is null) = (within_unit is null)),
  check (basis_instrument is not null or basis_article is null)
);

create table lifecycle_event (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('CANCELLED', 'TRANSFERRED', 'DELEGATED', 'RENAMED', 'BASIS_REPEALED')),
  effect text not null check (effect in ('ENDS', 'PARTLY', 'NONE')),
  "on" date not null,
  by localized_text not null,
  note localized_text,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade,
  check (kind <> 'RENAMED' or effect <> 'ENDS')
);

create index legal_basis_of_instrument on legal_basis (instrument, edition);
create index power_fees_of_instrument on power (fees_basis_instrument, edition);
create index condition_of_instrument on condition (basis_instrument, edition);
create index material_of_instrument on material (basis_instrument, edition);
create index time_limit_of_instrument on time_limit (basis_instrument, edition);
create index sanction_of_instrument on sanction (basis_instrument, edition);
create index remedy_of_instrument on remedy (basis_instrument, edition);
create index legal_basis_of_edition on legal_basis (edition);

-- Every place where a power cites an instrument, by a legal basis or by the basis of one of its parts.
-- `article` is null where the citation names no article.
create view citation as
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
    from remedy where basis_instrument is not null;

-- The days on which the standing of a legal basis changes, so that its status on any day is a comparison of dates:
-- NOT_YET_IN_FORCE before effective_on; from repealed_on REPEALED; from amended_on AMENDED; else IN_FORCE. Null: never.
create view legal_basis_in_time as
  select legal_basis.*, edition.law_checked_on, law.effective_on, amended_on, repealed_on
  from legal_basis
  join edition on edition.id = legal_basis.edition
  cross join lateral (
    select coalesce(instrument.effective_on, instrument.promulgated_on) as effective_on,
      instrument.repealed_on as instrument_repealed_on
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

-- The whole articles on which powers rest; null where a basis names none.
create view rested_on as
  select edition, power, instrument, substring(cited.article from '^[0-9]+(?:-[0-9]+)?') as article
  from legal_basis left join lateral unnest(articles) as cited (article) on true;
