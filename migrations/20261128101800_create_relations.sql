-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- People, organizations and records of other systems that a ticket has to do with; a relation that is removed keeps its row, with its end.
create table relation (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
  target text not null check (target in ('PERSON', 'GROUP', 'ORGANIZATION', 'OPPORTUNITY', 'RECORD')),
  principal_id uuid,
  organization_id uuid,
  external_id text check (char_length(external_id) between 1 and 255),
  label text check (char_length(label) between 1 and 2000),
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
create index relation_of_person on relation (tenant_id, principal_id, id) include (ticket_id) where principal_id is not null and ended_at is null;
create index relation_of_organization on relation (tenant_id, organization_id, id) include (ticket_id) where organization_id is not null and ended_at is null;
create index relation_of_record on relation (tenant_id, target, external_id, ticket_id) where external_id is not null and ended_at is null;
alter table relation enable row level security;
create policy tenant_isolation on relation using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on relation to relevo_app;
