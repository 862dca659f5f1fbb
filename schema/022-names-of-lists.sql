-- The document numbers and titles of lists are searched: made again at the next start.
delete from search_entry;
delete from search_phrase;
