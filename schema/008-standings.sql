-- What has changed in the law behind the parts of powers since their list was made. Such knowledge stands beside the editions, as the
-- registry of law does: an edition stays as it was published. What is taken back stays here, with the version that took it back.
create table standing (
  id integer generated always as identity primary key,
  publisher integer not null references publisher,
  -- Of what the entry says, so that the same entry in a later file stays the same.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  codes text[] not null check (cardinality(codes) > 0),
  part text not null check (part in (
    'power', 'legalBases', 'conditions', 'materials', 'procedure', 'timeLimits', 'fees', 'sanctions', 'remedies')),
  -- The fields of the items that it befell, as a dataset says them; null: none of them.
  "match" jsonb,
  since date not null,
  since_precision text not null check (since_precision in ('DAY', 'MONTH', 'YEAR')),
  change text not null check (change in ('REPLACED', 'ENDED', 'ADDED', 'MOVED')),
  now localized_text not null,
  value jsonb,
  basis_instrument natural_key references instrument,
  basis_article article,
  verification verification not null,
  read text check (read <> ''),
  sure numeric check (sure between 0 and 1),
  note localized_text,
  version integer not null,
  until integer check (until > version),
  check (basis_instrument is not null or basis_article is null)
);
create index standing_of_publisher on standing (publisher) where until is null;

-- Each time that the standings of a publisher were compared with the law, and brought up to date.
create table standing_update (
  publisher integer not null references publisher,
  version integer not null,
  at timestamptz not null default now(),
  checked_on date not null,
  reason text check (reason <> ''),
  primary key (publisher, version)
);

-- Which parts of which powers the standings befell: derived from both, when either comes.
create table part_standing (
  edition integer not null,
  power integer not null,
  standing integer not null references standing,
  -- The place of the item in its list, from 0; null: no single item.
  item integer check (item >= 0),
  unique nulls not distinct (power, standing, item),
  foreign key (edition, power) references power (edition, id) on delete cascade
);
create index part_standing_of_edition on part_standing (edition);

create trigger stays before delete or truncate on standing for each statement execute function refuse_change();
create trigger stays before update or delete or truncate on standing_update for each statement execute function refuse_change();
