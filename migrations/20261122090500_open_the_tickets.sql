-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout
create table ticket_counter (
  tenant_id uuid primary key references tenant (tenant_id),
  last_number bigint not null default 0
);
alter table ticket_counter enable row level security;
create policy tenant_isolation on ticket_counter using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on ticket_counter to relevo_app;

create table ticket (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  code text not null,
  subject text not null check (char_length(subject) between 1 and 200),
  description text not null check (char_length(description) between 1 and 50000),
  nature text not null check (nature in ('INCIDENT', 'REQUEST', 'CHANGE', 'ALERT')),
  channel text not null check (channel in ('PORTAL', 'EMAIL', 'CHAT', 'PHONE', 'API', 'MONITORING')),
  impact text check (impact in ('LOW', 'MEDIUM', 'HIGH')),
  urgency text check (urgency in ('LOW', 'MEDIUM', 'HIGH')),
  priority text not null check (priority in ('URGENT', 'HIGH', 'MEDIUM', 'LOW')),
  priority_rank integer not null generated always as (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end) stored,
  status_id uuid not null,
  status_category text not null,
  severity_id uuid not null,
  category_id uuid,
  queue_id uuid not null,
  assignee_id uuid,
  requester_id uuid not null,
  creator_id uuid not null,
  registered_by_id uuid not null,
  organization_id uuid,
  is_internal boolean not null default false,
  contact_phone text,
  contact_email text,
  deduplication_key text,
  occurrences integer not null default 1,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  first_responded_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  closed_by_id uuid,
  due_at timestamptz,
  time_left_ms bigint,
  first_response_due_at timestamptz,
  due_order timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, status_id) references status (tenant_id, id),
  foreign key (tenant_id, severity_id) references severity (tenant_id, id),
  foreign key (tenant_id, category_id) references category (tenant_id, id),
  foreign key (tenant_id, queue_id) references queue (tenant_id, id),
  foreign key (tenant_id, assignee_id) references principal (tenant_id, id),
  foreign key (tenant_id, requester_id) references principal (tenant_id, id),
  foreign key (tenant_id, creator_id) references principal (tenant_id, id),
  foreign key (tenant_id, registered_by_id) references principal (tenant_id, id),
  foreign key (tenant_id, closed_by_id) references principal (tenant_id, id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  check ((closed_at is null) = (closed_by_id is null)),
  check ((closed_at is null) = (status_category <> 'CLOSED')),
  check (due_at is null or time_left_ms is null)
);

-- One index for each order a list may have, the id last, over plain columns: under row-level security a cursor's comparison with an
-- expression or an enum is not leakproof and would not use the index. open and overdue lists walk the first.
create index ticket_by_due on ticket (tenant_id, due_order, id);
create index ticket_by_opening on ticket (tenant_id, opened_at, id);
create index ticket_by_change on ticket (tenant_id, updated_at, id);
create index ticket_by_priority on ticket (tenant_id, priority_rank, id);
create index ticket_of_requester on ticket (tenant_id, requester_id, id);
create index ticket_of_creator on ticket (tenant_id, creator_id, id);
create index ticket_of_registrant on ticket (tenant_id, registered_by_id, id);
create index ticket_of_organization on ticket (tenant_id, organization_id, id) where organization_id is not null;
create index ticket_of_assignee on ticket (tenant_id, assignee_id, id) where assignee_id is not null;
create index ticket_waiting on ticket (tenant_id, queue_id, id) where assignee_id is null and status_category in ('NEW', 'OPEN');
create unique index ticket_repeated on ticket (tenant_id, registered_by_id, deduplication_key) where deduplication_key is not null and closed_at is null;

alter table ticket enable row level security;
create policy tenant_read on ticket for select using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy tenant_open on ticket for insert with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- A closed ticket is immutable: no update reaches it, whoever asks.
create policy tenant_change on ticket for update
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and closed_at is null)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on ticket to relevo_app;

create table message (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('PUBLIC', 'NOTE')),
  body text not null check (char_length(body) between 1 and 50000),
  sent_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, author_id) references principal (tenant_id, id)
);
create index message_of_ticket on message (tenant_id, ticket_id, sent_at, id);
alter table message enable row level security;
create policy tenant_isolation on message using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on message to relevo_app;
