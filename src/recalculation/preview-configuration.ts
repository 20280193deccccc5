import type { ConfigurationChange } from '../configuration/changes.ts';
import type { ConfigurationFault } from '../configuration/configuration-fault.ts';
import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import type { Context } from '../core/context.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import { add, addMoved, type MovedTickets, none, type Some } from './moved-tickets.ts';
import { type AffectedTicket, type OpenTicket, openTickets } from './open-tickets.ts';
import { type Plan, type PlanConfiguration, planConfiguration } from './plan-configuration.ts';

export type Losing = { ticket: AffectedTicket; status: string; to: string[] };

export interface Preview extends MovedTickets {
  version: number;
  faults: ConfigurationFault[];
  changes: ConfigurationChange[];
  warnings: ConfigurationFault[];
  losing: Some<Losing>;
}

/** What a document would change, and for which open tickets (SLA 24); nothing is saved. */
export function previewConfiguration(ctx: Context, input: PlanConfiguration): Promise<Preview> {
  return inConfigurationTurn(ctx, () => preview(ctx, input));
}

async function preview(ctx: Context, input: PlanConfiguration): Promise<Preview> {
  const plan = await planConfiguration(ctx, input);
  const { version, faults, changes, warnings, planned } = plan;
  const preview: Preview = { version, faults, changes, warnings, moved: none(), breached: none(), losing: none(), isComplete: true };
  if (planned.targetChanges.length === 0 && plan.lostTransitions.size === 0) return preview;
  preview.isComplete = false;
  for await (const { rows, calendars, isLast } of openTickets(ctx, { planned: planned.slaRules.calendarVersions })) {
    for (const row of rows) addTo(preview, plan, row, calendars);
    preview.isComplete = isLast;
  }
  return preview;
}

function addTo(preview: Preview, { planned, lostTransitions }: Plan, ticket: OpenTicket, calendars: Calendars): void {
  const { id, code, subject, status } = ticket;
  const to = lostTransitions.get(status);
  if (to) add(preview.losing, { ticket: { id, code, subject }, status, to });
  addMoved(preview, planned, ticket, calendars);
}
