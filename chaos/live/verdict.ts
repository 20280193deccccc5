import type { Client } from 'pg';
import type { Listener } from './listeners.ts';

export interface Verdict {
  events: number;
  deliveries: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  errors: string[];
  /** Feed numbers that are missing or were not committed in order. */
  faults: number;
}

interface ServerOptions {
  seq: string;
  audience: string;
  creator: string | null;
  requester: string | null;
  registrant: string | null;
  at: string;
}

const feed = `select e.seq, e.audience, t.creator_id as creator, t.requester_id as requester, t.registered_by_id as registrant,
  extract(epoch from pg_xact_commit_timestamp(e.xmin))::text as at
  from event e left join ticket t on t.tenant_id = $1 and t.id = e.ticket_id where e.tenant_id = $1 and e.seq > $2 order by e.seq`;

export async function newestOf(client: Client, tenantId: string): Promise<number> {
  return Number((await client.query('select seq from feed where tenant_id = $1', [tenantId])).rows[0].seq);
}

/** The cursor of the event with this number, which is the newest of the feed. */
export async function cursorOf(client: Client, tenantId: string, seq: number): Promise<string> {
  const { rows } = await client.query('select right(id::text, 12) as mark from event where tenant_id = $1 and seq = $2', [tenantId, seq]);
  return Buffer.from(JSON.stringify(['SEQ', String(seq), ...rows.map(({ mark }) => mark)])).toString('base64url');
}

/** Compares what each listener received with what PostgreSQL says was committed, and in which order. */
export async function judge(client: Client, tenantId: string, after: number, agents: ReadonlySet<string>, listeners: readonly Listener[]): Promise<Verdict> {
  const { rows } = await client.query<ServerOptions>(feed, [tenantId, after]);
  const verdict: Verdict = { events: rows.length, deliveries: 0, lost: 0, doubled: 0, outOfOrder: 0, errors: [], faults: faultsOf(rows, after) };
  for (const listener of listeners) count(verdict, listener, expectedBy(listener, agents, rows));
  return verdict;
}

function faultsOf(rows: readonly ServerOptions[], after: number): number {
  return rows.filter(({ seq, at }, index) => Number(seq) !== after + index + 1 || (index > 0 && Number(at) < Number(rows[index - 1]?.at))).length;
}

/** Agents receive every event here, requesters the public ones of their own tickets. */
export function expectedBy({ principalId }: Listener, agents: ReadonlySet<string>, rows: readonly ServerOptions[]): number[] {
  const isRecipient = ({ audience, creator, requester, registrant }: ServerOptions) =>
    agents.has(principalId) || (audience === 'EVERYONE' && [creator, requester, registrant].includes(principalId));
  return rows.filter(isRecipient).map(({ seq }) => Number(seq));
}

function count(verdict: Verdict, { seqs, errors }: Listener, expected: number[]): void {
  const received = new Set(seqs);
  verdict.deliveries += seqs.length;
  verdict.lost += expected.filter((seq) => !received.has(seq)).length;
  verdict.doubled += seqs.length - received.size;
  verdict.outOfOrder += seqs.filter((seq, at) => at > 0 && seq < (seqs[at - 1] ?? 0)).length;
  verdict.errors.push(...errors, ...[...received].filter((seq) => !expected.includes(seq)).map((seq) => `${seq} was not for them`));
}
