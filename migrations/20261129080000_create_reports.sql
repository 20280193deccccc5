-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- How far the events of each tenant are in the reports. Whoever folds more of them holds the row.
create table report_position (
  tenant_id uuid primary key,
  seq bigint not null default 0,
  -- The instant of that event.
  at timestamptz,
  -- The fold that made the facts; those of another one are made again.
  version integer not null,
  -- The time zone in which days were counted, which is that of the desk; null while they were not.
  zone text
);
alter table report_position enable row level security;
create policy tenant_isolation on report_position using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on report_position to relevo_app;

-- What the fold knows of a ticket, or of a suggestion, after the last event that it folded.
create table report_ticket (
  tenant_id uuid not null,
  ticket_id uuid not null,
  state jsonb not null,
  primary key (tenant_id, ticket_id)
);
alter table report_ticket enable row level security;
create policy tenant_isolation on report_ticket using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on report_ticket to relevo_app;

-- What reports count: what happened to a ticket, when, and the values that it had then; and how needs ended for which something was suggested. Like events they have no foreign keys, and they stay when events are removed.
create table report_fact (
  tenant_id uuid not null,
  -- The suggestion, where it is about one.
  ticket_id uuid not null,
  -- Within the ticket.
  key text not null,
  kind text not null,
  at timestamptz not null,
  -- Milliseconds, a score, or by how much the backlog changed.
  value bigint,
  -- When the ticket was opened, or the need ended.
  opened_at timestamptz not null,
  -- Who did it, or who was assigned.
  agent_id uuid,
  queue_id uuid,
  severity_id uuid,
  category_id uuid,
  qualification_id uuid,
  organization_id uuid,
  entitlement_id uuid,
  request_type_id uuid,
  -- What ended a need.
  article_id uuid,
  priority text,
  nature text,
  channel text not null,
  primary key (tenant_id, ticket_id, key),
  check (num_nulls(queue_id, severity_id, priority, nature) = case when starts_with(kind, 'SUGGESTION_') then 4 else 0 end),
  check ((article_id is not null) = (kind = 'SUGGESTION_SOLVED_BY_ARTICLE'))
);
create index report_fact_by_kind on report_fact (tenant_id, kind, at, ticket_id);
alter table report_fact enable row level security;
create policy tenant_isolation on report_fact using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on report_fact to relevo_app;

-- The facts of each local day, counted: of all tickets together, and by each dimension.
create table report_day (
  tenant_id uuid not null,
  -- Empty for all tickets together.
  dimension text not null,
  kind text not null,
  day date not null,
  -- As text; empty for none.
  value text not null,
  count integer not null,
  sum bigint not null,
  -- How many of the times are in each bin, from the shortest on; null for what has no times.
  bins integer[],
  primary key (tenant_id, dimension, kind, day, value)
);
alter table report_day enable row level security;
create policy tenant_isolation on report_day using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on report_day to relevo_app;

-- The days of each local month together, which a report over years reads instead; the month by its first day.
create table report_month (
  tenant_id uuid not null,
  dimension text not null,
  kind text not null,
  month date not null,
  value text not null,
  count integer not null,
  sum bigint not null,
  bins integer[],
  primary key (tenant_id, dimension, kind, month, value)
);
alter table report_month enable row level security;
create policy tenant_isolation on report_month using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on report_month to relevo_app;

-- Adds bins up, without empty ones at the end.
create function add_bins(one integer[], other integer[]) returns integer[]
language sql immutable parallel safe set search_path = public, pg_temp as $$
  select array_agg(s.count order by s.n) filter (where s.n <= s.last)
  from (select b.n, coalesce(b.one, 0) + coalesce(b.other, 0) as count, max(b.n) filter (where coalesce(b.one, 0) + coalesce(b.other, 0) <> 0) over () as last
    from unnest(one, other) with ordinality b (one, other, n)) s
$$;

-- The worker asks which tenants have events that are not in their reports, or days of another zone, and gets their ids only.
create function tenants_to_report() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.tenant_id from feed f join tenant t on t.tenant_id = f.tenant_id left join report_position p on p.tenant_id = f.tenant_id
  where f.seq > coalesce(p.seq, 0) or p.zone <> t.time_zone
$$;
revoke execute on function tenants_to_report() from public;
grant execute on function tenants_to_report() to relevo_app;

-- Inputs of reports that somebody keeps for later, for themself or for all who read reports.
create table saved_report (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  owner_id uuid not null,
  name text not null check (char_length(name) between 1 and 2000),
  is_shared boolean not null,
  definition jsonb not null,
  created_at timestamptz not null,
  -- When it is mailed to its owner, and when next; null where it is not.
  schedule jsonb,
  next_mail_at timestamptz,
  primary key (tenant_id, id),
  check ((schedule is null) = (next_mail_at is null)),
  foreign key (tenant_id, owner_id) references principal (tenant_id, id) on delete cascade
);
create index saved_report_of_owner on saved_report (tenant_id, owner_id, id);
create index saved_report_due on saved_report (tenant_id, next_mail_at) where next_mail_at is not null;
create index saved_report_shared on saved_report (tenant_id, id) where is_shared;
alter table saved_report enable row level security;
create policy tenant_isolation on saved_report using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on saved_report to relevo_app;

-- The worker asks which tenants have saved reports to mail by now, and gets their ids only.
create function tenants_with_due_reports(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.tenant_id from tenant t
  where exists (select from saved_report s where s.tenant_id = t.tenant_id and s.next_mail_at <= at + t.time_offset_ms * interval '1 millisecond')
$$;
revoke execute on function tenants_with_due_reports(timestamptz) from public;
grant execute on function tenants_with_due_reports(timestamptz) to relevo_app;
