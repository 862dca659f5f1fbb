-- How long the longest list of each kind is in an edition, by which queries are priced: derived when an edition is stored, and
-- made by `migrate` where it is missing.
create table list_length (
  edition integer not null references edition on delete cascade,
  kind text not null,
  length integer not null check (length >= 0),
  primary key (edition, kind)
);
