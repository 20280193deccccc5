-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, ban-create-domain-with-constraint

create domain message_kind as text check (value in ('PUBLIC', 'NOTE'));

create table message (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  -- The person for whom an API key wrote.
  on_behalf_of_id uuid,
  kind message_kind not null,
  body long_text not null,
  -- What is kept elsewhere, such as recordings.
  links jsonb not null default '[]',
  sent_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, author_id) references principal (tenant_id, id),
  foreign key (tenant_id, on_behalf_of_id) references principal (tenant_id, id)
);
create index message_of_ticket on message (tenant_id, ticket_id, sent_at, id);
alter table message enable row level security;
create policy tenant_isolation on message using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on message to relevo_app;

-- The colleagues that a note addresses (platform O12).
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
