-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout
-- The head of each tenant's feed: taken in the last statement of a transaction, so that the order of numbers is the order of commits.
create table feed (
  tenant_id uuid primary key references tenant (tenant_id),
  seq bigint not null default 0
);
alter table feed enable row level security;
create policy tenant_isolation on feed using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on feed to relevo_app;

create table event (
  tenant_id uuid not null,
  seq bigint not null,
  id uuid not null,
  type text not null,
  occurred_at timestamptz not null,
  actor_id uuid,
  ticket_id uuid,
  audience text not null check (audience in ('EVERYONE', 'AGENTS', 'ADMINS')),
  changes jsonb not null,
  primary key (tenant_id, seq)
);
create index event_of_ticket on event (tenant_id, ticket_id, seq) where ticket_id is not null;
create index event_by_id on event (tenant_id, id);
alter table event enable row level security;
create policy tenant_isolation on event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on event to relevo_app;

-- The poll asks for the heads of many tenants at once: numbers only, nothing of what happened.
create function feed_heads(tenants uuid[]) returns table (tenant_id uuid, seq bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.tenant_id, f.seq from feed f where f.tenant_id = any(tenants)
$$;
revoke execute on function feed_heads(uuid[]) from public;
grant execute on function feed_heads(uuid[]) to relevo_app;

-- What a mutation answered under a client's key; a concurrent twin waits on this row.
create table idempotency (
  tenant_id uuid not null,
  principal_id uuid not null,
  key text not null check (char_length(key) between 1 and 255),
  operation text not null,
  input_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, principal_id, key),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id) on delete cascade
);
create index idempotency_by_age on idempotency (tenant_id, created_at);
alter table idempotency enable row level security;
create policy tenant_isolation on idempotency using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on idempotency to relevo_app;
