-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table queue (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  ordering text not null default 'DUE_TIME' check (ordering in ('DUE_TIME', 'PRIORITY', 'FIRST_IN', 'SIMPLE_FIRST')),
  assignment text not null default 'MANUAL' check (assignment in ('MANUAL', 'NEXT_AVAILABLE')),
  level integer check (level between 1 and 9),
  -- The key of the queue that its tickets are escalated to.
  escalates_to text,
  visibility text not null default 'TENANT' check (visibility in ('TENANT', 'MEMBERS')),
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table queue enable row level security;
create policy tenant_isolation on queue using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on queue to relevo_app;

-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table organization add constraint organization_default_queue_fkey foreign key (tenant_id, default_queue_id) references queue (tenant_id, id);

create table queue_member (
  tenant_id uuid not null,
  queue_id uuid not null,
  member_id uuid not null,
  primary key (tenant_id, queue_id, member_id),
  foreign key (tenant_id, queue_id) references queue (tenant_id, id) on delete cascade,
  foreign key (tenant_id, member_id) references principal (tenant_id, id) on delete cascade
);
create index queue_member_by_member on queue_member (tenant_id, member_id);
alter table queue_member enable row level security;
create policy tenant_isolation on queue_member using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete on queue_member to relevo_app;

-- What screens show of each queue; the transaction that changes a ticket changes these too.
create table queue_counter (
  tenant_id uuid not null,
  queue_id uuid not null,
  unresolved integer not null default 0,
  open integer not null default 0,
  pending integer not null default 0,
  on_hold integer not null default 0,
  unassigned integer not null default 0,
  resolved integer not null default 0,
  -- Unresolved, and a clock that has not ended is breached.
  overdue integer not null default 0,
  -- Merged into another ticket: not closed yet, but no longer worked on.
  merged integer not null default 0,
  merged_unresolved integer not null default 0,
  -- Withdrawn by their creators, or refused at admission, and not closed yet.
  withdrawn integer not null default 0,
  primary key (tenant_id, queue_id),
  foreign key (tenant_id, queue_id) references queue (tenant_id, id) on delete cascade
);
alter table queue_counter enable row level security;
create policy tenant_isolation on queue_counter using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on queue_counter to relevo_app;
