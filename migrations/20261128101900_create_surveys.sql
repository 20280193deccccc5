-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- How the requester rated the help; accepted in statuses that ask for it.
create table survey_answer (
  tenant_id uuid not null,
  ticket_id uuid not null,
  score integer not null check (score between 1 and 5),
  comment text check (char_length(comment) between 1 and 50000),
  answered_by_id uuid not null,
  answered_at timestamptz not null,
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, answered_by_id) references principal (tenant_id, id)
);
alter table survey_answer enable row level security;
create policy tenant_isolation on survey_answer using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on survey_answer to relevo_app;
