-- One tenant with many tickets, a message and an event each, as the baseline of the migrations knows them: `$tickets` says how many.
set session_replication_role = replica;
set synchronous_commit = off;

create temporary table fixed as
select '01900000-0000-7000-8000-000000000001'::uuid as tenant, '01900000-0000-7000-8000-000000000002'::uuid as person,
  '01900000-0000-7000-8000-000000000003'::uuid as status, '01900000-0000-7000-8000-000000000004'::uuid as severity,
  '01900000-0000-7000-8000-000000000005'::uuid as queue, timestamptz '2026-01-01' as began;

insert into tenant_slug select 'bench', tenant from fixed;
insert into tenant (tenant_id, slug, name, code_prefix, locale, time_zone, created_at) select tenant, 'bench', 'Bench', 'BEN', 'en', 'UTC', began from fixed;
insert into role (tenant_id, key, labels, rank) select tenant, 'REQUESTER', '{}', 0 from fixed;
insert into principal (tenant_id, id, kind, name, email, role, created_at) select tenant, person, 'USER', 'Ana', 'ana@bench.example', 'REQUESTER', began from fixed;
insert into status (tenant_id, id, key, category, labels, rank) select tenant, status, 'new', 'NEW', '{}', 0 from fixed;
insert into severity (tenant_id, id, key, labels, rank, target_time) select tenant, severity, 'low', '{}', 0, 'PT1H' from fixed;
insert into queue (tenant_id, id, key, labels, rank) select tenant, queue, 'software', '{}', 0 from fixed;
insert into ticket_counter select tenant, $tickets from fixed;
insert into feed (tenant_id, seq) select tenant, $tickets from fixed;

create temporary table made as
select n, (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid as id, began + n * interval '10 seconds' as at from fixed, generate_series(1, $tickets) n;

insert into ticket (tenant_id, id, code, subject, description, nature, channel, priority, status_id, status_category, severity_id, queue_id,
  requester_id, creator_id, registered_by_id, opened_at, updated_at)
select tenant, id, 'BEN-' || n, 'It does not start', repeat('It does not start any more. ', 4), 'INCIDENT', 'PORTAL', 'MEDIUM', status, 'NEW', severity, queue,
  person, person, person, at, at from fixed, made;
insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at) select tenant, id, id, person, 'PUBLIC', 'Please help.', at from fixed, made;
insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
select tenant, n, id, 'ticket.opened', at, person, id, 'EVERYONE', '[]' from fixed, made;

set session_replication_role = origin;
analyze;
