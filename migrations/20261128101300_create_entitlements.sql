-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- An organization's right to support.
create table entitlement (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  organization_id uuid not null,
  type text not null check (type in ('DEVELOPMENT', 'PRODUCTION')),
  valid_from timestamptz not null,
  valid_to timestamptz,
  policy_id uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  foreign key (tenant_id, policy_id) references sla_policy (tenant_id, id),
  check (valid_to is null or valid_to > valid_from)
);
create index entitlement_of_organization on entitlement (tenant_id, organization_id, id);
alter table entitlement enable row level security;
create policy tenant_isolation on entitlement using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on entitlement to relevo_app;
