-- One tenant with its people, tickets, messages and feed; `bench.text` has the texts.
create or replace procedure bench.make_tenant(number int, tickets int, agents int, requesters int, anchor timestamptz) language plpgsql as $$
declare
  tenant uuid := bench.id(anchor - interval '3 years', 'tenant' || number);
  began timestamptz := anchor - interval '3 years';
  statuses uuid[];
  categories text[];
  severities uuid[];
  kinds uuid[];
  queues uuid[];
  helpers uuid[];
  askers uuid[];
  groups uuid[];
begin
  insert into tenant (tenant_id, slug, name, code_prefix, locale, time_zone, created_at)
  values (tenant, 'bench-' || number, 'Mesa ' || number, 'BEN', 'es', 'Europe/Madrid', began);
  insert into tenant_slug values ('bench-' || number, tenant);
  insert into ticket_counter values (tenant, tickets);

  insert into organization (tenant_id, id, name, created_at)
  select tenant, bench.id(began, tenant || 'organization' || n), 'Empresa ' || n || ', S. A.', began from generate_series(1, 20) n;
  select array_agg(id order by id) into groups from organization where tenant_id = tenant;

  insert into role (tenant_id, key, labels, rank)
  select tenant, r.key, jsonb_build_object('es', r.key), r.rank - 5 from unnest(array['REQUESTER', 'AGENT', 'ADMIN', 'ANALYST']) with ordinality r (key, rank);
  insert into principal (tenant_id, id, kind, name, created_at) values (tenant, bench.id(began, tenant || 'system'), 'SYSTEM', 'Relevo', began);
  insert into principal (tenant_id, id, kind, name, email, role, is_agent, created_at)
  select tenant, bench.id(began, tenant || 'agent' || n), 'USER', bench.name(n), 'agent' || n || '@bench-' || number || '.example', 'AGENT', true, began
  from generate_series(1, agents) n;
  insert into principal (tenant_id, id, kind, name, email, role, requester_kind, organization_id, created_at)
  select tenant, bench.id(began, tenant || 'requester' || n), 'USER', bench.name(n + 1000), 'person' || n || '@bench-' || number || '.example', 'REQUESTER', 'CUSTOMER', groups[1 + n % 20], began
  from generate_series(1, requesters) n;
  select array_agg(id order by id) into helpers from principal where tenant_id = tenant and role = 'AGENT';
  select array_agg(id order by id) into askers from principal where tenant_id = tenant and role = 'REQUESTER';

  insert into status (tenant_id, id, key, category, labels, rank)
  select tenant, bench.id(began, tenant || 'status' || s.key), s.key, s.category, jsonb_build_object('es', s.label), s.rank - 1
  from (values ('new', 'NEW', 'Nuevo', 1), ('in_progress', 'OPEN', 'En progreso', 2), ('pending', 'PENDING', 'Esperando', 3), ('resolved', 'RESOLVED', 'Resuelto', 4), ('closed', 'CLOSED', 'Cerrado', 5))
    s (key, category, label, rank);
  select array_agg(id order by rank), array_agg(category order by rank) into statuses, categories from status where tenant_id = tenant;
  insert into transition (tenant_id, from_status_id, to_status_id, participants)
  select tenant, statuses[t.f], statuses[t.t], t.parts
  from (values (1, 2, '{AGENT}'::text[]), (3, 2, '{AGENT}'), (1, 3, '{AGENT}'), (2, 3, '{AGENT}'), (2, 4, '{ASSIGNEE}'), (3, 4, '{ASSIGNEE}'), (4, 2, '{CREATOR,REQUESTER,AGENT}'), (4, 5, '{CREATOR}'))
    t (f, t, parts);
  insert into severity (tenant_id, id, key, labels, rank, target_time, response_time)
  select tenant, bench.id(began, tenant || 'severity' || s.key), s.key, jsonb_build_object('es', s.label), s.rank - 1, 'PT' || s.hours || 'H', 'PT' || s.rank || 'H'
  from (values ('critical', 'Crítica', 1, 4), ('high', 'Alta', 2, 12), ('medium', 'Media', 3, 48), ('low', 'Baja', 4, 52)) s (key, label, rank, hours);
  select array_agg(id order by rank) into severities from severity where tenant_id = tenant;
  insert into category (tenant_id, id, key, labels, rank)
  select tenant, bench.id(began, tenant || 'category' || c.key), c.key, jsonb_build_object('es', c.label), c.rank - 1
  from (values ('question', 'Pregunta', 1), ('failure', 'Avería', 2), ('billing', 'Facturación', 3)) c (key, label, rank);
  select array_agg(id order by rank) into kinds from category where tenant_id = tenant;
  insert into queue (tenant_id, id, key, labels, rank, visibility)
  select tenant, bench.id(began, tenant || 'queue' || q.key), q.key, jsonb_build_object('es', q.label), q.rank - 1, q.visibility
  from (values ('software', 'Software', 1, 'TENANT'), ('hardware', 'Hardware', 2, 'TENANT'), ('network', 'Redes', 3, 'TENANT'), ('billing', 'Facturación', 4, 'MEMBERS')) q (key, label, rank, visibility);
  select array_agg(id order by rank) into queues from queue where tenant_id = tenant;
  insert into queue_member (tenant_id, queue_id, member_id) select tenant, q, m from unnest(queues) q, unnest(helpers) m;

  -- The same as a configuration document, with the target times of the severities as the last policy, as verbs read them.
  insert into configuration (tenant_id, number, created_at, document)
  select tenant, 1, began, jsonb_build_object(
    'desk', jsonb_build_object('name', 'Mesa ' || number, 'locale', 'es', 'timeZone', 'Europe/Madrid', 'closurePolicy', 'CREATOR'),
    'statuses', (select jsonb_agg(jsonb_build_object('key', key, 'label', labels, 'category', category) order by rank) from status where tenant_id = tenant),
    'transitions', (select jsonb_agg(jsonb_build_object('from', a.key, 'to', b.key, 'by', to_jsonb(x.participants))) from transition x
      join status a on a.tenant_id = tenant and a.id = x.from_status_id join status b on b.tenant_id = tenant and b.id = x.to_status_id where x.tenant_id = tenant),
    'severities', (select jsonb_agg(jsonb_build_object('key', key, 'label', labels, 'targetTime', target_time, 'responseTime', response_time) order by rank) from severity where tenant_id = tenant),
    'categories', (select jsonb_agg(jsonb_build_object('key', key, 'label', labels) order by rank) from category where tenant_id = tenant),
    'queues', (select jsonb_agg(jsonb_build_object('key', key, 'label', labels, 'visibility', visibility) order by rank) from queue where tenant_id = tenant));
  insert into sla_policy (tenant_id, id, key, labels, rank) values (tenant, bench.id(began, tenant || 'policy'), 'severity_times', '{"es": "severity_times"}', 0);
  insert into sla_policy_version (tenant_id, id, policy_id, number, created_at, definition)
  select tenant, bench.id(began, tenant || 'policy version'), bench.id(began, tenant || 'policy'), 1, began, jsonb_build_object('rules', jsonb_agg(jsonb_build_object(
    'metric', m.metric, 'severityId', s.id, 'within', jsonb_build_object('amount', extract(hour from m.time::interval), 'unit', 'HOURS'), 'calendarId', null, 'warnings', '[]'::jsonb)))
  from severity s, lateral (values ('TOTAL_RESOLUTION', s.target_time), ('FIRST_RESPONSE', s.response_time)) m (metric, time) where s.tenant_id = tenant;

  -- The newest twenty tickets are open, and so is every second of the newest 30 %; deadlines run from six days ago to two weeks ahead.
  insert into ticket (tenant_id, id, code, subject, description, nature, channel, impact, urgency, priority, status_id, status_category, severity_id, category_id, queue_id, assignee_id,
    requester_id, creator_id, registered_by_id, organization_id, contact_email, opened_at, updated_at, first_responded_at, resolved_at, closed_at, closed_by_id, due_at, breached_at, overdue_from)
  select tenant, bench.id(at, tenant || 'ticket' || n), 'BEN-' || lpad(n::text, 6, '0'), bench.say('subject', n), bench.say('description', n),
    (array['INCIDENT', 'REQUEST', 'CHANGE', 'ALERT'])[1 + bench.roll(n, 4, 4)], (array['PORTAL', 'EMAIL', 'CHAT', 'PHONE', 'API'])[1 + bench.roll(n, 5, 5)], 'MEDIUM', 'MEDIUM',
    (array['URGENT', 'HIGH', 'MEDIUM', 'LOW'])[1 + bench.roll(n, 6, 4)], statuses[state], categories[state], severities[1 + bench.roll(n, 7, 4)], kinds[1 + bench.roll(n, 8, 3)],
    queues[1 + bench.roll(n, 9, 4)], case when state > 1 or bench.roll(n, 10, 2) = 0 then helpers[1 + bench.roll(n, 11, agents)] end,
    askers[asker], askers[asker], askers[asker], groups[1 + asker % 20], null,
    at, least(at + interval '3 days', anchor), case when state > 1 then least(at + interval '2 hours', anchor) end, case when state > 3 then least(at + interval '2 days', anchor) end,
    case when state = 5 then least(at + interval '3 days', anchor) end, case when state = 5 then askers[asker] end,
    case when state < 4 then anchor + bench.roll(n, 12, 1728000) * interval '1 second' - interval '6 days' end,
    case when state < 4 and bench.roll(n, 12, 1728000) < 518400 then anchor + bench.roll(n, 12, 1728000) * interval '1 second' - interval '6 days' end,
    case when state < 4 then anchor + bench.roll(n, 12, 1728000) * interval '1 second' - interval '6 days'
      + case when bench.roll(n, 12, 1728000) < 518400 then interval '0' else interval '1 millisecond' end end
  from (
    select n, anchor - (tickets - n + 1) * (interval '2 years' / tickets) as at, 1 + bench.roll(n, 2, requesters) as asker,
      case when tickets - n < 20 or (tickets - n < 0.3 * tickets and n % 2 = 0) then (array[1, 1, 2, 2, 2, 2, 2, 3, 3, 4])[1 + bench.roll(n, 1, 10)] else 5 end as state
    from generate_series(1, tickets) n order by n) made;

  -- On average three messages each, twenty for the newest twenty; requesters ask, agents answer, a tenth are notes.
  insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at)
  select tenant, bench.id(at, id::text || m), id, case when m % 2 = 1 then requester_id else coalesce(assignee_id, helpers[1 + n % agents]) end,
    case when m % 2 = 0 and bench.roll(n, m, 5) = 0 then 'NOTE' else 'PUBLIC' end, bench.say('message', n * 7 + m), at
  from (select t.*, m, opened_at + (least(updated_at, anchor) - opened_at) * (m::float / (many + 1)) as at
    from (select *, split_part(code, '-', 2)::int as n from ticket where tenant_id = tenant) t,
    lateral (select case when tickets - n < 20 then 20 else 1 + bench.roll(n, 13, 5) end as many) c, generate_series(1, many) m order by n, m) generated;

  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
  select tenant, row_number() over (order by at, n, m), bench.id(at, 'event' || id || m), case m when 0 then 'ticket.opened' else 'ticket.replied' end, at, actor, id, 'EVERYONE',
    jsonb_build_array(jsonb_build_object('field', 'message', 'before', null, 'after', m))
  from (select id, 0 as m, opened_at as at, creator_id as actor, split_part(code, '-', 2)::int as n from ticket where tenant_id = tenant and split_part(code, '-', 2)::int > tickets - 20
    union all
    select t.id, row_number() over (partition by t.id order by g.sent_at, g.id), g.sent_at, g.author_id, split_part(t.code, '-', 2)::int
    from ticket t join message g on g.tenant_id = tenant and g.ticket_id = t.id
    where t.tenant_id = tenant and split_part(t.code, '-', 2)::int > tickets - 20) history
  where m < 20;
  insert into feed select tenant, count(*) from event where tenant_id = tenant;

  insert into queue_counter (tenant_id, queue_id, unresolved, open, pending, on_hold, unassigned, resolved, overdue)
  select tenant, queue_id, count(*) filter (where status_category not in ('RESOLVED', 'CLOSED')), count(*) filter (where status_category in ('NEW', 'OPEN')),
    count(*) filter (where status_category = 'PENDING'), count(*) filter (where status_category = 'ON_HOLD'),
    count(*) filter (where status_category not in ('RESOLVED', 'CLOSED') and assignee_id is null), count(*) filter (where status_category = 'RESOLVED'),
    count(*) filter (where breached_at is not null)
  from ticket where tenant_id = tenant group by queue_id;
end $$;
