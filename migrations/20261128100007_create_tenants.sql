-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

do $$
begin
  if not exists (select from pg_roles where rolname = 'relevo_app') then
    create role relevo_app nologin;
  end if;
end $$;

grant usage on schema public to relevo_app;

-- Sets the tenant for one transaction only; `set local` inside a function is what Citus carries to other nodes.
create function set_tenant(tenant uuid) returns void language plpgsql as $$
begin
  execute format('set local app.tenant_id = %L', tenant);
  -- Statements are prepared, and planning one again for each tenant costs more than running it: one plan serves all.
  set local plan_cache_mode = force_generic_plan;
end $$;

-- Read before the tenant is known, so it has no row-level security.
create table tenant_slug (
  slug text primary key check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  tenant_id uuid not null
);
grant select, insert on tenant_slug to relevo_app;

create table tenant (
  tenant_id uuid primary key,
  version integer not null default 1,
  slug text not null,
  name text not null check (char_length(name) between 1 and 2000),
  code_prefix text not null check (code_prefix ~ '^[A-Z]{2,8}$'),
  locale text not null check (locale in ('es', 'en', 'pt')),
  time_zone text not null,
  -- The number of the configuration in force. It grows with each change, so a node knows that its copy is old.
  config_version integer not null default 1,
  closure_policy text not null default 'CREATOR' check (closure_policy in ('CREATOR', 'AUTOMATIC')),
  on_behalf_creator text not null default 'REGISTRANT' check (on_behalf_creator in ('REGISTRANT', 'REQUESTER')),
  without_entitlement text not null default 'ACCEPT' check (without_entitlement in ('ACCEPT', 'REFUSE', 'FLAG', 'QUEUE')),
  -- Whether those whose role gives more than that of requesters can do nothing in a session in which they used no second factor.
  requires_second_factor boolean not null default false,
  -- Kinds of news that nobody switches off altogether, and those that go to nobody by mail.
  always_told text[] not null default '{}',
  not_by_mail text[] not null default '{}',
  has_customer_tickets boolean not null default true,
  has_internal_tickets boolean not null default true,
  -- A test tenant may move its time ahead, never back.
  is_test boolean not null default false,
  time_offset_ms bigint not null default 0,
  suspended_at timestamptz,
  -- From then on rows go in batches, and nothing brings the tenant back.
  deletion_began_at timestamptz,
  created_at timestamptz not null,
  constraint tenant_deletion_check check (deletion_began_at is null or suspended_at is not null),
  constraint tenant_ahead_check check (time_offset_ms = 0 or (is_test and time_offset_ms > 0))
);
create index tenant_ahead on tenant (tenant_id) where time_offset_ms > 0;
alter table tenant enable row level security;
create policy tenant_isolation on tenant using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on tenant to relevo_app;
