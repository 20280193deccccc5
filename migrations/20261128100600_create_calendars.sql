-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table calendar (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table calendar enable row level security;
create policy tenant_isolation on calendar using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on calendar to relevo_app;

-- A version never changes: time that was measured by it stays measured.
create table calendar_version (
  tenant_id uuid not null,
  id uuid not null,
  calendar_id uuid not null,
  number integer not null check (number > 0),
  definition jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, calendar_id, number),
  foreign key (tenant_id, calendar_id) references calendar (tenant_id, id)
);
alter table calendar_version enable row level security;
create policy tenant_isolation on calendar_version using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on calendar_version to relevo_app;

-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table organization add constraint organization_calendar_fkey foreign key (tenant_id, calendar_id) references calendar (tenant_id, id);
