-- Which instruments a document cites, so that one statement brings a power with all it says and the law that it cites. `migrate` makes the
-- documents again that were made without.
alter table power_document add column instruments text[] not null default '{}';
alter table power_document alter column instruments drop default;
