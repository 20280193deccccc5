-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout
create table status (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  category text not null check (category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED')),
  labels jsonb not null,
  rank integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table status enable row level security;
create policy tenant_isolation on status using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on status to relevo_app;

-- Which status follows which, and which parts on the ticket may take the step.
create table transition (
  tenant_id uuid not null,
  from_status_id uuid not null,
  to_status_id uuid not null,
  participants text[] not null check (participants <@ array['CREATOR', 'REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN', 'SYSTEM']),
  primary key (tenant_id, from_status_id, to_status_id),
  foreign key (tenant_id, from_status_id) references status (tenant_id, id),
  foreign key (tenant_id, to_status_id) references status (tenant_id, id)
);
alter table transition enable row level security;
create policy tenant_isolation on transition using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on transition to relevo_app;

create table severity (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  target_seconds integer not null check (target_seconds > 0),
  response_seconds integer check (response_seconds > 0),
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
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table category enable row level security;
create policy tenant_isolation on category using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on category to relevo_app;
