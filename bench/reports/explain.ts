import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Client } from 'pg';

interface Node {
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  'Index Searches'?: number;
  Plans?: Node[];
}

interface Sent {
  text: string;
  values: unknown[];
}

/** What the statement of a report reads, as the role of the server. */
export async function explainReport(root: Client, tenantId: string, read: () => Promise<unknown>): Promise<{ rows: number; blocks: number; ms: number }> {
  const { text, values } = await statementOf(read);
  await root.query('begin; set local role relevo_app');
  await root.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  try {
    const [
      {
        'QUERY PLAN': [plan],
      },
    ] = (await root.query(`explain (analyze, buffers, format json) ${text}`, values)).rows;
    return { rows: rowsOf(plan.Plan), blocks: (plan.Plan['Shared Hit Blocks'] ?? 0) + (plan.Plan['Shared Read Blocks'] ?? 0), ms: plan['Execution Time'] };
  } finally {
    await root.query('rollback');
  }
}

/** Of tables. */
function rowsOf({ Plans = [], ...node }: Node): number {
  const own = node['Relation Name'] ? (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1) : 0;
  return Plans.reduce((sum, part) => sum + rowsOf(part), Math.round(own));
}

export async function statementOf(read: () => Promise<unknown>): Promise<Sent> {
  // That of the server: the benches have a pg of their own.
  const { Client: ServersClient } = createRequire(join(import.meta.dirname, '../../package.json'))('pg') as typeof import('pg');
  const client = ServersClient.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = client;
  const sent: Sent[] = [];
  client.query = function (this: unknown, ...given: unknown[]) {
    sent.push(...((given[0] as { statements?: Sent[] }).statements ?? []));
    return query.apply(this, given);
  };
  try {
    await read();
  } finally {
    client.query = query;
  }
  const [report] = sent.filter(({ text }) => text.includes('grouping sets'));
  if (!report) throw new Error('The report sent no statement.');
  return report;
}
