import type { Client } from 'pg';
import { type Size, slugOf } from '../data/sizes.ts';
import { vocabulary } from '../data/vocabulary.ts';
import { fromBuild } from '../from-build.ts';

/** What the operations ask for by name. */
export interface KnownIds {
  tickets: string[];
  organizations: string[];
  searches: string[];
}

const openTickets = "select k.id from ticket k join tenant t using (tenant_id) where t.slug = $1 and k.status_category = 'OPEN' order by k.id limit 100";
const organizations = 'select o.id from organization o join tenant t using (tenant_id) where t.slug = $1 order by o.id';

export async function knownIds(client: Client, { searchedRanks: [from, to] }: Size, tenant: number): Promise<KnownIds> {
  const { publicId } = await fromBuild<typeof import('../../src/core/ids.ts')>('core/ids.js');
  const idsOf = async (type: 'Ticket' | 'Organization', statement: string) =>
    (await client.query<{ id: string }>(statement, [slugOf(tenant)])).rows.map(({ id }) => publicId(type, id));
  const searches = Array.from({ length: 20 }, (_, at) => `${vocabulary[from + at]} ${vocabulary[to - at]}`);
  return { tickets: await idsOf('Ticket', openTickets), organizations: await idsOf('Organization', organizations), searches };
}
