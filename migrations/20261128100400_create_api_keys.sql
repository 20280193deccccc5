-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table api_key (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  requester_id uuid not null,
  hash bytea not null,
  hint text not null,
  permissions text[] not null check (cardinality(permissions) > 0),
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references principal (tenant_id, id) on delete cascade,
  foreign key (tenant_id, requester_id) references principal (tenant_id, id)
);
alter table api_key enable row level security;
create policy tenant_isolation on api_key using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on api_key to relevo_app;
