import type { Transaction } from '../core/transaction.ts';
import type { FoundFault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';

type Addresses = Pick<ConfigurationDocument, 'supportAddresses'>;

const ofOthers = 'select address from support_address where address = any($2::text[]) and tenant_id <> $1';
const remove = 'delete from support_address where tenant_id = $1 and address <> all($2::text[])';
const add = `
  insert into support_address (address, tenant_id) select a, $1 from unnest($2::text[]) a
  where not exists (select from support_address s where s.address = a and s.tenant_id = $1)`;

/** A mail is for one desk, so an address belongs to the first that lists it. */
export async function takenAddresses(ctx: Transaction, { supportAddresses }: Addresses): Promise<FoundFault[]> {
  if (supportAddresses.length === 0) return [];
  const values = [ctx.tenant.id, supportAddresses.map(({ address }) => address)];
  const [taken] = await ctx.query({ name: 'taken_addresses', text: ofOthers, values });
  const others = new Set(taken?.rows.map(({ address }) => address as string));
  return supportAddresses.flatMap(({ address }, at) =>
    others.has(address) ? [{ code: 'ADDRESS_TAKEN', path: ['supportAddresses', `${at}`, 'address'] }] : [],
  );
}

/** One that another desk took in between is refused by its key, and the change begins again. */
export async function writeSupportAddresses(ctx: Transaction, { supportAddresses }: Addresses): Promise<void> {
  const values = [ctx.tenant.id, supportAddresses.map(({ address }) => address)];
  const adding = supportAddresses.length === 0 ? [] : [{ name: 'add_addresses', text: add, values }];
  await ctx.query({ name: 'remove_addresses', text: remove, values }, ...adding);
}
