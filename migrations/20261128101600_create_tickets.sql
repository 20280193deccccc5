-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, ban-create-domain-with-constraint

-- The last number given to a ticket of each tenant; its code is made of it.
create table ticket_counter (
  tenant_id uuid primary key references tenant (tenant_id),
  last_number bigint not null default 0
);
alter table ticket_counter enable row level security;
create policy tenant_isolation on ticket_counter using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on ticket_counter to relevo_app;

-- What each value must be is a check of its type: a check of the table is read and prepared again by every statement that writes a row, also where
-- the column does not change. With twenty of them that was a tenth of the time that PostgreSQL needed for a reply.
create domain short_text as text check (char_length(value) between 1 and 2000);
create domain long_text as text check (char_length(value) between 1 and 500000);
create domain ticket_nature as text check (value in ('INCIDENT', 'REQUEST', 'CHANGE', 'ALERT'));
create domain ticket_channel as text check (value in ('PORTAL', 'EMAIL', 'CHAT', 'PHONE', 'API', 'MONITORING'));
create domain ticket_level as text check (value in ('LOW', 'MEDIUM', 'HIGH'));
create domain ticket_priority as text check (value in ('URGENT', 'HIGH', 'MEDIUM', 'LOW'));
create domain ticket_effort as text check (value in ('SMALL', 'MEDIUM', 'LARGE'));
create domain ticket_environment as text check (value in ('DEVELOPMENT', 'PRODUCTION'));
create domain score as integer check (value between 1 and 5);

create table ticket (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  code text not null,
  subject short_text not null,
  description long_text not null,
  nature ticket_nature not null,
  channel ticket_channel not null,
  impact ticket_level,
  urgency ticket_level,
  priority ticket_priority not null,
  -- Given directly, so that it does not follow from impact and urgency (crm E9).
  is_priority_given boolean not null default false,
  priority_rank integer not null generated always as (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end) stored,
  effort ticket_effort,
  -- A small ticket counts as one priority more, but never comes before an urgent one (clinic D5).
  offer_rank integer not null generated always as (
    case priority when 'URGENT' then 0 when 'HIGH' then 2 when 'MEDIUM' then 4 else 6 end
    - case when effort = 'SMALL' and priority <> 'URGENT' then case priority when 'HIGH' then 1 else 3 end else 0 end) stored,
  status_id uuid not null,
  status_category text not null,
  severity_id uuid not null,
  category_id uuid,
  request_type_id uuid,
  qualification_id uuid,
  queue_id uuid not null,
  assignee_id uuid,
  -- People who follow the ticket without being asked to work on it. The number is limited, so that a row stays small.
  watcher_ids uuid[] not null default '{}' check (cardinality(watcher_ids) <= 100),
  -- Agents who work on the ticket beside its assignee.
  collaborator_ids uuid[] not null default '{}' check (cardinality(collaborator_ids) <= 20),
  requester_id uuid not null,
  creator_id uuid not null,
  registered_by_id uuid not null,
  organization_id uuid,
  entitlement_id uuid,
  is_uncovered boolean not null default false,
  is_internal boolean not null default false,
  environment ticket_environment,
  department text check (char_length(department) <= 2000),
  contact_phone text,
  contact_email text,
  workaround long_text,
  custom_fields jsonb not null default '{}',
  checklist jsonb not null default '{}',
  -- What is kept elsewhere, such as recordings, as it was given when the ticket was opened.
  links jsonb not null default '[]',
  release_id uuid,
  follow_up_of_id uuid,
  duplicate_of_id uuid,
  merged_into_id uuid,
  -- What it was before it was merged, and whom that made watchers and collaborators of the other ticket; how many tickets were merged into this one.
  before_merge jsonb,
  merged_count integer not null default 0,
  solution_id uuid,
  deduplication_key text,
  occurrences integer not null default 1,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  first_responded_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  closed_by_id uuid,
  -- When its creator took it back before anybody had answered; it does not count in the figures of the desk.
  withdrawn_at timestamptz,
  -- When it was refused at admission as no ticket (clinic D10); it does not count either. The last refusal stays also where somebody objected to it.
  refused_at timestamptz,
  refusal_reason short_text,
  refusal_article_id uuid,
  -- By when the customer needs a solution, and how many people have the problem (clinic D11).
  needed_by timestamptz,
  affected_users integer check (affected_users between 1 and 10000000),
  last_public_message_at timestamptz,
  survey_score score,
  -- The SLA clocks follow from the ticket's events alone; these columns hold their result, and when the worker must look again.
  clocks jsonb,
  timers jsonb,
  next_due_at timestamptz,
  due_at timestamptz,
  due_order timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  closed_order timestamptz not null generated always as (coalesce(closed_at, '-infinity')) stored,
  needed_order timestamptz not null generated always as (coalesce(needed_by, 'infinity')) stored,
  message_order timestamptz not null generated always as (coalesce(last_public_message_at, '-infinity')) stored,
  first_response_due_at timestamptz,
  next_response_due_at timestamptz,
  -- The first breach among the clocks that have not ended; and from when on the ticket is overdue, which that breach or a deadline decides.
  breached_at timestamptz,
  overdue_from timestamptz,
  -- The last clock of each metric, as filters ask for it.
  clock_states jsonb,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, status_id) references status (tenant_id, id),
  foreign key (tenant_id, severity_id) references severity (tenant_id, id),
  foreign key (tenant_id, category_id) references category (tenant_id, id),
  foreign key (tenant_id, request_type_id) references request_type (tenant_id, id),
  foreign key (tenant_id, qualification_id) references qualification (tenant_id, id),
  foreign key (tenant_id, queue_id) references queue (tenant_id, id),
  foreign key (tenant_id, assignee_id) references principal (tenant_id, id),
  foreign key (tenant_id, requester_id) references principal (tenant_id, id),
  foreign key (tenant_id, creator_id) references principal (tenant_id, id),
  foreign key (tenant_id, registered_by_id) references principal (tenant_id, id),
  foreign key (tenant_id, closed_by_id) references principal (tenant_id, id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  foreign key (tenant_id, entitlement_id) references entitlement (tenant_id, id),
  foreign key (tenant_id, release_id) references release (tenant_id, id),
  foreign key (tenant_id, follow_up_of_id) references ticket (tenant_id, id),
  foreign key (tenant_id, duplicate_of_id) references ticket (tenant_id, id),
  foreign key (tenant_id, merged_into_id) references ticket (tenant_id, id),
  foreign key (tenant_id, solution_id) references article (tenant_id, id),
  foreign key (tenant_id, refusal_article_id) references article (tenant_id, id),
  check ((merged_into_id is null) = (before_merge is null)),
  check ((closed_at is null) = (closed_by_id is null)),
  check (withdrawn_at is null or status_category in ('RESOLVED', 'CLOSED')),
  check (refused_at is null or (refusal_reason is not null and status_category in ('RESOLVED', 'CLOSED'))),
  check (refusal_article_id is null or refusal_reason is not null),
  check (breached_at is null or overdue_from <= breached_at),
  check ((closed_at is null) = (status_category <> 'CLOSED')),
  check (duplicate_of_id <> id and merged_into_id <> id and follow_up_of_id <> id)
);

-- Each order that a list may have is an index over plain columns that ends with the id: under row-level security a cursor's comparison with
-- an expression or an enum is not leakproof and would not use the index.
create index ticket_by_due on ticket (tenant_id, due_order, id);
create index ticket_overdue on ticket (tenant_id, overdue_from, id) where overdue_from is not null;
create index ticket_by_opening on ticket (tenant_id, opened_at, id);
create index ticket_by_change on ticket (tenant_id, updated_at, id);
create index ticket_by_priority on ticket (tenant_id, priority_rank, id);
create index ticket_by_closing on ticket (tenant_id, closed_order, id);
create index ticket_by_need on ticket (tenant_id, needed_order, id);
create index ticket_by_message on ticket (tenant_id, message_order, id);
-- The ranks of severities and statuses change with the configuration, so lists read one of them after the other.
create index ticket_by_severity on ticket (tenant_id, severity_id, id);
create index ticket_by_status on ticket (tenant_id, status_id, id);
-- The same of the tickets that are not closed: what is closed lies before them in most orders.
create index ticket_open_by_opening on ticket (tenant_id, opened_at, id) where closed_at is null;
create index ticket_closed_by_opening on ticket (tenant_id, opened_at, id) where closed_at is not null;
create index ticket_open_by_change on ticket (tenant_id, updated_at, id) where closed_at is null;
create index ticket_open_by_need on ticket (tenant_id, needed_order, id) where closed_at is null;
create index ticket_open_by_message on ticket (tenant_id, message_order, id) where closed_at is null;
create index ticket_open_by_priority on ticket (tenant_id, priority_rank, id) where closed_at is null;
create index ticket_open_by_closing on ticket (tenant_id, closed_order, id) where closed_at is null;
create index ticket_open_by_status on ticket (tenant_id, status_id, id) where closed_at is null;
create index ticket_open_by_severity on ticket (tenant_id, severity_id, id) where closed_at is null;
-- By these a list finds out whether a filter matches few tickets, and which. The condition on the subject always holds, and is asked for there alone:
-- a list that walks an order must not be read and sorted by them, which the planner takes for cheap where most tenants are small.
create index ticket_of_category on ticket (tenant_id, category_id, id) where subject <> '' and category_id is not null;
create index ticket_of_request_type on ticket (tenant_id, request_type_id, id) where subject <> '' and request_type_id is not null;
create index ticket_of_qualification on ticket (tenant_id, qualification_id, id) where subject <> '' and qualification_id is not null;
create index ticket_of_queue on ticket (tenant_id, queue_id, id) where subject <> '';
create index ticket_of_status_category on ticket (tenant_id, status_category, id) where subject <> '';
create index ticket_of_nature on ticket (tenant_id, nature, id) where subject <> '';
create index ticket_of_channel on ticket (tenant_id, channel, id) where subject <> '';
create index ticket_of_impact on ticket (tenant_id, impact, id) where subject <> '' and impact is not null;
create index ticket_of_urgency on ticket (tenant_id, urgency, id) where subject <> '' and urgency is not null;
create index ticket_of_effort on ticket (tenant_id, effort, id) where subject <> '' and effort is not null;
create index ticket_of_environment on ticket (tenant_id, environment, id) where subject <> '' and environment is not null;
create index ticket_of_department on ticket (tenant_id, department, id) where subject <> '' and department is not null;
create index ticket_of_contact_phone on ticket (tenant_id, contact_phone, id) where subject <> '' and contact_phone is not null;
create index ticket_of_contact_email on ticket (tenant_id, contact_email, id) where subject <> '' and contact_email is not null;
create index ticket_of_score on ticket (tenant_id, survey_score, id) where subject <> '' and survey_score is not null;
create index ticket_by_resolution on ticket (tenant_id, resolved_at, id) where subject <> '' and resolved_at is not null;
create index ticket_by_response on ticket (tenant_id, first_responded_at, id) where subject <> '' and first_responded_at is not null;
create index ticket_withdrawn on ticket (tenant_id, withdrawn_at, id) where subject <> '' and withdrawn_at is not null;
create index ticket_refused on ticket (tenant_id, refused_at, id) where subject <> '' and refused_at is not null;
create index ticket_internal on ticket (tenant_id, id) where subject <> '' and is_internal;
create index ticket_uncovered on ticket (tenant_id, id) where subject <> '' and is_uncovered;
-- The condition on the subject always holds: it keeps lists from reading all tickets of the tenant through this index.
create index ticket_fields on ticket using gin (tenant_id, custom_fields jsonb_path_ops) where custom_fields <> '{}';
-- By the states of clocks that few tickets have; those that run or were met are too many.
create index ticket_clocks on ticket using gin (tenant_id, clock_states jsonb_path_ops)
  where clock_states @? '$.*.state ? (@ == "UNREACHABLE" || @ == "BREACHED" || @ == "PAUSED" || @ == "MISSED" || @ == "CANCELLED")';
create index ticket_of_requester on ticket (tenant_id, requester_id, id);
create index ticket_of_creator on ticket (tenant_id, creator_id, id);
create index ticket_of_registrant on ticket (tenant_id, registered_by_id, id);
create index ticket_of_organization on ticket (tenant_id, organization_id, id) where organization_id is not null;
create index ticket_of_assignee on ticket (tenant_id, assignee_id, id) where assignee_id is not null;
create index ticket_watched on ticket using gin (tenant_id, watcher_ids) where watcher_ids <> '{}';
create index ticket_collaborated on ticket using gin (tenant_id, collaborator_ids) where collaborator_ids <> '{}';
create index ticket_unassigned on ticket (tenant_id, queue_id, id) where assignee_id is null and status_category in ('NEW', 'OPEN');
create unique index ticket_deduplication on ticket (tenant_id, registered_by_id, deduplication_key) where deduplication_key is not null and closed_at is null;
-- The list that screens show most: what is not closed, by due time. It includes the columns that decide who sees a ticket, so such a list
-- is counted from the index alone.
create index ticket_open_by_due on ticket (tenant_id, due_order, id)
  include (queue_id, creator_id, registered_by_id, requester_id, assignee_id) where closed_at is null;
create index ticket_next_due on ticket (tenant_id, next_due_at, id) where next_due_at is not null;
create index ticket_of_release on ticket (tenant_id, release_id, id) where release_id is not null;
create index ticket_follow_up on ticket (tenant_id, follow_up_of_id, id) where follow_up_of_id is not null;
create index ticket_merged on ticket (tenant_id, merged_into_id, id) where merged_into_id is not null;
create index ticket_duplicate on ticket (tenant_id, duplicate_of_id, id) where duplicate_of_id is not null;
create index ticket_of_refusal on ticket (tenant_id, refusal_article_id, id) where refusal_article_id is not null;
create index ticket_of_solution on ticket (tenant_id, solution_id, id) where solution_id is not null;

-- One plan serves all tenants: as many tickets as make a tenant for which an order is worth following, however many small ones stand beside it.
alter table ticket alter column tenant_id set (n_distinct = -0.0005);

-- Ends a list that has looked at too many tickets along its order. It is called for one row, which only the executor knows.
create function walked_too_far() returns boolean language plpgsql volatile as $$
begin
  raise exception 'too many tickets were looked at' using errcode = 'RL002';
end $$;

alter table ticket enable row level security;
create policy tenant_isolation_select on ticket for select using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy tenant_isolation_insert on ticket for insert with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- A closed ticket is immutable: no update reaches it.
create policy tenant_isolation_update on ticket for update
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and closed_at is null)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on ticket to relevo_app;

-- Row-level security keeps GIN indexes from being used, so these have a tenant predicate of their own and return ids only.
create function watched_tickets(tenant uuid, watcher uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from ticket t
  where t.tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid and t.watcher_ids <> '{}' and t.watcher_ids @> array[watcher]
$$;
revoke execute on function watched_tickets(uuid, uuid) from public;
grant execute on function watched_tickets(uuid, uuid) to relevo_app;

create function collaborated_tickets(tenant uuid, collaborator uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from ticket t
  where t.tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid and t.collaborator_ids <> '{}' and t.collaborator_ids @> array[collaborator]
$$;
revoke execute on function collaborated_tickets(uuid, uuid) from public;
grant execute on function collaborated_tickets(uuid, uuid) to relevo_app;

-- Some tickets with a custom field of this value.
create function tickets_with_field(tenant uuid, field text, value jsonb, most integer) returns setof uuid
language sql stable strict security definer set search_path = public, pg_temp as $$
  select t.id from ticket t
  where t.tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid and t.custom_fields <> '{}'
    and t.custom_fields @> jsonb_build_object(field, value) limit most
$$;
revoke execute on function tickets_with_field(uuid, text, jsonb, integer) from public;
grant execute on function tickets_with_field(uuid, text, jsonb, integer) to relevo_app;

-- Some tickets with a clock of a metric in one of these states, which the index has, or with a deadline that has passed where breached ones are looked for.
create function tickets_with_clock(tenant uuid, metric text, states text[], at timestamptz, most integer) returns setof uuid
language sql stable strict security definer set search_path = public, pg_temp as $$
  select f.id from unnest(states) s (state) cross join lateral (
    select t.id from ticket t
    where t.tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid
      and t.clock_states @? '$.*.state ? (@ == "UNREACHABLE" || @ == "BREACHED" || @ == "PAUSED" || @ == "MISSED" || @ == "CANCELLED")'
      and t.clock_states @> jsonb_build_object(metric, jsonb_build_object('state', s.state)) limit most) f
  union
  (select t.id from ticket t
  where t.tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid
    and 'BREACHED' = any(states) and t.overdue_from is not null and t.overdue_from <= at limit most)
$$;
revoke execute on function tickets_with_clock(uuid, text, text[], timestamptz, integer) from public;
grant execute on function tickets_with_clock(uuid, text, text[], timestamptz, integer) to relevo_app;

-- The worker asks which tenants have tickets with something due, and gets their ids only.
create function due_tenants(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct t.tenant_id from ticket t where t.next_due_at <= at
  union
  select d.tenant_id from tenant d
  where d.time_offset_ms > 0 and exists (select from ticket t where t.tenant_id = d.tenant_id and t.next_due_at <= at + d.time_offset_ms * interval '1 millisecond')
$$;
revoke execute on function due_tenants(timestamptz) from public;
grant execute on function due_tenants(timestamptz) to relevo_app;
