-- So that what is asked of one list, or of one page of all, takes as long in a large catalogue as in a small one.

-- What an edition cites. Those that begin with the instrument serve the registry, which asks who cites one.
create index legal_basis_in_edition on legal_basis (edition, instrument);
create index power_fees_in_edition on power (edition, fees_basis_instrument) where fees_basis_instrument is not null;
create index condition_in_edition on condition (edition, basis_instrument) where basis_instrument is not null;
create index material_in_edition on material (edition, basis_instrument) where basis_instrument is not null;
create index time_limit_in_edition on time_limit (edition, basis_instrument) where basis_instrument is not null;
create index sanction_in_edition on sanction (edition, basis_instrument) where basis_instrument is not null;
create index remedy_in_edition on remedy (edition, basis_instrument) where basis_instrument is not null;
drop index legal_basis_of_edition;
create index lifecycle_event_in_edition on lifecycle_event (edition);

-- Pages go by code point, whatever the language of the database; an index in its order would not serve them.
create index publisher_by_key on publisher (key collate "C");
create index instrument_by_key on instrument (key collate "C");

-- The instruments that an edition cites, once for each place that does; all of it can be read from the indexes above.
create view cited_instrument as
  select edition, instrument from legal_basis
  union all select edition, fees_basis_instrument from power where fees_basis_instrument is not null
  union all select edition, basis_instrument from condition where basis_instrument is not null
  union all select edition, basis_instrument from material where basis_instrument is not null
  union all select edition, basis_instrument from time_limit where basis_instrument is not null
  union all select edition, basis_instrument from sanction where basis_instrument is not null
  union all select edition, basis_instrument from remedy where basis_instrument is not null;
