import type { Transaction } from '../core/transact.ts';
import { expandRequirements } from '../workflows/rules/why-not-ready.ts';
import { Status, Transition } from '../workflows/status.ts';
import type { ConfigurationDocument } from './document.ts';
import { upsertItems } from './upsert-items.ts';

/** Writes the statuses and the transitions. */
export async function writeWorkflow(ctx: Transaction, { statuses, transitions, checklist, desk }: ConfigurationDocument): Promise<void> {
  const rows = await upsertItems(ctx, Status, statuses, desk.locale, ({ category }) => ({ category }));
  await ctx.em.flush();
  const items = checklist.map(({ key }) => key);
  const idOf = (key: string) => rows.get(key)?.id ?? '';
  await ctx.em.nativeDelete(Transition, {});
  for (const transition of distinctTransitions(transitions)) {
    ctx.em.create(Transition, {
      tenantId: ctx.tenant.id,
      fromStatusId: idOf(transition.from),
      toStatusId: idOf(transition.to),
      participants: transition.by,
      requires: expandRequirements(transition.requires ?? [], items),
    });
  }
}

/** The last of two definitions of the same transition wins. */
function distinctTransitions(transitions: ConfigurationDocument['transitions']) {
  const pairs = transitions.flatMap(({ from, ...transition }) => from.map((key) => ({ ...transition, from: key })));
  return new Map(pairs.map((transition) => [`${transition.from} ${transition.to}`, transition])).values();
}
