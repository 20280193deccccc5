import { Client } from 'pg';
import { resetLinkOf } from '../../src/accounts/request-password-reset.ts';
import { type IdType, publicId, readId } from '../../src/core/ids.ts';
import { rebuildReports } from '../../src/reports/fold-feed.ts';
import { uploads } from '../support/a-file.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { theServices } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { everyRole } from '../support/every-role.ts';

/** A tenant with at least one row of each type, and the id of one of each. */
export interface FullTenant extends TestTenant {
  ids: Record<IdType, string>;
}

const articles = [{ title: 'Zanahoria secreta', body: 'La zanahoria de la mesa.', state: 'PUBLISHED', author: 'marta' } as const];

/** One thing of each kind with the same key, so that a mutation of any kind finds it. */
const sections = {
  calendars: [{ key: 'usual', label: 'Usual', timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } }],
  policies: [{ key: 'usual', label: 'Usual', targets: [{ metric: 'NEXT_RESPONSE' as const, within: 'PT4H', calendar: 'usual' }] }],
  qualifications: [{ key: 'usual', label: 'Usual' }],
  fields: [{ key: 'usual', label: 'Usual', type: 'TEXT' as const }],
  checklist: [{ key: 'usual', label: 'Usual' }],
  requestTypes: [{ key: 'usual', label: 'Usual', help: 'Usual', fields: [{ field: 'usual', help: 'Usual' }] }],
  roles: [...everyRole.roles, { key: 'usual', label: 'Usual', permissions: ['ticket:read'] }],
  templates: [{ key: 'usual', subject: 'Usual', body: 'Usual' }],
  categories: [
    { key: 'question', label: 'Pregunta' },
    { key: 'usual', label: 'Usual' },
  ],
};

export async function aFullTenant(database: Client, changes: Parameters<typeof aTenant>[0] = {}): Promise<FullTenant> {
  const tenant = await aTenant({ articles: [...articles], ...everyRole, ...sections, ...changes });
  const { id: ticketId } = await aTicket(tenant.ana, { requestType: 'usual', category: 'question', queue: changes.queues?.[0]?.key ?? 'software' });
  const martas = await aTicket(tenant.marta, { queue: changes.queues?.[0]?.key ?? 'software' });
  await as(tenant.sofia).assignTicket({ ticketId: martas.id, assigneeId: tenant.marta.id });
  await as(tenant.marta).addNote({
    ticketId,
    body: 'Una nota.',
    mentions: [tenant.marta.id],
    secrets: [{ label: 'VPN', value: 'de nadie' }],
    attachmentIds: [await uploads(tenant.marta)],
  });
  await as(tenant.sofia).assignTicket({ ticketId, assigneeId: tenant.marta.id });
  await as(tenant.sofia).issueApiKey({ name: 'Portal', permissions: ['ticket:read', 'ticket:write'] });
  const answer = await as(tenant.marta).createArticle({ title: 'Zanahorias', body: 'Se comen.', idempotencyKey: 'once' });
  await saveUsual(tenant);
  await as(tenant.marta).publishArticle({ articleId: answer.article?.id ?? '' });
  await addRelatedRows(database, tenant, ticketId);
  return { ...tenant, ids: await idsOf(database, tenant.system.tenant.id, ticketId) };
}

/** At least one of each row that relates to the ticket. */
async function addRelatedRows(database: Client, { ana, marta, sofia, system }: TestTenant, ticketId: string): Promise<void> {
  const organizationId = publicId('Organization', ana.ctx.actor.organizationId ?? '');
  await succeed(as(sofia).createEntitlement({ organizationId, type: 'PRODUCTION' }));
  await succeed(as(sofia).updateOrganization({ organizationId, domains: ['usual.example'] }));
  await succeed(as(sofia).saveReport({ name: 'Mensual', isShared: false, measures: ['CREATED'] }));
  const { release } = await succeed(as(marta).createRelease({ name: '8.2' }));
  const { nodes } = await as(marta).articles({});
  await succeed(as(marta).translateArticle({ articleId: nodes[0]?.id ?? '', locale: 'pt', title: 'Cenoura', body: 'A cenoura.' }));
  await succeed(as(marta).waitForRelease({ ticketId, releaseId: release.id }));
  await succeed(as(marta).qualifyTicket({ ticketId, qualification: 'usual' }));
  await succeed(as(marta).relateTicket({ ticketId, kind: 'affects', personId: marta.id }));
  await succeed(as(marta).relateTicket({ ticketId, kind: 'affects', organizationId }));
  await succeed(as(marta).setAvailability({ isAvailable: true }));
  await succeed(as(sofia).updateNotificationPreferences({ preferences: [{ kind: 'CHANGED', channels: [] }] }));
  await resetLinkOf(system, ana.ctx.actor.id);
  await database.query("insert into second_factor (tenant_id, id, sealed_secret) values ($1, $2, 'begun')", [system.tenant.id, ana.ctx.actor.id]);
  await database.query("insert into subscriber (tenant_id, principal_id, view, since) values ($1, $2, 'none', 0)", [system.tenant.id, system.actor.id]);
  const sent = `insert into incoming_mail (tenant_id, id, recipient, envelope_from, remote_address, helo, digest, size, received_at, state, ticket_id, settled_at)
    select tenant_id, gen_random_uuid(), 'support@acme.example', 'ana@acme.example', '::1', 'acme.example', sha256(tenant_id::text::bytea), 100, now(), 'OPENED', id, now() from ticket where tenant_id = $1 and id = $2`;
  await database.query(sent, [system.tenant.id, readId(ticketId, 'Ticket')]);
  await database.query("insert into support_address (address, tenant_id) values ($1 || '@support.example', $1::uuid)", [system.tenant.id]);
  const helped = `insert into article_feedback (tenant_id, id, article_id, number, author_id, has_helped, comment, given_at)
    select tenant_id, gen_random_uuid(), id, 1, author_id, false, 'Falta algo.', now() from article where tenant_id = $1 limit 1`;
  await database.query(helped, [system.tenant.id]);
  const answered = `insert into survey_answer (tenant_id, ticket_id, score, answered_by_id, answered_at)
    select tenant_id, id, 5, requester_id, now() from ticket where tenant_id = $1 and id = $2`;
  const asked = `insert into suggestion (tenant_id, id, asker_id, subject, words, channel, shown_at, is_unanswered)
    select tenant_id, gen_random_uuid(), id, 'Nadie lo sabe', '{sab}', 'PORTAL', now() - interval '2 hours', true from principal where tenant_id = $1 and id = $2`;
  await database.query(asked, [system.tenant.id, ana.ctx.actor.id]);
  await database.query(
    "insert into knowledge_gap (tenant_id, id, title, words, first_asked_at, last_asked_at) values ($1, gen_random_uuid(), 'Algo', '{alg}', now(), now())",
    [system.tenant.id],
  );
  await database.query(answered, [system.tenant.id, readId(ticketId, 'Ticket')]);
  await rebuildReports(theServices(), system.tenant.id);
}

/** A queue and a severity more, and open tickets that are to go by other hours. */
async function saveUsual({ sofia }: TestTenant): Promise<void> {
  const input = (fields: string) => `input: { key: "usual", ${fields} }`;
  await askAs(
    sofia,
    `mutation { saveQueue(${input('label: { es: "Usual" }, members: []')}) { version }
    saveSeverity(${input('label: { es: "Usual" }, targetTime: "PT4H"')}) { version } saveCalendar(${input('timeZone: "Europe/Madrid"')}) { version } }`,
  );
}

/** Those that a ticket refers to, so that a filter that leaked would find it; who is assigned also opened one. */
const tables: Record<IdType, string> = {
  Ticket: 'ticket',
  User: 'principal where id in (select assignee_id from ticket)',
  ApiKey: "principal where kind = 'API_KEY'",
  SystemActor: "principal where kind = 'SYSTEM'",
  Session: "session where principal_id in (select id from principal where name = 'Luis Vega')",
  Viewer: "principal where name = 'Luis Vega'",
  Organization: 'organization where id in (select organization_id from relation)',
  Queue: 'queue where id in (select queue_id from ticket)',
  Status: 'status where id in (select status_id from ticket)',
  Severity: 'severity where id in (select severity_id from ticket)',
  Category: 'category',
  RequestType: 'request_type where id in (select request_type_id from ticket)',
  Qualification: 'qualification',
  Template: 'template',
  IncomingMail: 'incoming_mail',
  BusinessCalendar: 'calendar',
  SlaPolicy: "sla_policy where key <> 'severity_times'",
  Entitlement: 'entitlement',
  Release: 'release',
  Relation: 'relation',
  Message: 'message',
  Secret: 'secret',
  Attachment: 'attachment',
  Article: 'article',
  TicketEvent: 'event where ticket_id is not null',
  Notification: 'notification',
  Delivery: 'delivery',
  Suggestion: 'suggestion',
  KnowledgeGap: 'knowledge_gap',
  SavedReport: 'saved_report',
};

async function idsOf(database: Client, tenantId: string, ticketId: string): Promise<Record<IdType, string>> {
  const each = Object.entries(tables).map(([type, table]) => `(select '${type}' as type, id from (select * from ${table}) x where tenant_id = $1 limit 1)`);
  const { rows } = await database.query<{ type: IdType; id: string }>(each.join(' union all '), [tenantId]);
  return { ...(Object.fromEntries(rows.map(({ type, id }) => [type, publicId(type, id)])) as Record<IdType, string>), Ticket: ticketId };
}

/** A good value for every field that some mutation cannot do without. */
export function needed({ ids, luis, marta, slug }: FullTenant): Record<string, unknown> {
  const words = {
    size: 5,
    subject: 'S',
    description: 'D',
    body: 'B',
    title: 'T',
    name: 'N',
    reason: 'R',
    text: 'no such text',
    label: 'L',
    email: `new@${slug}.example`,
    role: 'REQUESTER',
  };
  const secrets = {
    tenant: slug,
    password: 'not this one',
    refreshToken: 'rlr_none',
    token: 'rla_none',
    currentPassword: 'none',
    newPassword: 'another one',
    code: 'none',
  };
  const keys = { key: 'usual', document: {}, status: 'in_progress', severity: 'critical', permissions: ['ticket:read'], origins: ['https://help.example'] };
  const times = { kind: 'touches', type: 'PRODUCTION', to: '2020-01-01T00:00:00Z' };
  const beside = {
    customFields: {},
    checklist: [],
    score: 3,
    number: 1,
    hasHelped: true,
    locale: 'en',
    isAvailable: false,
    isRead: true,
    intoId: ids.Ticket,
    releaseId: ids.Release,
    deliveryId: ids.Delivery,
    relationId: ids.Relation,
    mailId: ids.IncomingMail,
    suggestionId: ids.Suggestion,
    outcome: 'GAVE_UP',
    gapId: ids.KnowledgeGap,
    reportId: ids.SavedReport,
    measures: ['CREATED'],
    isShared: false,
  };
  const preferences = [{ kind: 'CHANGED', channels: ['IN_APP'] }];
  const more = { ...beside, preferences, organizationId: ids.Organization, entitlementId: ids.Entitlement };
  const own = {
    ticketId: ids.Ticket,
    queueId: ids.Queue,
    creatorId: luis.id,
    articleId: ids.Article,
    apiKeyId: ids.ApiKey,
    userId: marta.id,
    intoUserId: luis.id,
    sessionId: ids.Session,
    secretId: ids.Secret,
    queue: 'software',
    externalId: 'X-1',
    requesterId: luis.id,
    deduplicationKey: 'none',
  };
  return { ...words, ...secrets, ...keys, ...times, ...more, ...own };
}

/** A connection that sees everything, closed by the test file. */
export async function asSuperuser(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  // Starting processes for so many small tables takes six times as long as reading them.
  await client.query('set max_parallel_workers_per_gather = 0');
  return client;
}

/** When a key was last used is no change of anything. */
const row = "(to_jsonb(t) - 'last_used_at')::text";

/** The statement of each connection: looking up the tables and planning it takes longer than to run it. */
const fingerprints = new WeakMap<Client, Promise<string>>();

async function fingerprintOf(database: Client): Promise<string> {
  const { rows } = await database.query(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'
      and table_name not in ('report_day', 'report_fact', 'report_month', 'report_position', 'report_ticket') order by 1`,
  );
  const each = rows.map(
    ({ name }) => `select '${name}' as name, md5(coalesce(string_agg(row, '|' order by row), '')) as rows
    from (select ${row} as row from "${name}" t where tenant_id = any($1::uuid[]) offset 0) of_tenants`,
  );
  return `${each.join(' union all ')} order by name`;
}

/** A hash of every row of the tenants: equal before and after if nothing was written. The facts of reports are left out: a worker of another file may fold them at any time. */
export async function fingerprint(database: Client, ...tenants: TestTenant[]): Promise<string> {
  const text = fingerprints.get(database) ?? fingerprintOf(database);
  fingerprints.set(database, text);
  const { rows: hashes } = await database.query({ name: 'fingerprint', text: await text, values: [tenants.map(({ system }) => system.tenant.id)] });
  return JSON.stringify(hashes);
}
