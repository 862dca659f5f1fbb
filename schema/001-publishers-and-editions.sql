-- A text in Chinese and, where there is one, in English: {"zh": "…", "en": "…"}.
create domain localized_text as jsonb check (
  jsonb_typeof(value) = 'object'
  and jsonb_typeof(value -> 'zh') = 'string'
  and value ->> 'zh' <> ''
  and (not value ? 'en' or (jsonb_typeof(value -> 'en') = 'string' and value ->> 'en' <> ''))
  and value - 'zh' - 'en' = '{}'
);

-- The stable key of a publisher, edition, unit, instrument, fact or practice.
create domain natural_key as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- TEXT: read in the instrument itself. MEMORY: not.
create domain verification as text check (value in ('TEXT', 'MEMORY'));

create domain time_unit as text check (value in ('WORKING_DAY', 'DAY', 'MONTH', 'YEAR'));

-- What a publisher is called, where it sits and whom to ring is said by each of its editions.
create table publisher (
  id integer generated always as identity primary key,
  key natural_key not null unique
);

create table edition (
  id integer generated always as identity primary key,
  key natural_key not null unique,
  publisher integer not null references publisher,
  publisher_name localized_text not null,
  publisher_short_name localized_text,
  hotline text,
  mandate_title localized_text,
  mandate_document_number text,
  mandate_note localized_text,
  mandate_source text,
  mandate_verification verification,
  title localized_text not null,
  notice localized_text,
  document_number text,
  issued_on date,
  year integer not null,
  effective_on date not null,
  effective_precision text not null check (effective_precision in ('DAY', 'MONTH', 'YEAR')),
  law_as_of date not null,
  law_checked_on date,
  license_spdx text,
  license_url text,
  declared_categories integer check (declared_categories >= 0),
  declared_powers integer check (declared_powers >= 0),
  provenance_status text not null check (provenance_status in ('OFFICIAL', 'RECONSTRUCTED')),
  provenance_note localized_text,
  source_title localized_text,
  source_published_at date,
  source_by localized_text,
  source_url text,
  published_at timestamptz,
  check ((license_spdx is null) = (license_url is null)),
  check ((mandate_title is null) = (mandate_verification is null)),
  check (mandate_title is not null or (mandate_document_number, mandate_note, mandate_source) is null),
  check (source_title is not null or (source_published_at, source_by, source_url) is null)
);

create index edition_in_force on edition (publisher, effective_on desc, published_at desc nulls last, key desc);

-- Beside the edition, not in it: an edition stays as it was published.
create table withdrawal (
  edition integer primary key references edition,
  "on" timestamptz not null default now(),
  reason text not null check (reason <> '')
);

-- Derived from the content; kept apart because it can be made again.
create table edition_hash (
  edition integer primary key references edition on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- The publisher's own jurisdiction first, then those above it.
create table jurisdiction (
  edition integer not null references edition on delete cascade,
  position integer not null check (position > 0),
  code text not null check (code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
  name localized_text not null,
  level text not null
    check (level in ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP')),
  primary key (edition, position)
);

create table list_element (
  edition integer not null references edition on delete cascade,
  position integer not null check (position > 0),
  key text not null check (key <> ''),
  name localized_text not null,
  primary key (edition, position),
  unique (edition, key)
);

create table fact (
  edition integer not null references edition on delete cascade,
  position integer not null check (position > 0),
  key natural_key not null,
  label localized_text not null,
  value numeric not null,
  unit localized_text,
  qualifier text not null check (qualifier in ('EXACT', 'AT_LEAST')),
  period text,
  section text,
  primary key (edition, position),
  unique (edition, key)
);

-- 38 documents reviewed, of which 8 expired, 4 to be issued anew, …
create table fact_part (
  edition integer not null,
  fact natural_key not null,
  position integer not null check (position > 0),
  part natural_key not null check (part <> fact),
  primary key (edition, fact, position),
  foreign key (edition, fact) references fact (edition, key) on delete cascade,
  foreign key (edition, part) references fact (edition, key) on delete cascade
);

create table practice (
  edition integer not null references edition on delete cascade,
  position integer not null check (position > 0),
  key natural_key not null,
  name localized_text not null,
  description localized_text not null,
  section text,
  primary key (edition, position),
  unique (edition, key)
);

create table unit (
  id integer generated always as identity primary key,
  edition integer not null references edition on delete cascade,
  position integer not null check (position > 0),
  key natural_key not null,
  name localized_text not null,
  kind text not null check (kind in ('DIVISION', 'AGENCY', 'COMMITTEE_OFFICE')),
  functions localized_text,
  phone text,
  complaint_phone text,
  address localized_text,
  opening_hours text,
  online_url text,
  source text,
  verification verification not null,
  unique (edition, key),
  unique (edition, position),
  unique (edition, id)
);

create table category (
  id integer generated always as identity primary key,
  edition integer not null references edition on delete cascade,
  position integer not null check (position > 0),
  code text not null check (code ~ '^[A-Z]{2}$'),
  national_type_code text not null check (national_type_code ~ '^(0[1-9]|10)$'),
  statutory_type text not null check (statutory_type in (
    'LICENSING', 'PENALTY', 'COERCION', 'COLLECTION', 'PAYMENT',
    'INSPECTION', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'OTHER')),
  name localized_text not null,
  description localized_text,
  power_count integer not null check (power_count >= 0),
  unique (edition, code),
  unique (edition, position),
  unique (edition, id)
);
