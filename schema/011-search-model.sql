-- What the search has learned from the questions of a list: derived when an edition is stored, and made again by `migrate` where
-- it is missing or was learned by another version of the search.
create table search_model (
  -- The hash of the edition's content.
  list text primary key,
  -- The hash of what it was learned by: the program and its lists of words.
  recipe text not null,
  vocabulary jsonb not null,
  -- 32-bit floating-point numbers, compressed with Zstandard.
  weights bytea not null
);

alter table search_model alter column weights set storage external;
