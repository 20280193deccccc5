-- Up Migration
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- Grows with each change of the desk's configuration: whoever keeps a copy sees that it is old.
alter table tenant add column config_version integer not null default 1;

-- What screens show of each queue, kept by whoever changes a ticket in the same transaction.
create table queue_counter (
  tenant_id uuid not null,
  queue_id uuid not null,
  unresolved integer not null default 0,
  open integer not null default 0,
  pending integer not null default 0,
  on_hold integer not null default 0,
  unassigned integer not null default 0,
  resolved integer not null default 0,
  primary key (tenant_id, queue_id),
  foreign key (tenant_id, queue_id) references queue (tenant_id, id) on delete cascade
);
alter table queue_counter enable row level security;
create policy tenant_isolation on queue_counter using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on queue_counter to relevo_app;

insert into queue_counter (tenant_id, queue_id, unresolved, open, pending, on_hold, unassigned, resolved)
select tenant_id, queue_id,
  count(*) filter (where status_category not in ('RESOLVED', 'CLOSED')),
  count(*) filter (where status_category in ('NEW', 'OPEN')),
  count(*) filter (where status_category = 'PENDING'),
  count(*) filter (where status_category = 'ON_HOLD'),
  count(*) filter (where status_category not in ('RESOLVED', 'CLOSED') and assignee_id is null),
  count(*) filter (where status_category = 'RESOLVED')
from ticket group by tenant_id, queue_id;
