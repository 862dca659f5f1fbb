-- What the search reads: derived from an edition's tables when it is stored, and made again by `migrate` where it is missing.

-- The tokens of a power. The application makes them, so no parser, dictionary or locale has a say; the positions of a
-- token are the fields in which it stands: 1 name, 2 keywords, 3 summary, 4 conditions, materials and sanctions, 5 law.
create table search_entry (
  edition integer not null,
  power integer primary key,
  tokens tsvector not null,
  foreign key (edition, power) references power (edition, id) on delete cascade
);

create index search_entry_tokens on search_entry using gin (tokens);
create index search_entry_edition on search_entry (edition);

-- What can be completed: the name of a power (position 0) and its keywords, as written, in pinyin and in its initials.
create table search_phrase (
  edition integer not null,
  power integer not null,
  position integer not null check (position >= 0),
  text text not null check (text <> ''),
  written text not null,
  spelled text not null,
  initials text not null,
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade
);

create index search_phrase_edition on search_phrase (edition);

-- Every text of a power that is searched, the law aside.
create view search_text as
  select edition, id as power, 'name' as field, 1 as position, name as text from power
  union all select edition, id, 'keywords', place::int, jsonb_build_object('zh', keyword)
    from power cross join lateral unnest(keywords) with ordinality as listed (keyword, place)
  union all select edition, id, 'summary', 1, summary from power where summary is not null
  union all select edition, power, 'conditions', position, text from condition
  union all select edition, power, 'materials', position, name from material
  union all select edition, power, 'sanctions', position, trigger from sanction;
