import { type Size, slugOf } from '../data/sizes.ts';
import { dice, vocabulary } from '../data/vocabulary.ts';
import { fromBuild } from '../from-build.ts';
import { deepCursors } from './deep-cursors.ts';
import type { Case, Operation } from './operation.ts';
import type { Setup } from './setup.ts';

const caseCount = 200;
const tenantsWithReplies = 10;
/** Four, and the limit with all that a reply brings about. */
const mostServers = 5;

/** The requests of one operation, from different agents and, where it has some, for different tickets or words. */
export async function casesOf(setup: Setup, key: string): Promise<Case[]> {
  if (key === 'b')
    return combine(
      await setup.agentsOf(1),
      (await ticketsOf(setup, newest, 1)).map((ticket) => ({ ticket })),
    );
  if (key === 'e') return replies(setup);
  if (key === 'f')
    return combine(
      await setup.agentsOf(setup.size.articlesAt),
      searches(setup.size).map((words) => ({ words })),
    );
  if (key === 'i')
    return combine(
      await setup.agentsOf(setup.size.searchedAt),
      searches(setup.size).map((words) => ({ words })),
    );
  if (key === 'h')
    return combine(
      await setup.agentsOf(setup.size.articlesAt),
      subjects(setup.size).map((words) => ({ words })),
    );
  const agents = await setup.agentsOf(1);
  if (key !== 'g') return agents;
  const after = await deepCursors(setup, agents);
  return agents.map((agent) => ({ ...agent, after }));
}

/** Of an operation that changes tickets, each server has its own, as each node that remembers what it changed mostly has. */
export function casesFor({ changes }: Operation, cases: Case[], server: number): Case[] {
  return changes ? cases.slice(server * caseCount, (server + 1) * caseCount) : cases;
}

function combine(agents: Case[], subjects: Partial<Case>[]): Case[] {
  return Array.from({ length: caseCount }, (_, at) => ({ ...agents[at % agents.length], ...subjects[at % subjects.length] }) as Case);
}

/** A ticket that was opened through the API has its words, which its messages take over; those that were filled in have none. */
const makeWords = 'select index_tickets(tenant_id, $2::uuid[], false) from tenant where slug = $1';

/** Neither the newest tickets, which operation b reads in full, nor the first ones by due time. As many for each server that is measured. */
async function replies(setup: Setup): Promise<Case[]> {
  const tenants = Array.from({ length: Math.min(tenantsWithReplies, setup.size.tickets.length) }, (_, at) => at + 1);
  const each: Case[][] = [];
  for (const tenant of tenants) {
    const tickets = await ticketsOf(setup, ordinary, tenant);
    await setup.client.query(makeWords, [slugOf(tenant), tickets.map(({ id }) => id)]);
    each.push(
      combine(
        await setup.agentsOf(tenant, 5),
        tickets.map((ticket) => ({ ticket })),
      ),
    );
  }
  return Array.from({ length: caseCount }, (_, at) => each.flatMap((cases) => cases[at] ?? []))
    .flat()
    .slice(0, caseCount * mostServers);
}

/** Two words of medium rank: each is in a few percent of the articles, both together in a few per mille. */
function searches({ searchedRanks: [from, to] }: Size): string[] {
  const step = Math.floor((to - from) / 20);
  return Array.from({ length: 10 }, (_, at) => `${vocabulary[from + at * step]} ${vocabulary[to - at * step]}`);
}

/** Eight words of medium rank, of which an article has some. */
function subjects({ searchedRanks: [from, to] }: Size): string[] {
  const roll = dice(31);
  const word = () => vocabulary[from + Math.floor(roll() * (to - from))];
  return Array.from({ length: 50 }, () => Array.from({ length: 8 }, word).join(' '));
}

const newest = `select k.id from ticket k join tenant t using (tenant_id) where t.slug = $1 order by k.opened_at desc limit 20`;
const ordinary = `
  select k.id from ticket k join tenant t using (tenant_id)
  where t.slug = $1 and k.status_category = 'OPEN' and k.id not in (select id from ticket n where n.tenant_id = t.tenant_id order by n.opened_at desc limit 20)
  order by k.due_at desc limit 100`;

async function ticketsOf({ client }: Setup, statement: string, tenant: number): Promise<{ id: string; publicId: string }[]> {
  const { publicId } = await fromBuild<typeof import('../../src/core/ids.ts')>('core/ids.js');
  const { rows } = await client.query<{ id: string }>(statement, [slugOf(tenant)]);
  return rows.map(({ id }) => ({ id, publicId: publicId('Ticket', id) }));
}
