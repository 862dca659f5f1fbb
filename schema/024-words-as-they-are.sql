-- The words of a power hardly get shorter when they are compressed (7 % of 7 kB), which takes as long as writing them, and every search
-- would have to undo it.
alter table search_entry alter column tokens set storage external;
