-- Lists with the same examples have the same model, which is copied then instead of being learned again. Those of before are learned once more.
delete from search_model;

-- The hash of the examples that a model was learned from.
alter table search_model add column examples text not null;
