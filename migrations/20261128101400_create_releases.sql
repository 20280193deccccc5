-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- A version of the tenant's product that tickets wait for.
create table release (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  name text not null check (char_length(name) between 1 and 2000),
  created_at timestamptz not null,
  published_at timestamptz,
  -- When the last ticket that waited for it was moved on.
  settled_at timestamptz,
  primary key (tenant_id, id),
  check (settled_at is null or published_at is not null)
);
-- The name may be longer than an entry of an index, so two hashes of it are compared.
create unique index release_name on release (tenant_id, hashtextextended(name, 0), hashtextextended(name, 1));
create index release_unsettled on release (tenant_id, id) where published_at is not null and settled_at is null;
alter table release enable row level security;
create policy tenant_isolation on release using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on release to relevo_app;

-- The worker asks which tenants have tickets whose release was published, and gets their ids only.
create function tenants_with_released() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.tenant_id from release r where r.published_at is not null and r.settled_at is null
$$;
revoke execute on function tenants_with_released() from public;
grant execute on function tenants_with_released() to relevo_app;
