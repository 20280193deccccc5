-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The whole configuration of a tenant as one document; every change adds a version, and old versions stay.
create table configuration (
  tenant_id uuid not null references tenant (tenant_id),
  number integer not null check (number > 0),
  document jsonb not null,
  created_at timestamptz not null,
  created_by_id uuid,
  primary key (tenant_id, number),
  foreign key (tenant_id, created_by_id) references principal (tenant_id, id)
);
alter table configuration enable row level security;
create policy tenant_isolation on configuration using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on configuration to relevo_app;
