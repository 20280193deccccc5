-- Up Migration
set local lock_timeout = '5s';
set local statement_timeout = '1min';

-- Whom a note addresses (platform O12).
create table mention (
  tenant_id uuid not null,
  message_id uuid not null,
  principal_id uuid not null,
  primary key (tenant_id, message_id, principal_id),
  foreign key (tenant_id, message_id) references message (tenant_id, id),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id)
);
alter table mention enable row level security;
create policy tenant_isolation on mention using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on mention to relevo_app;
