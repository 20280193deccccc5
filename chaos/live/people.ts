import type { Client } from 'pg';
import type { BenchDatabase } from '../../bench/data/bench-database.ts';
import { slugOf } from '../../bench/data/sizes.ts';
import { fromBuild } from '../../bench/from-build.ts';

export interface People {
  tenantId: string;
  agents: ReadonlySet<string>;
  all: { principalId: string; token: string }[];
}

const peopleQuery = `select p.tenant_id as "tenantId", p.id, p.role from principal p join tenant t using (tenant_id)
  where t.slug = $1 and p.role in ('AGENT', 'REQUESTER') order by p.role, p.id`;

/** The listening people, every third a requester, with tokens of the usual lifetime. */
export async function signInPeople({ secret }: BenchDatabase, client: Client, tenantNumber: number, count: number): Promise<People> {
  const { signAccessToken } = await fromBuild<typeof import('../../src/access/access-token.ts')>('access/access-token.js');
  const { rows } = await client.query<{ tenantId: string; id: string; role: string }>(peopleQuery, [slugOf(tenantNumber)]);
  const [agents, requesters] = ['AGENT', 'REQUESTER'].map((role) => rows.filter((row) => row.role === role));
  const tokens = new Map<string, string>();
  for (const { tenantId, id } of rows) tokens.set(id, await sessionOf(client, tenantId, id));
  const who = Array.from({ length: count }, (_, at) => {
    const from = at % 3 === 0 ? requesters : agents;
    return from?.[Math.floor(at / 3) % from.length] ?? rows[0];
  });
  const tokenFor = (tenantId: string, id: string) => signAccessToken(secret, { tenantId, principalId: id, sessionId: tokens.get(id) ?? '' }, new Date()).token;
  const all = who.flatMap((one) => (one ? { principalId: one.id, token: tokenFor(one.tenantId, one.id) } : []));
  return { tenantId: rows[0]?.tenantId ?? '', agents: new Set(agents?.map(({ id }) => id)), all };
}

async function sessionOf(client: Client, tenantId: string, principalId: string): Promise<string> {
  const { rows } = await client.query(
    "insert into session (tenant_id, id, principal_id, created_at, expires_at) values ($1, gen_random_uuid(), $2, now(), now() + interval '1 day') returning id",
    [tenantId, principalId],
  );
  return rows[0].id;
}
