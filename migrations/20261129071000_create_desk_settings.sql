-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The settings of the desk in force, as its document says them: what neither the tenant nor the workflow holds.
create view desk_setting with (security_invoker = true) as
  select t.tenant_id, t.requires_second_factor, t.without_entitlement, c.document->'desk'->>'uncoveredQueue' as uncovered_queue,
    coalesce(c.document->'desk'->'requestersSet', '[]') as requesters_set, coalesce(c.document->'desk'->>'signUp', 'OFF') as sign_up,
    coalesce((c.document->'desk'->>'signUpFollows')::boolean, false) as sign_up_follows, coalesce((c.document->'desk'->>'organizationReports')::boolean, false) as organization_reports,
    coalesce(c.document->'desk'->>'unknownSenders', 'REFUSE') as unknown_senders, coalesce(c.document->'desk'->>'answersOfOthers', 'NOTE') as answers_of_others,
    coalesce(c.document->'desk'->>'answersToClosed', 'FOLLOW_UP') as answers_to_closed,
    c.document->'desk'->>'portal' as portal, coalesce(c.document->'desk'->'secretWords', '[]') as secret_words, coalesce(c.document->'desk'->'secretPrefixes', '[]') as secret_prefixes,
    (c.document->'desk'->>'mediumImpactFrom')::integer as medium_impact_from, (c.document->'desk'->>'highImpactFrom')::integer as high_impact_from,
    c.document->'desk'->>'mediumUrgencyWithin' as medium_urgency_within, c.document->'desk'->>'highUrgencyWithin' as high_urgency_within,
    to_jsonb(t.always_told) as always_told, to_jsonb(t.not_by_mail) as not_by_mail
  from tenant t join configuration c on c.tenant_id = t.tenant_id and c.number = t.config_version;
grant select on desk_setting to relevo_app;
