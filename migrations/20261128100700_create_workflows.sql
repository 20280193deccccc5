-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table status (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  category text not null check (category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED')),
  labels jsonb not null,
  rank integer not null,
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table status enable row level security;
create policy tenant_isolation on status using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on status to relevo_app;

-- Which status may follow which, who may take the transition, and what it requires of the ticket.
create table transition (
  tenant_id uuid not null,
  from_status_id uuid not null,
  to_status_id uuid not null,
  participants text[] not null check (participants <@ array['CREATOR', 'REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN', 'SYSTEM']),
  requires text[] not null default '{}',
  primary key (tenant_id, from_status_id, to_status_id),
  foreign key (tenant_id, from_status_id) references status (tenant_id, id),
  foreign key (tenant_id, to_status_id) references status (tenant_id, id)
);
alter table transition enable row level security;
create policy tenant_isolation on transition using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on transition to relevo_app;
