-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, ban-create-domain-with-constraint

create domain delivery_kind as text check (value in ('ASSIGNED', 'MENTIONED', 'ANSWERED', 'SLA_WARNED', 'SLA_BREACHED', 'CHANGED', 'NOTIFIED', 'EXPIRING', 'REPORT', 'ACCOUNT', 'NOTICE'));
create domain delivery_state as text check (value in ('WAITING', 'SENT', 'SKIPPED', 'FAILED'));
create domain delivery_answer as text check (char_length(value) between 1 and 500);
create domain short_key as text check (char_length(value) between 1 and 63);

-- A mail to one person. The transaction that records the event, or makes the link, adds it. Like notifications it has no foreign keys: these would
-- lock the people, while the head of the feed is locked. Attempts live in real time, wherever the clock of a tenant is.
create table delivery (
  tenant_id uuid not null,
  -- Of a ticket it follows from the transaction, the ticket and the person: one transaction mails a person once.
  id uuid not null,
  kind delivery_kind not null,
  -- The key of a template of the desk, or of a built-in one.
  template short_key not null,
  -- Null for somebody who signs up, and for an address of nobody.
  principal_id uuid,
  ticket_id uuid,
  message_id uuid,
  -- Of a reminder to the author that an article expires.
  article_id uuid,
  -- Of a saved report, and the due time whose report it is.
  report_id uuid,
  report_due_at timestamptz,
  audience event_audience,
  account_token_id uuid,
  -- The number of the event, by which mails of one ticket to one person leave in order; null for links.
  seq bigint,
  -- An automatic answer to what the person did, of which there is one an hour for a ticket.
  is_response boolean not null default false,
  state delivery_state not null default 'WAITING',
  attempts integer not null default 0,
  created_at timestamptz not null,
  -- While a worker sends it, when another one may take it for lost.
  next_attempt_at timestamptz not null,
  gives_up_at timestamptz not null,
  -- Written before the first attempt, and the same in every later one; that of a notice is there from the beginning.
  mail_id text,
  address text,
  -- The last answer of the server, or why it was not sent.
  answer delivery_answer,
  ended_at timestamptz,
  -- Of a notice to somebody whom the desk knows: the code of why their mail was refused.
  reason short_key,
  primary key (tenant_id, id),
  check ((ticket_id is null) = (kind in ('EXPIRING', 'REPORT', 'ACCOUNT', 'NOTICE')) and (account_token_id is not null) = (kind = 'ACCOUNT') and (article_id is not null) = (kind = 'EXPIRING')),
  check ((report_id is not null) = (kind = 'REPORT') and (report_id is null) = (report_due_at is null)),
  check (kind <> 'NOTICE' or address is not null),
  check (kind = 'NOTICE' or reason is null),
  check ((ticket_id is null) = (seq is null)),
  check ((state = 'WAITING') = (ended_at is null))
);
create index delivery_waiting on delivery (tenant_id, next_attempt_at) where state = 'WAITING';
create index delivery_in_order on delivery (tenant_id, ticket_id, principal_id, seq) where state = 'WAITING' and ticket_id is not null;
create index delivery_of_ticket on delivery (tenant_id, ticket_id, id) where ticket_id is not null;
create index delivery_not_sent on delivery (tenant_id, state, id) where state in ('SKIPPED', 'FAILED');
alter table delivery enable row level security;
create policy tenant_isolation on delivery using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on delivery to relevo_app;

create or replace function tenants_with_work(at timestamptz) returns table (kind text, tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct 'TIMERS', t.tenant_id from ticket t where t.next_due_at <= at
  union all
  select 'TIMERS', d.tenant_id from tenant d
  where d.time_offset_ms > 0 and exists (select from ticket t where t.tenant_id = d.tenant_id and t.next_due_at <= at + d.time_offset_ms * interval '1 millisecond')
  union all
  select distinct 'RETURNS', p.tenant_id from principal p where p.returns_tickets_until is not null
  union all
  select distinct 'RECALCULATIONS', r.tenant_id from recalculation r where r.finished_at is null
  union all
  select distinct 'RELEASES', r.tenant_id from release r where r.published_at is not null and r.settled_at is null
  union all
  select 'DELIVERIES', d.tenant_id from tenant d
  where exists (select from delivery v where v.tenant_id = d.tenant_id and v.state = 'WAITING' and v.next_attempt_at <= at)
$$;

-- The worker asks which tenants have deliveries to remove, and gets their ids only.
create function tenants_with_old_deliveries(before uuid) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (select from delivery v where v.tenant_id = d.tenant_id and v.id < before)
$$;
revoke execute on function tenants_with_old_deliveries(uuid) from public;
grant execute on function tenants_with_old_deliveries(uuid) to relevo_app;

-- What waits for the mail server, over all tenants; at most 100,000 are counted.
create function mail_backlog() returns table (waiting bigint, oldest_due_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*), min(w.next_attempt_at) from (select v.next_attempt_at from delivery v where v.state = 'WAITING' limit 100000) w
$$;
revoke execute on function mail_backlog() from public;
grant execute on function mail_backlog() to relevo_app;
