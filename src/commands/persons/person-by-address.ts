import type { Context } from '../../core/context.ts';
import { StartupError } from '../../core/startup-error.ts';
import { transact } from '../../core/transact.ts';
import { Principal } from '../../people/principal.ts';

export interface FoundPerson {
  person: Principal;
  /** The person, and those who were merged into them: the same person in another account. */
  accounts: Principal[];
}

export async function personByAddress(ctx: Context, email: string): Promise<FoundPerson> {
  const { person, accounts } = await transact(ctx, async ({ em }) => {
    const person = await em.findOne(Principal, { kind: 'USER', email });
    return { person, accounts: person ? [person, ...(await em.find(Principal, { mergedIntoId: person.id }))] : [] };
  });
  if (!person) throw new StartupError(`No one in ${ctx.tenant.slug} has the address ${email}.`);
  return { person, accounts };
}
