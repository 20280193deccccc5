import { inTenant } from '../support/database.ts';
import type { Sent } from './sent-statements.ts';

/** A node of a plan, as it ran. */
export interface Node {
  'Node Type': string;
  'Subplan Name'?: string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

/** Every node of the plan that PostgreSQL makes once for all values of a statement, run with these, behind row-level security. */
export function nodesOfPlan(system: Parameters<typeof inTenant>[0], { text, values = [] }: Sent): Promise<Node[]> {
  return inTenant(system, async (client) => {
    await client.query('set local plan_cache_mode = force_generic_plan');
    await client.query(`prepare listed as ${text}`);
    const literals = values.map((value) => client.escapeLiteral(textOf(value)));
    const { rows } = await client.query(`explain (analyze, format json, timing off) execute listed(${literals})`);
    await client.query('deallocate listed');
    return all(rows[0]['QUERY PLAN'][0].Plan as Node);
  });
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? `{${value.map((one) => JSON.stringify(String(one)))}}` : String(value);
}

function all(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(all)];
}

export function rowsRead(node: Node): number {
  return (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops'];
}
