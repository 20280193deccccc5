-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table severity (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  target_time text not null check (target_time ~ '^P([0-9]{1,4}D|T([0-9]{1,5}H)?([0-9]{1,6}M)?)$'),
  response_time text check (response_time ~ '^P([0-9]{1,4}D|T([0-9]{1,5}H)?([0-9]{1,6}M)?)$'),
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table severity enable row level security;
create policy tenant_isolation on severity using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on severity to relevo_app;

create table category (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  -- The key of the category that it is part of.
  parent text,
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table category enable row level security;
create policy tenant_isolation on category using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on category to relevo_app;

-- What a ticket finally turned out to be.
create table qualification (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table qualification enable row level security;
create policy tenant_isolation on qualification using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on qualification to relevo_app;

-- What people ask for, each with its form: the catalogue of the desk. Queue, category, severity and custom fields stand by their keys, as in its document.
create table request_type (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  help jsonb not null default '{}',
  audience text not null check (audience in ('EVERYONE', 'AGENTS')),
  -- Requesters see it who are entitled to one of these; where there are none, all do.
  entitlement_types text[] not null default '{}',
  needs_entitlement boolean not null,
  nature text not null,
  queue text,
  category text,
  severity text,
  -- The fields in order, as the document has them, and the keys of the items to confirm.
  form jsonb not null,
  checklist text[] not null default '{}',
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index request_type_by_rank on request_type (tenant_id, rank, id);
alter table request_type enable row level security;
create policy tenant_isolation on request_type using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on request_type to relevo_app;
