-- Up Migration
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- Desks that were opened before there was a document get theirs from what stands in their tables.
insert into configuration (tenant_id, number, created_at, document)
select t.tenant_id, t.config_version, now(), jsonb_build_object(
  'desk', jsonb_build_object('name', t.name, 'locale', t.locale, 'timeZone', t.time_zone, 'closurePolicy', t.closure_policy, 'onBehalfCreator', t.on_behalf_creator),
  'statuses', coalesce((select jsonb_agg(jsonb_build_object('key', s.key, 'label', s.labels, 'category', s.category) order by s.rank)
    from status s where s.tenant_id = t.tenant_id), '[]'),
  'transitions', coalesce((select jsonb_agg(jsonb_build_object('from', jsonb_build_array(a.key), 'to', b.key, 'by', to_jsonb(x.participants)) order by a.rank, b.rank)
    from transition x join status a on a.tenant_id = x.tenant_id and a.id = x.from_status_id join status b on b.tenant_id = x.tenant_id and b.id = x.to_status_id
    where x.tenant_id = t.tenant_id), '[]'),
  'severities', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', s.key, 'label', s.labels, 'targetTime', 'PT' || s.target_seconds / 60 || 'M',
      'responseTime', 'PT' || s.response_seconds / 60 || 'M')) order by s.rank)
    from severity s where s.tenant_id = t.tenant_id), '[]'),
  'categories', coalesce((select jsonb_agg(jsonb_build_object('key', c.key, 'label', c.labels) order by c.rank)
    from category c where c.tenant_id = t.tenant_id), '[]'),
  'queues', coalesce((select jsonb_agg(jsonb_build_object('key', q.key, 'label', q.labels, 'order', q.ordering, 'visibility', q.visibility,
      'members', coalesce((select jsonb_agg(p.email order by p.email) from queue_member m join principal p on p.tenant_id = m.tenant_id and p.id = m.member_id
        where m.tenant_id = q.tenant_id and m.queue_id = q.id), '[]')) order by q.rank)
    from queue q where q.tenant_id = t.tenant_id), '[]'))
from tenant t;

-- The severities' own times are the policy behind all others.
insert into sla_policy (tenant_id, id, key, labels, rank)
select tenant_id, uuidv7(), 'severity_times', jsonb_build_object(locale, 'severity_times'), 0 from tenant;

insert into sla_policy_version (tenant_id, id, policy_id, number, created_at, definition)
select p.tenant_id, uuidv7(), p.id, 1, now(), jsonb_build_object('rules', coalesce((
  select jsonb_agg(jsonb_build_object('metric', m.metric, 'severityId', s.id, 'within', jsonb_build_object('amount', m.seconds / 60, 'unit', 'MINUTES'),
    'calendarId', null, 'warnings', '[]'::jsonb))
  from severity s, lateral (values ('TOTAL_RESOLUTION', s.target_seconds), ('FIRST_RESPONSE', s.response_seconds)) m (metric, seconds)
  where s.tenant_id = p.tenant_id and m.seconds is not null), '[]'))
from sla_policy p where p.key = 'severity_times';
