-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Set while tickets of somebody who is no agent any more go back to their queues: until then a change that began before may still assign some.
alter table principal add column returns_tickets_until timestamptz;
create index principal_returning_tickets on principal (tenant_id, id) where returns_tickets_until is not null;

-- Read by the worker, which belongs to no tenant.
create function tenants_returning_tickets() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.tenant_id from principal p where p.returns_tickets_until is not null
$$;
revoke execute on function tenants_returning_tickets() from public;
grant execute on function tenants_returning_tickets() to relevo_app;
