import type { Transaction } from '../core/transaction.ts';
import { Principal } from '../people/principal.ts';
import { Queue } from '../queues/queue.ts';
import { Status } from '../workflows/status.ts';
import type { ConfigurationDocument } from './document.ts';
import type { ItemRow } from './upsert-items.ts';
import type { ConfigurationFault } from './why-not-configuration.ts';

/** What keeps a good document from being this desk, with the people and the tickets it has. */
export async function whyNotInTenant(ctx: Transaction, document: ConfigurationDocument): Promise<ConfigurationFault[]> {
  const [statuses, queues] = [await ctx.em.find(Status, { retiredAt: null }), await ctx.em.find(Queue, { retiredAt: null })];
  return [
    ...(await strangers(ctx, document)),
    ...(await changedMeanings(ctx, document)),
    ...(await stillUsed(ctx, 'status_id', 'statuses', gone(statuses, document.statuses))),
    ...(await stillUsed(ctx, 'queue_id', 'queues', gone(queues, document.queues))),
  ];
}

/** Addresses of nobody in the desk. */
async function strangers({ em }: Transaction, { queues }: ConfigurationDocument): Promise<ConfigurationFault[]> {
  const named = queues.flatMap(({ members, escalationTells = [] }, at) => [
    ...members.map((address, index) => ({ address, path: ['queues', `${at}`, 'members', `${index}`] })),
    ...escalationTells.map((address, index) => ({ address, path: ['queues', `${at}`, 'escalationTells', `${index}`] })),
  ]);
  const people = await em.find(Principal, { email: { $in: [...new Set(named.map(({ address }) => address))] } });
  const known = new Set(people.map(({ email }) => email));
  return named.flatMap(({ address, path }) => (known.has(address) ? [] : [{ code: 'UNKNOWN_PERSON', path }]));
}

/** Statuses keep what they mean, retired ones too: a ticket's category is kept beside its status. */
async function changedMeanings({ em }: Transaction, { statuses }: ConfigurationDocument): Promise<ConfigurationFault[]> {
  const meant = new Map((await em.find(Status, {})).map(({ key, category }) => [key, category]));
  return statuses.flatMap(({ key, category }, at) =>
    (meant.get(key) ?? category) === category ? [] : [{ code: 'CATEGORY_STAYS', path: ['statuses', `${at}`, 'category'] }],
  );
}

function gone(rows: readonly ItemRow[], named: readonly { key: string }[]): ItemRow[] {
  const kept = new Set(named.map(({ key }) => key));
  return rows.filter(({ key }) => !kept.has(key));
}

/** What open tickets stand in cannot be taken away from under them. */
async function stillUsed(ctx: Transaction, column: 'status_id' | 'queue_id', section: string, retired: readonly ItemRow[]): Promise<ConfigurationFault[]> {
  if (retired.length === 0) return [];
  const text = `select distinct ${column} as id from ticket where tenant_id = $1 and ${column} = any($2::uuid[]) and closed_at is null`;
  const [used] = await ctx.query({ text, values: [ctx.tenant.id, retired.map(({ id }) => id)] });
  return (used?.rows ?? []).map(({ id }) => ({ code: 'IN_USE', path: [section, retired.find((row) => row.id === id)?.key ?? ''] }));
}
