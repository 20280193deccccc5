-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table sla_policy (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table sla_policy enable row level security;
create policy tenant_isolation on sla_policy using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on sla_policy to relevo_app;

-- A version never changes: deadlines that were computed by it can be computed again.
create table sla_policy_version (
  tenant_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  number integer not null check (number > 0),
  definition jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, policy_id, number),
  foreign key (tenant_id, policy_id) references sla_policy (tenant_id, id)
);
alter table sla_policy_version enable row level security;
create policy tenant_isolation on sla_policy_version using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on sla_policy_version to relevo_app;

-- The targets of the newest version of each policy, one row for each.
create view sla_target with (security_invoker = true) as
  select v.tenant_id, v.policy_id, r.rank::integer - 1 as rank, r.rule->>'metric' as metric, (r.rule->>'severityId')::uuid as severity_id,
    r.rule->>'priority' as priority, r.rule->>'entitlement' as entitlement, (r.rule->>'categoryId')::uuid as category_id,
    (r.rule->>'calendarId')::uuid as calendar_id, r.rule->'within' as within, r.rule->'warnings' as warnings
  from sla_policy_version v, jsonb_array_elements(v.definition->'rules') with ordinality r (rule, rank)
  where not exists (select from sla_policy_version n where n.tenant_id = v.tenant_id and n.policy_id = v.policy_id and n.number > v.number);
grant select on sla_target to relevo_app;

-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table organization add constraint organization_policy_fkey foreign key (tenant_id, policy_id) references sla_policy (tenant_id, id);
