-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Open tickets are recalculated in batches under another policy or calendar, or those of an organization under what it has of its own; `after_ticket_id` is the last ticket done.
create table recalculation (
  tenant_id uuid not null,
  id uuid not null,
  policy_id uuid,
  -- The version of the policy to go under, whatever is saved meanwhile; null where the policy was retired.
  policy_version_id uuid,
  calendar_id uuid,
  organization_id uuid,
  after_ticket_id uuid,
  recalculated integer not null default 0,
  requested_at timestamptz not null,
  requested_by_id uuid not null,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, policy_id) references sla_policy (tenant_id, id),
  foreign key (tenant_id, policy_version_id) references sla_policy_version (tenant_id, id),
  foreign key (tenant_id, calendar_id) references calendar (tenant_id, id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  foreign key (tenant_id, requested_by_id) references principal (tenant_id, id),
  constraint recalculation_of_one_check check (num_nonnulls(policy_id, calendar_id, organization_id) = 1 and (policy_version_id is null or policy_id is not null))
);
create index recalculation_unfinished on recalculation (tenant_id, id) where finished_at is null;
alter table recalculation enable row level security;
create policy tenant_isolation on recalculation using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on recalculation to relevo_app;

-- The worker asks which tenants have recalculations to do, and gets their ids only.
create function tenants_to_recalculate() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.tenant_id from recalculation r where r.finished_at is null
$$;
revoke execute on function tenants_to_recalculate() from public;
grant execute on function tenants_to_recalculate() to relevo_app;
