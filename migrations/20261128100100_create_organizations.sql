-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table organization (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  name text not null check (char_length(name) between 1 and 200),
  external_id text check (char_length(external_id) between 1 and 200),
  -- The domains of its e-mail addresses, in lower case.
  domains text[] not null default '{}' check (cardinality(domains) <= 50 and array_position(domains, null) is null),
  notes text check (char_length(notes) between 1 and 10000),
  -- Where its tickets go when nothing else names a queue.
  default_queue_id uuid,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, external_id)
);
alter table organization enable row level security;
create policy tenant_isolation on organization using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on organization to relevo_app;
