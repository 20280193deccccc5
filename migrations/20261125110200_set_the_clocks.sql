-- Up Migration
-- squawk-ignore-file require-concurrent-index-creation, ban-drop-column, constraint-missing-not-valid, adding-foreign-key-constraint
-- Nobody runs this in production yet, so the table may be held for the moment this takes.
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- The clocks of a ticket are a pure function of its events; here is what they came to, and by when somebody must look again.
alter table ticket drop column time_left_ms;
alter table ticket add column clocks jsonb;
alter table ticket add column timers jsonb;
alter table ticket add column next_due_at timestamptz;
alter table ticket add column next_response_due_at timestamptz;
alter table ticket add column breached_at timestamptz;
create index ticket_of_desk_to_wake on ticket (tenant_id, next_due_at, id) where next_due_at is not null;

-- What a clock hears of an event; a replay of these gives the clocks again.
alter table event add column fact jsonb;

-- Overdue: unresolved, and the resolution's deadline was passed. Merged into another: still open, but nobody's work.
alter table queue_counter add column overdue integer not null default 0;
alter table queue_counter add column merged integer not null default 0;
alter table queue_counter add column merged_unresolved integer not null default 0;

-- A desk to try things out may move its clock ahead, and never back.
alter table tenant add column is_test boolean not null default false;
alter table tenant add column time_offset_ms bigint not null default 0;
alter table tenant add constraint tenant_ahead_check check (time_offset_ms = 0 or (is_test and time_offset_ms > 0));
create index tenant_ahead on tenant (tenant_id) where time_offset_ms > 0;

-- The worker asks which desks have something due: their ids only.
create function due_tenants(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct t.tenant_id from ticket t where t.next_due_at <= at
  union
  select d.tenant_id from tenant d
  where d.time_offset_ms > 0 and exists (select from ticket t where t.tenant_id = d.tenant_id and t.next_due_at <= at + d.time_offset_ms * interval '1 millisecond')
$$;
revoke execute on function due_tenants(timestamptz) from public;
grant execute on function due_tenants(timestamptz) to relevo_app;

-- Open tickets that go under another policy or calendar, so many at a time; whoever takes over goes on after the last one.
create table recalculation (
  tenant_id uuid not null,
  id uuid not null,
  policy_id uuid,
  calendar_id uuid,
  after_ticket_id uuid,
  recalculated integer not null default 0,
  requested_at timestamptz not null,
  requested_by_id uuid not null,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, policy_id) references sla_policy (tenant_id, id),
  foreign key (tenant_id, calendar_id) references calendar (tenant_id, id),
  foreign key (tenant_id, requested_by_id) references principal (tenant_id, id)
);
create index recalculation_to_do on recalculation (tenant_id, id) where finished_at is null;
alter table recalculation enable row level security;
create policy tenant_isolation on recalculation using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on recalculation to relevo_app;

create function tenants_to_recalculate() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.tenant_id from recalculation r where r.finished_at is null
$$;
revoke execute on function tenants_to_recalculate() from public;
grant execute on function tenants_to_recalculate() to relevo_app;
