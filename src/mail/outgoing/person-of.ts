import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';
import { actorOf, Principal } from '../../people/principal.ts';
import { permissionsOfPerson } from '../../people/role.ts';

/** Who gets a mail, as they are now. */
export interface MailedPerson {
  ctx: Context;
  name: string;
  email: string;
  timeZone: string | null;
  /** Mail to the address comes back. */
  isUnreachable: boolean;
}

/** The person, or whom they were merged into; a code where they get no mail. */
export function personOf(system: Context, id: string): Promise<MailedPerson | { why: string }> {
  return transact(system, async (tx) => {
    let person = await tx.em.findOne(Principal, { id });
    if (person?.mergedIntoId) person = await tx.em.findOne(Principal, { id: person.mergedIntoId });
    if (!person?.isActive) return { why: 'INACTIVE' };
    if (!person.email) return { why: 'NO_ADDRESS' };
    const actor = actorOf(person, await permissionsOfPerson(tx, person));
    const { name, email, timeZone = null, isUnreachable } = person;
    return { ctx: { ...system, actor, locale: person.locale ?? system.tenant.locale }, name, email, timeZone, isUnreachable };
  });
}
