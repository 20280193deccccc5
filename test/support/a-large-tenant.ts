import { insertTickets } from '../../bench/lists/insert-tickets.ts';
import { aTenant, type TestTenant } from './a-tenant.ts';
import { asSuperuser } from './database.ts';

const keyed = (key: string) => ({ key, label: key });

/** A tenant with many tickets; what is rare stands in the oldest of them. */
export async function aLargeTenant(tickets: number, superuserUrl: string): Promise<TestTenant> {
  const tenant = await aTenant({ categories: ['question', 'failure', 'rare'].map(keyed), qualifications: [keyed('rare')] });
  await asSuperuser((root) => insertTickets(root, tenant.system.tenant.id, tickets), superuserUrl);
  return tenant;
}
