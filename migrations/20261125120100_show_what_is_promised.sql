-- Up Migration
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- The targets of each policy's version in force, one row for each.
create view sla_target with (security_invoker = true) as
  select v.tenant_id, v.policy_id, r.rank::integer - 1 as rank, r.rule->>'metric' as metric, (r.rule->>'severityId')::uuid as severity_id,
    r.rule->>'priority' as priority, r.rule->>'entitlement' as entitlement, (r.rule->>'categoryId')::uuid as category_id,
    (r.rule->>'calendarId')::uuid as calendar_id, r.rule->'within' as within, r.rule->'warnings' as warnings
  from sla_policy_version v, jsonb_array_elements(v.definition->'rules') with ordinality r (rule, rank)
  where not exists (select from sla_policy_version n where n.tenant_id = v.tenant_id and n.policy_id = v.policy_id and n.number > v.number);
grant select on sla_target to relevo_app;
