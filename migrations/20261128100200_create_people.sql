-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Everyone who can act: a person, an API key, or the system itself.
create table principal (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  kind text not null check (kind in ('USER', 'API_KEY', 'SYSTEM')),
  name text not null check (char_length(name) between 1 and 200),
  email text check (email = lower(email)),
  phone text check (char_length(phone) between 1 and 50),
  external_id text check (char_length(external_id) between 1 and 200),
  role text check (role in ('REQUESTER', 'AGENT', 'ADMIN')),
  requester_kind text check (requester_kind in ('CUSTOMER', 'CHANNEL', 'CONSULTANT')),
  organization_id uuid,
  follows_organization boolean not null default false,
  locale text check (locale in ('es', 'en', 'pt')),
  time_zone text,
  is_active boolean not null default true,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, email),
  unique (tenant_id, external_id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  check ((kind = 'USER') = (email is not null)),
  check ((kind = 'USER') = (role is not null))
);
create unique index principal_one_system on principal (tenant_id) where kind = 'SYSTEM';
alter table principal enable row level security;
create policy tenant_isolation on principal using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on principal to relevo_app;

-- Whether an agent takes tickets now, and when one was last assigned automatically.
create table availability (
  tenant_id uuid not null,
  id uuid not null,
  is_available boolean not null,
  assigned_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references principal (tenant_id, id) on delete cascade
);
alter table availability enable row level security;
create policy tenant_isolation on availability using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on availability to relevo_app;
