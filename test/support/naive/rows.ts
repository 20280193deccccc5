import { Client, types } from 'pg';

const tables = [
  ...(['tenant', 'organization', 'role', 'principal', 'api_key', 'status', 'transition', 'severity', 'category', 'request_type', 'second_factor'] as const),
  ...([
    'queue',
    'queue_member',
    'queue_counter',
    'ticket',
    'message',
    'mention',
    'secret',
    'attachment',
    'event',
    'article',
    'article_version',
    'article_translation',
    'article_feedback',
  ] as const),
  ...(['calendar', 'calendar_version', 'sla_policy', 'sla_policy_version'] as const),
  ...([
    'configuration',
    'desk_setting',
    'template',
    'workflow',
    'workflow_transition',
    'workflow_source',
    'workflow_effect',
    'status_timer',
    'sla_target',
    'qualification',
    'entitlement',
    'release',
    'availability',
    'relation',
    'survey_answer',
  ] as const),
  ...(['notification', 'notification_preference', 'delivery', 'incoming_mail'] as const),
];

export type Table = (typeof tables)[number];
export type Row = Record<string, unknown>;

/** Everything one desk has, as it stands in the tables; instants are PostgreSQL's own text. */
export type Rows = Record<Table, Row[]> & { found: Map<string, string[]> };

/** What the full-text search finds is the database's affair: its answers for these words are kept as they are. */
export const searches = ['impresora', 'red', 'contraseña vpn', 'imprezora', 'nothing of the kind', '  '];

const timestamptz = 1184;

/** Read whole, past row-level security, by nothing but `select *`. */
export async function loadRows(superuserUrl: string, tenantId: string): Promise<Rows> {
  const client = new Client({
    connectionString: superuserUrl,
    types: { getTypeParser: (oid, format) => (oid === timestamptz ? String : types.getTypeParser(oid, format)) },
  });
  await client.connect();
  try {
    await client.query(`set timezone to 'UTC'`);
    const read = await inTurn(tables, async (table) => [table, (await client.query(`select * from ${table} where tenant_id = $1`, [tenantId])).rows]);
    return { ...(Object.fromEntries(read) as Record<Table, Row[]>), found: await findArticles(client, tenantId) };
  } finally {
    await client.end();
  }
}

const keysOfOrganizations = `select o.id, array(select e.type from entitlement e where e.tenant_id = o.tenant_id and e.organization_id = o.id
  and e.valid_from <= now() and (e.valid_to is null or e.valid_to > now())) as types from organization o where o.tenant_id = $1`;

async function findArticles(client: Client, tenantId: string): Promise<Rows['found']> {
  await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  const { locale } = (await client.query('select locale from tenant where tenant_id = $1', [tenantId])).rows[0];
  const itemKinds = [
    { reader: 'writer', states: ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'], readers: null },
    { reader: 'nobody', states: ['PUBLISHED'], readers: ['PUBLIC', 'REQUESTERS'] },
    ...(await client.query(keysOfOrganizations, [tenantId])).rows.map(({ id, types }) => ({
      reader: String(id),
      states: ['PUBLISHED'],
      readers: ['PUBLIC', 'REQUESTERS', id, ...types],
    })),
  ];
  const asked = itemKinds.flatMap((kind) => searches.map((words) => ({ words, ...kind })));
  const found = await inTurn(asked, async ({ words, reader, states, readers }): Promise<[string, string[]]> => {
    const { rows } = await client.query('select id from search_article($1, $2, $3, $4, $5, 100)', [tenantId, locale, words, states, readers]);
    return [`${reader}: ${words}`, rows.map(({ id }) => id)];
  });
  return new Map(found);
}

async function inTurn<One, Answer>(all: readonly One[], ask: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}

/** Milliseconds of an instant written by PostgreSQL. */
export function timeOf(text: unknown): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  return Date.parse(String(text).replace(' ', 'T').replace(/\+00$/, 'Z'));
}
