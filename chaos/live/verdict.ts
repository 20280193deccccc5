import type { Client } from 'pg';
import type { Listener } from './listeners.ts';

export interface Verdict {
  events: number;
  deliveries: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  errors: string[];
  /** Numbers of the feed that are missing, or were not committed in their order. */
  faults: number;
}

interface Told {
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

/** What each listener was told, against what PostgreSQL itself says was committed, and in which order. */
export async function judge(client: Client, tenantId: string, after: number, agents: ReadonlySet<string>, listeners: readonly Listener[]): Promise<Verdict> {
  const { rows } = await client.query<Told>(feed, [tenantId, after]);
  const verdict: Verdict = { events: rows.length, deliveries: 0, lost: 0, doubled: 0, outOfOrder: 0, errors: [], faults: faultsOf(rows, after) };
  for (const listener of listeners) count(verdict, listener, expectedBy(listener, agents, rows));
  return verdict;
}

function faultsOf(rows: readonly Told[], after: number): number {
  return rows.filter(({ seq, at }, place) => Number(seq) !== after + place + 1 || (place > 0 && Number(at) < Number(rows[place - 1]?.at))).length;
}

/** Agents hear all that is written here; a requester what is said aloud on the own tickets. */
export function expectedBy({ principalId }: Listener, agents: ReadonlySet<string>, rows: readonly Told[]): number[] {
  const isTold = ({ audience, creator, requester, registrant }: Told) =>
    agents.has(principalId) || (audience === 'EVERYONE' && [creator, requester, registrant].includes(principalId));
  return rows.filter(isTold).map(({ seq }) => Number(seq));
}

function count(verdict: Verdict, { seqs, errors }: Listener, expected: number[]): void {
  const told = new Set(seqs);
  verdict.deliveries += seqs.length;
  verdict.lost += expected.filter((seq) => !told.has(seq)).length;
  verdict.doubled += seqs.length - told.size;
  verdict.outOfOrder += seqs.filter((seq, at) => at > 0 && seq < (seqs[at - 1] ?? 0)).length;
  verdict.errors.push(...errors, ...[...told].filter((seq) => !expected.includes(seq)).map((seq) => `${seq} was not theirs to hear`));
}
