import type { Transaction } from '../core/transaction.ts';
import { Principal } from '../people/principal.ts';
import { Queue } from '../queues/queue.ts';
import { Status } from '../workflows/status.ts';
import type { FoundFault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';
import { takenAddresses } from './support-addresses.ts';
import type { ItemRow } from './upsert-items.ts';
import { whyNotFieldTypes } from './why-not-field-types.ts';
import { whyNotRoles } from './why-not-roles.ts';

/** All faults that depend on the tenant's people and tickets. */
export async function whyNotInTenant(ctx: Transaction, document: ConfigurationDocument): Promise<FoundFault[]> {
  const [statuses, queues] = [await ctx.em.find(Status, { retiredAt: null }), await ctx.em.find(Queue, { retiredAt: null })];
  return [
    ...(await unknownPeople(ctx, document)),
    ...(await changedCategories(ctx, document)),
    ...(await whyNotFieldTypes(ctx, document)),
    ...(await stillUsed(ctx, 'status_id', 'statuses', removed(statuses, document.statuses))),
    ...(await stillUsed(ctx, 'queue_id', 'queues', removed(queues, document.queues))),
    ...(await whyNotRoles(ctx, document)),
    ...(await takenAddresses(ctx, document)),
  ];
}

/** Addresses of people who do not exist. */
async function unknownPeople({ em }: Transaction, { queues }: ConfigurationDocument): Promise<FoundFault[]> {
  const named = queues.flatMap(({ members, escalationTells = [] }, at) => [
    ...members.map((address, index) => ({ address, path: ['queues', `${at}`, 'members', `${index}`] })),
    ...escalationTells.map((address, index) => ({ address, path: ['queues', `${at}`, 'escalationTells', `${index}`] })),
  ]);
  const people = await em.find(Principal, { email: { $in: [...new Set(named.map(({ address }) => address))] } });
  const known = new Set(people.map(({ email }) => email));
  return named.flatMap(({ address, path }) => (known.has(address) ? [] : [{ code: 'UNKNOWN_PERSON', path }]));
}

/** The category of a status never changes, even of a retired one, because tickets store it beside the status. */
async function changedCategories({ em }: Transaction, { statuses }: ConfigurationDocument): Promise<FoundFault[]> {
  const categoryOf = new Map((await em.find(Status, {})).map(({ key, category }) => [key, category]));
  return statuses.flatMap(({ key, category }, at) =>
    (categoryOf.get(key) ?? category) === category ? [] : [{ code: 'CATEGORY_STAYS', path: ['statuses', `${at}`, 'category'] }],
  );
}

function removed(rows: readonly ItemRow[], named: readonly { key: string }[]): ItemRow[] {
  const keys = new Set(named.map(({ key }) => key));
  return rows.filter(({ key }) => !keys.has(key));
}

/** A status or queue with open tickets cannot be retired. */
async function stillUsed(ctx: Transaction, column: 'status_id' | 'queue_id', section: string, retired: readonly ItemRow[]): Promise<FoundFault[]> {
  if (retired.length === 0) return [];
  const text = `select distinct ${column} as id from ticket where tenant_id = $1 and ${column} = any($2::uuid[]) and closed_at is null`;
  const [used] = await ctx.query({ text, values: [ctx.tenant.id, retired.map(({ id }) => id)] });
  return (used?.rows ?? []).map(({ id }) => ({ code: 'IN_USE', path: [section, retired.find((row) => row.id === id)?.key ?? ''] }));
}
