-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, ban-create-domain-with-constraint

create domain notification_kind as text check (value in ('ASSIGNED', 'MENTIONED', 'ANSWERED', 'SLA_WARNED', 'SLA_BREACHED', 'CHANGED', 'EXPIRING', 'APPROVAL'));

-- What is new for a person: a row for each event that they are told of. The transaction that records the event adds it. Like events they have no
-- foreign keys: these would lock the people, while the head of the feed is locked.
create table notification (
  tenant_id uuid not null,
  -- Follows from the event and the person, and sorts by the time of the event.
  id uuid not null,
  principal_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  kind notification_kind not null,
  -- Null for what is about an article or a person.
  ticket_id uuid,
  audience event_audience not null,
  occurred_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, principal_id, seq),
  check ((ticket_id is null) = (kind in ('EXPIRING', 'APPROVAL')))
);
create index notification_unread on notification (tenant_id, principal_id, seq) where read_at is null;
alter table notification enable row level security;
create policy tenant_isolation on notification using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on notification to relevo_app;

-- By which channels a person wants to be told of a kind; without a row by all.
create table notification_preference (
  tenant_id uuid not null,
  principal_id uuid not null,
  kind text not null check (kind in ('ASSIGNED', 'MENTIONED', 'ANSWERED', 'SLA_WARNED', 'SLA_BREACHED', 'CHANGED', 'NOTIFIED', 'EXPIRING', 'APPROVAL')),
  channels text[] not null check (channels <@ array['IN_APP', 'MAIL']),
  primary key (tenant_id, principal_id, kind),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id) on delete cascade
);
alter table notification_preference enable row level security;
create policy tenant_isolation on notification_preference using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on notification_preference to relevo_app;

-- No notification with a lower id is kept: 90 days, or as long as the desk keeps its events where that is shorter.
create function first_kept_notification(at timestamptz, days_of_events integer) returns uuid language sql immutable set search_path = public, pg_temp as $$
  select rpad(lpad(to_hex((extract(epoch from at - least(90, coalesce(days_of_events, 90)) * interval '1 day') * 1000)::bigint), 12, '0'), 32, '0')::uuid
$$;

-- The worker asks which tenants have notifications to remove, and gets their ids only.
create function tenants_with_old_notifications(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (
    select from notification n
    where n.tenant_id = d.tenant_id and n.id < first_kept_notification(at + d.time_offset_ms * interval '1 millisecond', d.keeps_events_days))
$$;
revoke execute on function tenants_with_old_notifications(timestamptz) from public;
grant execute on function tenants_with_old_notifications(timestamptz) to relevo_app;
