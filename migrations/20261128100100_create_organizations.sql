-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table organization (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  name text not null check (char_length(name) between 1 and 2000),
  external_id text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, external_id)
);
alter table organization enable row level security;
create policy tenant_isolation on organization using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on organization to relevo_app;
