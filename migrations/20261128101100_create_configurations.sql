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

-- The texts of messages that a tenant sends; retired ones stay for the versions that name them.
create table template (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  rank integer not null,
  subject text not null,
  body text not null,
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table template enable row level security;
create policy tenant_isolation on template using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on template to relevo_app;
