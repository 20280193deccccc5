import type { Transaction } from '../core/transaction.ts';
import { expandRequirements } from '../workflows/rules/why-not-ready.ts';
import { Status, Transition } from '../workflows/status.ts';
import type { ConfigurationDocument } from './document.ts';
import { modesOf } from './read-document.ts';
import { upsertItems } from './upsert-items.ts';

/** Writes the statuses and the transitions. */
export async function writeWorkflow(ctx: Transaction, { statuses, transitions, checklist, desk }: ConfigurationDocument): Promise<void> {
  const rows = await upsertItems(ctx, Status, statuses, desk.locale, columnsOf);
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

/** What the workflow defines for a status. */
function columnsOf(status: ConfigurationDocument['statuses'][number]) {
  const { category, survey = false, review = false, onReply = null, onAssign = null, onUnassign = null, onRelease = null, timers = [] } = status;
  return { category, clocks: modesOf(status), survey, review, onReply, onAssign, onUnassign, onRelease, timers };
}

/** The last of two definitions of the same transition wins. */
function distinctTransitions(transitions: ConfigurationDocument['transitions']) {
  const pairs = transitions.flatMap(({ from, ...transition }) => from.map((key) => ({ ...transition, from: key })));
  return new Map(pairs.map((transition) => [`${transition.from} ${transition.to}`, transition])).values();
}
