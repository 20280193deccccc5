-- Up Migration
-- squawk-ignore-file require-concurrent-index-creation, constraint-missing-not-valid, adding-foreign-key-constraint, adding-field-with-default
-- Nobody runs this in production yet, so the table may be held for the moment this takes.
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- The desk's own rules of intake and of priority.
alter table tenant add column without_entitlement text not null default 'ACCEPT' check (without_entitlement in ('ACCEPT', 'REFUSE', 'FLAG', 'QUEUE'));
alter table tenant add column has_customer_tickets boolean not null default true;
alter table tenant add column has_internal_tickets boolean not null default true;

-- An organization's right to support.
create table entitlement (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  organization_id uuid not null,
  type text not null check (type in ('DEVELOPMENT', 'PRODUCTION')),
  valid_from timestamptz not null,
  valid_to timestamptz,
  policy_id uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  foreign key (tenant_id, policy_id) references sla_policy (tenant_id, id),
  check (valid_to is null or valid_to > valid_from)
);
create index entitlement_of_organization on entitlement (tenant_id, organization_id, id);
alter table entitlement enable row level security;
create policy tenant_isolation on entitlement using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on entitlement to relevo_app;

-- A version of the product that tickets wait for.
create table release (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  name text not null check (char_length(name) between 1 and 200),
  created_at timestamptz not null,
  published_at timestamptz,
  -- When the last of the tickets that waited for it was moved.
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  check (settled_at is null or published_at is not null)
);
create index release_to_settle on release (tenant_id, id) where published_at is not null and settled_at is null;
alter table release enable row level security;
create policy tenant_isolation on release using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on release to relevo_app;

-- The worker asks which desks have tickets whose release was published: their ids only.
create function tenants_with_released() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.tenant_id from release r where r.published_at is not null and r.settled_at is null
$$;
revoke execute on function tenants_with_released() from public;
grant execute on function tenants_with_released() to relevo_app;

alter table ticket add column qualification_id uuid;
alter table ticket add column department text check (char_length(department) <= 200);
alter table ticket add column effort text check (effort in ('SMALL', 'MEDIUM', 'LARGE'));
alter table ticket add column environment text check (environment in ('DEVELOPMENT', 'PRODUCTION'));
alter table ticket add column entitlement_id uuid;
alter table ticket add column is_uncovered boolean not null default false;
alter table ticket add column workaround text check (char_length(workaround) between 1 and 50000);
alter table ticket add column custom_fields jsonb not null default '{}';
alter table ticket add column checklist jsonb not null default '{}';
alter table ticket add column release_id uuid;
alter table ticket add column follow_up_of_id uuid;
alter table ticket add column duplicate_of_id uuid;
alter table ticket add column merged_into_id uuid;
alter table ticket add column solution_id uuid;
-- A small one counts as one priority more, but comes before nothing that is urgent (clinic D5).
alter table ticket add column offer_rank integer not null generated always as (
  case priority when 'URGENT' then 0 when 'HIGH' then 2 when 'MEDIUM' then 4 else 6 end
  - case when effort = 'SMALL' and priority <> 'URGENT' then case priority when 'HIGH' then 1 else 3 end else 0 end) stored;
alter table ticket add foreign key (tenant_id, qualification_id) references qualification (tenant_id, id);
alter table ticket add foreign key (tenant_id, entitlement_id) references entitlement (tenant_id, id);
alter table ticket add foreign key (tenant_id, release_id) references release (tenant_id, id);
alter table ticket add foreign key (tenant_id, follow_up_of_id) references ticket (tenant_id, id);
alter table ticket add foreign key (tenant_id, duplicate_of_id) references ticket (tenant_id, id);
alter table ticket add foreign key (tenant_id, merged_into_id) references ticket (tenant_id, id);
alter table ticket add foreign key (tenant_id, solution_id) references article (tenant_id, id);
alter table ticket add check (duplicate_of_id <> id and merged_into_id <> id and follow_up_of_id <> id);
create index ticket_of_release on ticket (tenant_id, release_id, id) where release_id is not null;
create index ticket_followed on ticket (tenant_id, follow_up_of_id, id) where follow_up_of_id is not null;
create index ticket_merged on ticket (tenant_id, merged_into_id, id) where merged_into_id is not null;
create index ticket_duplicate on ticket (tenant_id, duplicate_of_id, id) where duplicate_of_id is not null;
create index ticket_of_solution on ticket (tenant_id, solution_id, id) where solution_id is not null;

alter table queue add column assignment text not null default 'MANUAL' check (assignment in ('MANUAL', 'NEXT_AVAILABLE'));
alter table queue add column level integer check (level between 1 and 9);
alter table queue drop constraint queue_ordering_check;
alter table queue add constraint queue_ordering_check check (ordering in ('DUE_TIME', 'PRIORITY', 'FIRST_IN', 'SIMPLE_FIRST'));

-- Whether an agent takes tickets right now, and since when none was given to them.
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

-- What a ticket has to do with, here or in other systems; what is undone stays as it was, with its end.
create table relation (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
  target text not null check (target in ('PERSON', 'GROUP', 'ORGANIZATION', 'OPPORTUNITY', 'RECORD')),
  principal_id uuid,
  organization_id uuid,
  external_id text check (char_length(external_id) between 1 and 255),
  label text check (char_length(label) between 1 and 200),
  created_at timestamptz not null,
  created_by_id uuid not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id),
  foreign key (tenant_id, created_by_id) references principal (tenant_id, id),
  check (num_nonnulls(principal_id, organization_id, external_id) = 1),
  check ((principal_id is not null) = (target = 'PERSON')),
  check ((organization_id is not null) = (target = 'ORGANIZATION'))
);
create index relation_of_ticket on relation (tenant_id, ticket_id, id);
create index relation_of_person on relation (tenant_id, principal_id, ticket_id) where principal_id is not null and ended_at is null;
create index relation_of_organization on relation (tenant_id, organization_id, ticket_id) where organization_id is not null and ended_at is null;
create index relation_of_record on relation (tenant_id, target, external_id, ticket_id) where external_id is not null and ended_at is null;
alter table relation enable row level security;
create policy tenant_isolation on relation using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on relation to relevo_app;

-- How the requester found the help; asked while the workflow has the survey open.
create table survey_answer (
  tenant_id uuid not null,
  ticket_id uuid not null,
  score integer not null check (score between 1 and 5),
  comment text check (char_length(comment) between 1 and 5000),
  answered_by_id uuid not null,
  answered_at timestamptz not null,
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, answered_by_id) references principal (tenant_id, id)
);
alter table survey_answer enable row level security;
create policy tenant_isolation on survey_answer using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on survey_answer to relevo_app;
