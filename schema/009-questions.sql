-- Questions with which people come to a power, in their own words; the search learns from them which power is meant.
create table question (
  edition integer not null,
  power integer not null,
  position integer not null check (position > 0),
  text text not null check (text <> ''),
  primary key (power, position),
  foreign key (edition, power) references power (edition, id) on delete cascade
);

create index question_of_edition on question (edition, position);

-- What is derived for the search changed its form: made again at the next start.
delete from search_entry;
delete from search_phrase;
