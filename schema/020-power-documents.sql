-- What a power says with all its parts, in one JSON document, so that it is read whole: derived from the tables of the parts when an
-- edition is stored, and made again by `migrate` where it is missing or has another form than the program reads.
create table power_document (
  edition integer not null,
  power integer primary key,
  form text not null,
  document text not null,
  foreign key (edition, power) references power (edition, id) on delete cascade
);

alter table power_document enable row level security;
create policy everybody_reads on power_document for select using (true);
create policy own_is_added on power_document for insert with check (may_add_to(edition));

-- Who was bound to a publisher before publishes with documents too.
do $$
declare
  bound name;
begin
  for bound in select distinct role from publisher_role where is_role(role) or exists (select from pg_roles where rolname = role) loop
    execute format('grant select, insert on power_document to %I', bound);
  end loop;
end $$;
