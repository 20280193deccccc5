import { authenticateHolder } from '../../access/authenticate.ts';
import { configurationNow } from '../../configuration/current-configuration.ts';
import type { Context } from '../../core/context.ts';
import { publicId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { readRows } from '../../database/tenancy.ts';
import { organizationOfAddress } from '../../organizations/organization-domains.ts';
import { addPerson } from '../../people/create-user.ts';
import { Principal } from '../../people/principal.ts';
import { lineOf } from './fold-text.ts';

/** Who wrote a mail, as far as that is proved: their context, or why they can do nothing here. */
export type Sender = Context | 'SENDER_NOT_AUTHENTICATED' | 'SENDER_UNKNOWN' | 'SENDER_INACTIVE' | 'SENDER_MAY_NOT_WRITE';

const byAddress = `
  select coalesce(n.merged_into_id, n.id) as id, n.unreachable_since is not null as "isUnreachable" from principal n where n.tenant_id = $1 and n.kind = 'USER' and n.email = $2`;

/** Longer than the statement may take. */
const answerMs = 10_000;

/** The person with this address as an actor, with the rights of this moment. `UNKNOWN` where the desk knows nobody by it, `INACTIVE` where they can do nothing here. */
export async function senderContext(system: Context, address: string): Promise<Context | 'UNKNOWN' | 'INACTIVE'> {
  const { services, tenant } = system;
  const [found] = await readRows<{ id: string; isUnreachable: boolean }>(
    { services, tenant },
    { name: 'person_by_address', text: byAddress, values: [tenant.id, address] },
  );
  if (!found) return 'UNKNOWN';
  if (found.isUnreachable) await proveAddress(system, address);
  const person = await authenticateHolder(services, { tenantId: tenant.id, principalId: found.id }, performance.now() + answerMs);
  if (!person) return 'INACTIVE';
  const locale = (person.locale ?? tenant.locale) as Context['locale'];
  return { ...system, tenant: person.tenant, actor: person.actor, locale };
}

/** The person who writes from an address, as far as that is proved, has it. */
async function proveAddress(system: Context, address: string): Promise<void> {
  await transact(system, async ({ em }) => {
    const person = await em.findOne(Principal, { email: address });
    person?.noteReachable();
    return {};
  });
}

interface NewSender {
  address: string;
  name: string;
  locale: Context['locale'] | undefined;
}

/** A new requester, where the desk takes in senders whom it does not know; of the organization that lists the domain. */
export async function welcomeSender(system: Context, { address, name, locale }: NewSender): Promise<boolean> {
  try {
    const { isAdded } = await transact(system, async (ctx) => {
      const { unknownSenders } = (await configurationNow(ctx)).document.desk;
      const organizationId = await organizationOfAddress(ctx, address);
      if (unknownSenders === 'REFUSE' || (unknownSenders === 'BY_DOMAIN' && organizationId === null)) return { isAdded: false };
      const person = { name: lineOf(name, 100) ?? address, email: address, role: 'REQUESTER', locale: locale ?? null };
      await addPerson(ctx, { ...person, organizationId: organizationId && publicId('Organization', organizationId) });
      return { isAdded: true };
    });
    return isAdded;
  } catch (error) {
    // Another mail of theirs came first.
    if (error instanceof Refusal && error.code === 'ALREADY_EXISTS') return true;
    throw error;
  }
}
