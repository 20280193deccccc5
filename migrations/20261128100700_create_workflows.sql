-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table status (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  category text not null check (category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED')),
  labels jsonb not null,
  rank integer not null,
  -- What the workflow defines for the status. The statuses that it leads to are named by their keys.
  clocks jsonb not null default '{}',
  survey boolean not null default false,
  review boolean not null default false,
  on_reply text,
  on_assign text,
  on_unassign text,
  on_release text,
  timers jsonb not null default '[]',
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

-- The timers of each status, one row for each.
create view status_timer with (security_invoker = true) as
  select s.tenant_id, s.id as status_id, t.rank::integer - 1 as rank, t.timer->>'key' as key, t.timer->>'after' as after, t.timer->>'since' as since,
    t.timer->>'calendar' as calendar, t.timer ? 'remind' as remind,
    case when jsonb_typeof(t.timer->'remind') = 'string' then t.timer->>'remind' end as template, t.timer->>'moveTo' as move_to, t.timer->>'qualify' as qualify
  from status s, jsonb_array_elements(s.timers) with ordinality t (timer, rank);
grant select on status_timer to relevo_app;
