-- Which role of the database publishes for a publisher, so that nobody publishes or withdraws another's list. The owner of the tables
-- binds one to the other and may do all; a publisher without a role is published for by roles that are bound to none.
create table publisher_role (
  publisher natural_key primary key,
  role name not null check (role <> '')
);
grant select on publisher_role to public;

-- Whether the role that asks is a role, or belongs to it; nobody is one that does not exist.
create function is_role(name name) returns boolean
  language sql stable
  return exists (
    select from pg_roles where rolname = is_role.name and pg_has_role(current_user, pg_roles.oid, 'USAGE')
  );

-- Whether the role that asks may publish for a publisher.
create function may_publish(key text) returns boolean
  language sql stable
  return is_role((select relowner::regrole::name from pg_class where oid = 'edition'::regclass))
    or exists (select from publisher_role where publisher = may_publish.key and is_role(role))
    or not exists (select from publisher_role where publisher = may_publish.key or is_role(role));

create function may_publish(publisher integer) returns boolean
  language sql stable
  return may_publish((select key::text from publisher as of where of.id = may_publish.publisher));

create function may_add_to(edition integer) returns boolean
  language sql stable
  return may_publish((select publisher from edition as of where of.id = may_add_to.edition));

-- Everybody reads what the grants allow; what is written has to be of one's own publisher. An owner is not held by these.
do $$
declare
  written text;
  rule text;
begin
  for written, rule in values
    ('publisher', 'may_publish(key)'),
    ('edition', 'may_publish(publisher)'),
    ('edition_change', 'may_publish(publisher)'),
    ('standing', 'may_publish(publisher)'),
    ('standing_update', 'may_publish(publisher)'),
    ('withdrawal', 'may_add_to(edition)'),
    ('edition_hash', 'may_add_to(edition)'),
    ('list_length', 'may_add_to(edition)'),
    ('part_standing', 'may_add_to(edition)'),
    ('power', 'may_add_to(edition)'),
    ('power_hash', 'may_add_to(edition)'),
    ('question', 'may_add_to(edition)'),
    ('search_entry', 'may_add_to(edition)'),
    ('search_phrase', 'may_add_to(edition)')
  loop
    execute format('alter table %I enable row level security', written);
    execute format('create policy everybody_reads on %I for select using (true)', written);
    execute format('create policy own_is_added on %I for insert with check (%s)', written, rule);
  end loop;
end $$;
create policy own_is_measured on list_length for update using (may_add_to(edition)) with check (may_add_to(edition));
create policy own_is_ended on standing for update using (may_publish(publisher)) with check (may_publish(publisher));

-- Binds a publisher, whether it has published yet or not, to a role, and grants the role what publishing takes.
create function bind_publisher(publisher text, role name) returns void
  language plpgsql
as $$
begin
  insert into publisher_role values (bind_publisher.publisher, bind_publisher.role)
    on conflict on constraint publisher_role_pkey do update set role = excluded.role;
  execute format('grant select, insert on all tables in schema %I to %I', current_schema(), bind_publisher.role);
  execute format('revoke insert on migration, publisher_role from %I', bind_publisher.role);
  execute format('grant update on catalogue, instrument, list_length, search_model to %I', bind_publisher.role);
  execute format('grant update (until) on standing to %I', bind_publisher.role);
  execute format('grant delete on instrument_version to %I', bind_publisher.role);
end $$;
revoke execute on function bind_publisher(text, name) from public;
