import type { Transaction } from '../core/transaction.ts';
import { spelledOut } from '../workflows/rules/why-not-prepared.ts';
import { Status, Transition } from '../workflows/status.ts';
import type { ConfigurationDocument } from './document.ts';
import { upsertItems } from './upsert-items.ts';

/** The statuses, and the steps between them. */
export async function writeWorkflow(ctx: Transaction, { statuses, transitions, checklist, desk }: ConfigurationDocument): Promise<void> {
  const rows = await upsertItems(ctx, Status, statuses, desk.locale, ({ category }) => ({ category }));
  await ctx.em.flush();
  const items = checklist.map(({ key }) => key);
  const idOf = (key: string) => rows.get(key)?.id ?? '';
  await ctx.em.nativeDelete(Transition, {});
  for (const step of stepsFrom(transitions)) {
    ctx.em.create(Transition, {
      tenantId: ctx.tenant.id,
      fromStatusId: idOf(step.from),
      toStatusId: idOf(step.to),
      participants: step.by,
      requires: spelledOut(step.requires ?? [], items),
    });
  }
}

/** Of two that say the same step, the later holds. */
function stepsFrom(transitions: ConfigurationDocument['transitions']) {
  const steps = transitions.flatMap(({ from, ...step }) => from.map((key) => ({ ...step, from: key })));
  return new Map(steps.map((step) => [`${step.from} ${step.to}`, step])).values();
}
