import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import { spelledOut } from '../workflows/rules/why-not-prepared.ts';
import { Status, Transition } from '../workflows/status.ts';
import type { StatusCategory } from '../workflows/workflow.ts';
import type { ConfigurationDocument } from './document.ts';
import { insistOnUnused, offer } from './offer.ts';

/** Statuses keep what they mean: a ticket's category is kept beside its status. */
export async function writeWorkflow(ctx: Writing, { statuses, transitions, checklist, desk }: ConfigurationDocument): Promise<void> {
  const meant = new Map((await ctx.em.find(Status, {})).map(({ key, category }) => [key, category]));
  insistOnMeaning(meant, statuses);
  const rows = await offer(ctx, Status, statuses, desk.locale, ({ category }) => ({ category }));
  await ctx.em.flush();
  await insistOnUnused(ctx, 'status_id', 'statuses', rows.values());
  const items = checklist.map(({ key }) => key);
  const idOf = (key: string) => rows.get(key)?.id ?? '';
  await ctx.em.nativeDelete(Transition, {});
  for (const step of stepsFrom(transitions)) {
    ctx.em.create(Transition, {
      tenantId: ctx.tenant.id,
      fromStatusId: idOf(step.from),
      toStatusId: idOf(step.to),
      parts: step.by,
      requires: spelledOut(step.requires ?? [], items),
    });
  }
}

function insistOnMeaning(meant: Map<string, StatusCategory>, statuses: ConfigurationDocument['statuses']): void {
  const faults = statuses.flatMap(({ key, category }, at) =>
    (meant.get(key) ?? category) === category ? [] : [{ code: 'CATEGORY_STAYS', path: ['statuses', `${at}`, 'category'] }],
  );
  if (faults.length > 0) refuse('INVALID_CONFIGURATION', ['input', 'document'], { faults });
}

/** Of two that say the same step, the later holds. */
function stepsFrom(transitions: ConfigurationDocument['transitions']) {
  const steps = transitions.flatMap(({ from, ...step }) => from.map((key) => ({ ...step, from: key })));
  return new Map(steps.map((step) => [`${step.from} ${step.to}`, step])).values();
}
