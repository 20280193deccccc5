-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout
create table queue (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  labels jsonb not null,
  rank integer not null,
  ordering text not null default 'DUE_TIME' check (ordering in ('DUE_TIME', 'PRIORITY', 'FIRST_IN')),
  visibility text not null default 'TENANT' check (visibility in ('TENANT', 'MEMBERS')),
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table queue enable row level security;
create policy tenant_isolation on queue using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on queue to relevo_app;

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
