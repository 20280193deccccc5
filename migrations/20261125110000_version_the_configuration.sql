-- Up Migration
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- Everything a desk is, as one document; what is said anew makes a new version, and the old ones stay.
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

-- What a closed ticket finally was.
create table qualification (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table qualification enable row level security;
create policy tenant_isolation on qualification using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on qualification to relevo_app;

create table calendar (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
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

create table sla_policy (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table sla_policy enable row level security;
create policy tenant_isolation on sla_policy using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on sla_policy to relevo_app;

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

-- What is no longer offered stays for the tickets that have it.
alter table status add column retired_at timestamptz;
alter table severity add column retired_at timestamptz;
alter table category add column retired_at timestamptz;
alter table queue add column retired_at timestamptz;
alter table qualification add column retired_at timestamptz;
alter table calendar add column retired_at timestamptz;
alter table sla_policy add column retired_at timestamptz;

-- What a step asks of the ticket beside who takes it; lists of steps explain themselves by it.
alter table transition add column requires text[] not null default '{}';
