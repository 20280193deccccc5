-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- What people of the tenant may do. The built-in roles have upper-case keys and no permissions here: they follow the version of the server.
create table role (
  tenant_id uuid not null references tenant (tenant_id),
  key text not null check (key ~ '^([a-z][a-z0-9_]{0,62}|REQUESTER|AGENT|ADMIN|ANALYST)$'),
  labels jsonb not null,
  rank integer not null,
  permissions text[],
  is_agent boolean not null generated always as (key in ('AGENT', 'ADMIN') or coalesce('ticket:work' = any (permissions), false)) stored,
  is_admin boolean not null generated always as (key = 'ADMIN' or coalesce('tenant:admin' = any (permissions), false)) stored,
  sees_every_ticket boolean not null generated always as (key in ('ADMIN', 'ANALYST')
    or coalesce('tenant:admin' = any (permissions) or permissions @> array['ticket:read_all', 'queue:read_all'], false)) stored,
  retired_at timestamptz,
  primary key (tenant_id, key),
  unique (tenant_id, key, is_agent),
  check ((permissions is null) = (key in ('REQUESTER', 'AGENT', 'ADMIN', 'ANALYST')))
);
alter table role enable row level security;
create policy tenant_isolation on role using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on role to relevo_app;

-- Everyone who can act: a person, an API key, or the system itself.
create table principal (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  kind text not null check (kind in ('USER', 'API_KEY', 'SYSTEM')),
  name text not null check (char_length(name) between 1 and 2000),
  email text check (email = lower(email)),
  phone text check (char_length(phone) between 1 and 500),
  external_id text check (char_length(external_id) between 1 and 200),
  role text,
  -- That of the role, for the index of agents.
  is_agent boolean not null default false,
  requester_kind text check (requester_kind in ('CUSTOMER', 'CHANNEL', 'CONSULTANT')),
  organization_id uuid,
  follows_organization boolean not null default false,
  locale text check (locale in ('es', 'en', 'pt')),
  time_zone text,
  is_active boolean not null default true,
  -- Set while tickets of somebody who is no agent any more go back to their queues: until then a change that began before may still assign some.
  returns_tickets_until timestamptz,
  -- The address from which mail came back for good, and since when; it means nothing once the person has another one.
  unreachable_address text check (char_length(unreachable_address) between 1 and 320),
  unreachable_since timestamptz,
  created_at timestamptz not null,
  search_text text not null generated always as (search_words(array[name, email, external_id, digits_of(external_id), digits_of(phone)])) stored,
  primary key (tenant_id, id),
  unique (tenant_id, email),
  unique (tenant_id, external_id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  foreign key (tenant_id, role, is_agent) references role (tenant_id, key, is_agent),
  check ((kind = 'USER') = (email is not null)),
  check ((kind = 'USER') = (role is not null)),
  check (role is not null or not is_agent),
  check ((unreachable_address is null) = (unreachable_since is null))
);
create unique index principal_one_system on principal (tenant_id) where kind = 'SYSTEM';
create index principal_by_name on principal (tenant_id, name, id) where kind = 'USER';
create index principal_of_key on principal (tenant_id, name, id) where kind = 'API_KEY';
create index principal_by_creation on principal (tenant_id, created_at, id) where kind = 'USER';
create index principal_of_organization on principal (tenant_id, organization_id, name, id) where organization_id is not null;
create index principal_agent on principal (tenant_id, name, id) where is_agent and is_active;
create index principal_of_role on principal (tenant_id, role, id) where is_active and role <> 'REQUESTER';
create index principal_returning_tickets on principal (tenant_id, id) where returns_tickets_until is not null;
create index principal_search on principal using gin (tenant_id, search_text gin_trgm_ops) where kind = 'USER';
alter table principal enable row level security;
create policy tenant_isolation on principal using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on principal to relevo_app;

-- Read by the worker, which belongs to no tenant.
create function tenants_returning_tickets() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.tenant_id from principal p where p.returns_tickets_until is not null
$$;
revoke execute on function tenants_returning_tickets() from public;
grant execute on function tenants_returning_tickets() to relevo_app;

-- Like search_organization. Who does not find everyone finds themselves and the people of their organization.
create function search_person(tenant uuid, terms text, everyone boolean, own uuid, own_organization uuid, organizations uuid[], roles text[], active boolean, most integer)
returns table (id uuid, rank real) language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off set enable_indexscan = off as $$
declare
  patterns text[] := search_patterns(terms);
  longest text := patterns[1];
  words text := trim(plain_text(terms));
  beginning text := ' ' || like_text(words) || '%';
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid or longest is null then
    return;
  end if;
  return query
    with found as (
      select p.id, p.name, p.search_text from principal p
      where p.tenant_id = tenant and p.kind = 'USER' and p.search_text like longest and p.search_text like all (patterns)
        and (everyone or p.id = own or p.organization_id = own_organization) and (organizations is null or p.organization_id = any (organizations))
        and (roles is null or p.role = any (roles)) and (active is null or p.is_active = active) limit 2000
    )
    select f.id, ((f.search_text like beginning)::int + word_similarity(words, f.search_text))::real from found f order by 2 desc, f.name, f.id limit most;
  if not found and length(words) > 3 then
    return query
      with found as (
        select p.id, p.name, word_similarity(words, p.search_text) as likeness from principal p
        where p.tenant_id = tenant and p.kind = 'USER' and words <% p.search_text
          and (everyone or p.id = own or p.organization_id = own_organization) and (organizations is null or p.organization_id = any (organizations))
          and (roles is null or p.role = any (roles)) and (active is null or p.is_active = active) limit 2000
      )
      select f.id, f.likeness from found f order by 2 desc, f.name, f.id limit most;
  end if;
end $$;
revoke execute on function search_person(uuid, text, boolean, uuid, uuid, uuid[], text[], boolean, integer) from public;
grant execute on function search_person(uuid, text, boolean, uuid, uuid, uuid[], text[], boolean, integer) to relevo_app;

-- Whether an agent takes tickets now, and when one was last assigned automatically.
create table availability (
  tenant_id uuid not null,
  id uuid not null,
  is_available boolean not null,
  assigned_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references principal (tenant_id, id) on delete cascade
);
alter table availability enable row level security;
create policy tenant_isolation on availability using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on availability to relevo_app;
