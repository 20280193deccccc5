/** The visibility rule of tickets, written by hand ($1 tenant, $2 agent). */
const isVisible = `(t.creator_id = $2 or t.requester_id = $2 or t.assignee_id = $2 or t.queue_id = any(array(
  select q.id from queue q where q.tenant_id = $1 and (q.visibility = 'TENANT'
    or q.id in (select m.queue_id from queue_member m where m.tenant_id = $1 and m.member_id = $2)))))`;

const due = 't.due_order';

/** The order is followed within a limit that is never reached, since the planner takes an average tenant for a small one, whose tickets it would sort. */
const nodes = (past: string) => `(
  select coalesce(json_agg(json_build_object('code', t.code, 'subject', t.subject, 'dueAt', t.due_at, 'queue', q.labels->>'es', 'severity', s.labels->>'es',
    'requester', r.name, 'assignee', a.name, 'messages', m.list) order by ${due}, t.id), '[]')
  from (select t.id, t.code, t.subject, t.due_at, t.queue_id, t.severity_id, t.requester_id, t.assignee_id, t.due_order
    from (select * from ticket t where t.tenant_id = $1 and t.closed_at is null ${past} order by ${due}, t.id limit 1000000) t where ${isVisible} limit 25) t
  left join queue q on q.tenant_id = $1 and q.id = t.queue_id
  left join severity s on s.tenant_id = $1 and s.id = t.severity_id
  left join principal r on r.tenant_id = $1 and r.id = t.requester_id
  left join principal a on a.tenant_id = $1 and a.id = t.assignee_id
  left join lateral (${messages(3)}) m on true)`;

function messages(last: number): string {
  return `select coalesce(json_agg(json_build_object(${last > 3 ? "'kind', m.kind, " : ''}'body', m.body, 'sentAt', m.sent_at, 'author', p.name) order by m.sent_at, m.id), '[]') as list
  from (select m.id, m.kind, m.body, m.sent_at, m.author_id from message m where m.tenant_id = $1 and m.ticket_id = t.id order by m.sent_at desc, m.id desc limit ${last}) m
  left join principal p on p.tenant_id = $1 and p.id = m.author_id`;
}

const page = `select json_build_object('tickets', ${nodes('')})::text as json`;

const pageWithTotal = `select json_build_object('tickets', json_build_object(
  'totalCount', (select count(*) from ticket t where t.tenant_id = $1 and t.closed_at is null and ${isVisible}), 'nodes', ${nodes('')}))::text as json`;

const deepPage = `select json_build_object('tickets', ${nodes(`and (${due}, t.id) > ($3::timestamptz, $4::uuid)`)})::text as json`;

const ticket = `
  select json_build_object('ticket', json_build_object('code', t.code, 'subject', t.subject, 'description', t.description, 'nature', t.nature, 'channel', t.channel, 'impact', t.impact,
    'urgency', t.urgency, 'priority', t.priority, 'openedAt', t.opened_at, 'updatedAt', t.updated_at, 'dueAt', t.due_at, 'status', st.labels->>'es', 'severity', s.labels->>'es',
    'category', c.labels->>'es', 'queue', q.labels->>'es', 'assignee', a.name, 'requester', r.name, 'creator', cr.name, 'registeredBy', rb.name, 'organization', o.name,
    'messages', m.list, 'activity', e.list))::text as json
  from ticket t
  left join status st on st.tenant_id = $1 and st.id = t.status_id
  left join severity s on s.tenant_id = $1 and s.id = t.severity_id
  left join category c on c.tenant_id = $1 and c.id = t.category_id
  left join queue q on q.tenant_id = $1 and q.id = t.queue_id
  left join principal a on a.tenant_id = $1 and a.id = t.assignee_id
  left join principal r on r.tenant_id = $1 and r.id = t.requester_id
  left join principal cr on cr.tenant_id = $1 and cr.id = t.creator_id
  left join principal rb on rb.tenant_id = $1 and rb.id = t.registered_by_id
  left join organization o on o.tenant_id = $1 and o.id = t.organization_id
  left join lateral (${messages(20)}) m on true
  left join lateral (
    select coalesce(json_agg(json_build_object('type', e.type, 'occurredAt', e.occurred_at, 'actor', p.name) order by e.seq), '[]') as list
    from (select e.seq, e.type, e.occurred_at, e.actor_id from event e
      where e.tenant_id = $1 and e.ticket_id = t.id and e.audience = any(array['EVERYONE', 'AGENTS']) order by e.seq limit 20) e
    left join principal p on p.tenant_id = $1 and p.id = e.actor_id) e on true
  where t.tenant_id = $1 and t.id = $3 and ${isVisible}`;

const viewer = `
  select json_build_object('actor', json_build_object('name', p.name, 'email', p.email),
    'tenant', json_build_object('slug', t.slug, 'codePrefix', t.code_prefix, 'locale', t.locale, 'closurePolicy', t.closure_policy))::text as json
  from principal p, tenant t where t.tenant_id = $1 and p.tenant_id = $1 and p.id = $2`;

const found = (source: string) => `
  select json_build_object('articles', coalesce(json_agg(json_build_object('title', a.title, 'updatedAt', a.updated_at, 'author', p.name) order by f.rank desc, a.id), '[]'))::text as json
  from (${source} limit 25) f
  join article a on a.tenant_id = $1 and a.id = f.id
  left join principal p on p.tenant_id = $1 and p.id = a.author_id`;

const search = found("select id, rank from search_article($1, 'es', $2, array['DRAFT', 'PUBLISHED', 'ARCHIVED'], null, 100)");

const searchOutside = found(`
  select id, rank + ts_rank('{0.1, 0, 0, 0.3}', exact_words, exact_query('es', $2)) as rank from (
    select id, exact_words, ts_rank(words, wanted) as rank from article, search_query('es', $2) wanted
    where tenant_id = $1 and words @@ wanted order by 3 desc, id limit 100
  ) best order by 2 desc, id`);

/** An agent, as the functions of the search for tickets take one ($1 tenant, $2 agent). */
const searchViewer = `row('QUEUES', $2::uuid, null,
      array(select q.id from queue q where q.tenant_id = $1 and (q.visibility = 'TENANT' or exists (select from queue_member m where m.tenant_id = $1 and m.queue_id = q.id and m.member_id = $2))),
      '{}'::uuid[], true, true, null)::search_viewer`;

const foundTickets = (source: string) => `
  select json_build_object('tickets', coalesce(json_agg(json_build_object('code', t.code, 'subject', t.subject, 'updatedAt', t.updated_at, 'requester', r.name)
    order by f.score desc, t.id desc), '[]'))::text as json
  from (${source} order by score desc, id desc limit 25) f
  join ticket t on t.tenant_id = $1 and t.id = f.id
  join principal r on r.tenant_id = $1 and r.id = t.requester_id`;

const ticketSearch = foundTickets(`select id, score from search_ticket($1, 'es', $3, ${searchViewer}, now(), 1000)`);

/** By hand, over the words alone. */
const ticketSearchOutside = foundTickets(`
  select t.id, max(search_score(ts_rank('{0.1, 0.3, 0.4, 1}', coalesce(p.words, p.field_words, p.note_words), wanted, 1), t.updated_at)) as score
  from (select string_agg('(' || query::text || ')', ' & ')::tsquery as wanted from search_terms('es', $3)) terms
  join ticket_text p on p.tenant_id = $1 and (p.words @@ wanted or p.field_words @@ wanted or p.note_words @@ wanted)
  join ticket t on t.tenant_id = $1 and t.id = p.ticket_id and ${isVisible} group by t.id`);

/** The read operations, each one statement that returns finished JSON. */
export const reads: Record<string, string> = {
  '/page': page,
  '/page-with-total': pageWithTotal,
  '/deep-page': deepPage,
  '/ticket': ticket,
  '/viewer': viewer,
  '/search': search,
  '/search-outside': searchOutside,
  '/ticket-search': ticketSearch,
  '/ticket-search-outside': ticketSearchOutside,
};

/** The reply in two statements: the ticket and its message, then the event, whose number is taken last. */
export const reply = `
  with locked as (update ticket t set updated_at = $6, version = t.version + 1, first_responded_at = coalesce(t.first_responded_at, $6), first_response_due_at = null
    where t.tenant_id = $1 and t.id = $3 and t.closed_at is null and ${isVisible} returning t.id),
  sent as (insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at) select $1, $5, locked.id, $2, 'PUBLIC', $4, $6 from locked returning kind, body)
  select json_build_object('kind', sent.kind, 'body', sent.body, 'author', p.name)::text as json from sent join principal p on p.tenant_id = $1 and p.id = $2`;

export const replyEvent = `
  with head as (update feed set seq = seq + 1 where tenant_id = $1 and exists (select from message where tenant_id = $1 and id = $4) returning seq)
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
  select $1, head.seq, $5, 'ticket.replied', $6, $2, $3, 'EVERYONE', jsonb_build_array(jsonb_build_object('field', 'message', 'before', null, 'after', $4::uuid)) from head`;

/** What is suggested to an agent for a subject, by the same functions of the database. */
export const suggest = `
  with asked as materialized (
    select suggestion_terms('es', $3, '') as terms
  ), likely as materialized (
    select l.* from asked q cross join lateral suggest_ticket($1, 'es', q.terms, null, null, ${searchViewer}, $4, 50) l
  ), evidence as (
    select array_agg(solution_id) as ids, array_agg(id) as tickets from likely where solution_id is not null and score >= 0.1
  )
  select json_build_object(
    'articles', (select coalesce(json_agg(json_build_object('article', json_build_object('title', a.title)) order by f.score desc, f.id), '[]')
      from asked q cross join evidence e cross join lateral suggest_article($1, 'es', q.terms, null, $4, e.ids, e.tickets, 5) f join article a on a.tenant_id = $1 and a.id = f.id),
    'tickets', (select coalesce(json_agg(json_build_object('ticket', json_build_object('code', t.code)) order by f.score desc, f.id), '[]')
      from (select * from likely where is_current order by score desc, id desc limit 5) f join ticket t on t.tenant_id = $1 and t.id = f.id))::text as json`;

export const keepQuestion = `
  insert into suggestion (tenant_id, id, asker_id, subject, words, channel, shown_at, is_unanswered)
  values ($1, $5, $2, $3, question_words('es', $3, ''), 'PORTAL', $4, false)`;

/** What ours brings about besides: the words of the search, and what people are told of in the product and by mail. */
export const replyWords = 'select index_message($1, $2)';

const toldBy = (channel: string) => `
  from ticket t join feed f on f.tenant_id = $1
  join principal p on p.tenant_id = $1 and p.id = any(array[t.requester_id, t.creator_id, t.assignee_id]) and p.id <> $3 and p.kind = 'USER' and p.is_active
  where t.tenant_id = $1 and t.id = $2
    and coalesce((select '${channel}' = any(n.channels) from notification_preference n where n.tenant_id = $1 and n.principal_id = p.id and n.kind = 'ANSWERED'), true)`;

export const replyNotifications = `
  insert into notification (tenant_id, id, principal_id, seq, event_id, kind, ticket_id, audience, occurred_at)
  select $1, uuidv7(), p.id, f.seq, $4, 'ANSWERED', t.id, 'EVERYONE', $5 ${toldBy('IN_APP')}`;

export const replyMails = `
  insert into delivery (tenant_id, id, kind, template, principal_id, ticket_id, message_id, audience, seq, created_at, next_attempt_at, gives_up_at)
  select $1, uuidv7(), 'ANSWERED', 'ticket_replied', p.id, t.id, $4, 'EVERYONE', f.seq, $5, $5, $5::timestamptz + interval '2 days' ${toldBy('MAIL')}`;
