-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, ban-create-domain-with-constraint

-- The last number in the feed of each tenant. The last statement of a transaction takes the next ones, so their order is the order of commits.
create table feed (
  tenant_id uuid primary key references tenant (tenant_id),
  seq bigint not null default 0,
  -- Another one with each change of configuration, people or articles, and with each of tickets that no event tells. No number, since a
  -- database that was restored to an earlier state would count on from an earlier one.
  version uuid not null default gen_random_uuid()
);
alter table feed enable row level security;
create policy tenant_isolation on feed using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on feed to relevo_app;

create domain event_audience as text check (value in ('EVERYONE', 'AGENTS', 'ADMINS'));

create table event (
  tenant_id uuid not null,
  seq bigint not null,
  id uuid not null,
  type text not null,
  occurred_at timestamptz not null,
  actor_id uuid,
  -- Who acted, where the system did this because of it.
  caused_by_id uuid,
  -- The person for whom an API key acted.
  on_behalf_of_id uuid,
  ticket_id uuid,
  -- The message that was written by it.
  message_id uuid,
  audience event_audience not null,
  changes jsonb not null,
  -- What else the changes name, by type and id, where not everybody may see it: readers are told of it what they see.
  refers_to jsonb,
  -- The previous values of the ticket's columns, those that this transaction changed: a live list learns from them which tickets left it.
  previous_values jsonb,
  -- Those of all columns, in some events: whoever asks how a ticket was after an event reads no further than the next of these.
  has_all_values boolean,
  -- What the SLA clocks read of the event; replaying these gives the clocks again. Of one about no ticket, what reports count.
  fact jsonb,
  primary key (tenant_id, seq)
);
create index event_of_ticket on event (tenant_id, ticket_id, seq) where ticket_id is not null;
create index event_with_all_values on event (tenant_id, ticket_id, seq) where has_all_values;
create index event_of_relation on event (tenant_id, ticket_id, seq) where type in ('ticket.related', 'ticket.unrelated');
create index event_by_id on event (tenant_id, id);
alter table event enable row level security;
create policy tenant_isolation on event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on event to relevo_app;

-- Who ever subscribed to events: what decided which tickets they could see, and from which number of the feed on that was so. A cursor from before
-- leads to no list of today: the events tell of no ticket that they see since, or no longer.
create table subscriber (
  tenant_id uuid not null,
  principal_id uuid not null,
  view text not null,
  since bigint not null,
  primary key (tenant_id, principal_id),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id) on delete cascade
);
alter table subscriber enable row level security;
create policy tenant_isolation on subscriber using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on subscriber to relevo_app;

-- A poll asks for the last numbers of many tenants at once, and gets numbers only.
create function feed_heads(tenants uuid[]) returns table (tenant_id uuid, seq bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.tenant_id, f.seq from feed f where f.tenant_id = any(tenants)
$$;
revoke execute on function feed_heads(uuid[]) from public;
grant execute on function feed_heads(uuid[]) to relevo_app;
