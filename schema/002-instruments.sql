-- The registry of law: one entry for an instrument, whoever cites it.
create table instrument (
  key natural_key primary key,
  title localized_text not null,
  short_title localized_text,
  kind text not null check (kind in (
    'LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE',
    'LOCAL_RULE', 'NORMATIVE_DOCUMENT', 'JUDICIAL_INTERPRETATION')),
  issuer localized_text not null,
  document_number text,
  promulgated_on date,
  effective_on date,
  checked_on date,
  repealed_on date,
  repealed_by localized_text,
  replaced_by natural_key references instrument deferrable initially deferred check (replaced_by <> key),
  verification verification not null,
  check (repealed_on is not null or repealed_by is null)
);

create table instrument_version (
  instrument natural_key not null references instrument on delete cascade,
  position integer not null check (position > 0),
  kind text not null check (kind in ('AMENDED', 'REVISED')),
  "on" date not null,
  effective_on date,
  by localized_text,
  primary key (instrument, position)
);

-- Article 17-1, paragraph 2, item 3 is "17-1.2(3)".
create domain article as text check (
  value ~ '^[1-9][0-9]*(-[1-9][0-9]*)?(\.[1-9][0-9]*)?(\([1-9][0-9]*\))?$'
);

create function are_articles(articles text[]) returns boolean
  language sql immutable parallel safe
  return array_to_string(articles, ' ', '?')
    ~ '^([1-9][0-9]*(-[1-9][0-9]*)?(\.[1-9][0-9]*)?(\([1-9][0-9]*\))?( |$))*$';

-- Whether a citation of one place in an instrument falls within another: 14 takes in 14.2 and 14(1), not 14-1.
create function article_within(cited text, whole text) returns boolean
  language sql immutable parallel safe
  return cited = whole or starts_with(cited, whole || '.') or starts_with(cited, whole || '(');
