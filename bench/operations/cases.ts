import { type Size, slugOf } from '../data/sizes.ts';
import { vocabulary } from '../data/words.ts';
import { fromBuild } from '../from-build.ts';
import { deepCursors } from './deep-cursors.ts';
import type { Case } from './operation.ts';
import type { World } from './world.ts';

const many = 200;
const desksOfReplies = 10;

/** The requests of one operation: different agents, and different tickets or words where it has some. */
export async function casesOf(world: World, key: string): Promise<Case[]> {
  if (key === 'b')
    return crossed(
      await world.agentsOf(1),
      (await ticketsOf(world, newest, 1)).map((ticket) => ({ ticket })),
    );
  if (key === 'e') return replies(world);
  if (key === 'f')
    return crossed(
      await world.agentsOf(world.size.articlesAt),
      searches(world.size).map((words) => ({ words })),
    );
  const agents = await world.agentsOf(1);
  if (key !== 'g') return agents;
  const after = await deepCursors(world, agents);
  return agents.map((agent) => ({ ...agent, after }));
}

function crossed(agents: Case[], about: Partial<Case>[]): Case[] {
  return Array.from({ length: many }, (_, at) => ({ ...agents[at % agents.length], ...about[at % about.length] }) as Case);
}

/** Neither the newest tickets, which are read in full, nor the first of the list by due time. */
async function replies(world: World): Promise<Case[]> {
  const tenants = Array.from({ length: Math.min(desksOfReplies, world.size.tickets.length) }, (_, at) => at + 1);
  const each: Case[][] = [];
  for (const desk of tenants) {
    const tickets = await ticketsOf(world, middling, desk);
    each.push(
      crossed(
        await world.agentsOf(desk, 5),
        tickets.map((ticket) => ({ ticket })),
      ),
    );
  }
  return Array.from({ length: many }, (_, at) => each.flatMap((cases) => cases[at] ?? []))
    .flat()
    .slice(0, many);
}

/** Two words of middling rank: each in a few articles of a hundred, both in a few of a thousand. */
function searches({ searchedRanks: [from, to] }: Size): string[] {
  const step = Math.floor((to - from) / 20);
  return Array.from({ length: 10 }, (_, at) => `${vocabulary[from + at * step]} ${vocabulary[to - at * step]}`);
}

const newest = `select k.id from ticket k join tenant t using (tenant_id) where t.slug = $1 order by k.opened_at desc limit 20`;
const middling = `
  select k.id from ticket k join tenant t using (tenant_id)
  where t.slug = $1 and k.status_category = 'OPEN' and k.id not in (select id from ticket n where n.tenant_id = t.tenant_id order by n.opened_at desc limit 20)
  order by k.due_at desc limit 40`;

async function ticketsOf({ client }: World, statement: string, desk: number): Promise<{ id: string; publicId: string }[]> {
  const { publicId } = await fromBuild<typeof import('../../src/core/ids.ts')>('core/ids.js');
  const { rows } = await client.query<{ id: string }>(statement, [slugOf(desk)]);
  return rows.map(({ id }) => ({ id, publicId: publicId('Ticket', id) }));
}
