import { sql } from 'kysely';
import { BusinessCalendarShape } from '../calendars/calendar.shape.ts';
import { QualificationShape } from '../classification/qualification.shape.ts';
import { may } from '../core/actor.ts';
import { column, columns, computed, type Expression, list, never, one, type Scope, type Shape } from '../reading/shape/shape.ts';
import { type Modes, metrics } from '../sla/clocks/clock.ts';
import { StatusShape } from '../workflows/status.shape.ts';
import { TemplateShape } from './template.shape.ts';

const byRank: Expression = (row) => sql`${row}.rank`;

/** Requesters do not see the workflow beyond the status of their ticket and where they may take it. */
const ofWorkflow = (shape: Shape): Shape => ({
  ...shape,
  visibility: (row, { actor }) => (may(actor, 'ticket:read_all') ? sql`true` : never(row, 'tenant_id')),
});

export const NextStatusShape = ofWorkflow(StatusShape);
const qualification = one(() => QualificationShape, 'qualify', 'key');
const template = one(() => TemplateShape, 'template', 'key');

export const StatusTimerShape = ofWorkflow({
  types: ['StatusTimer'],
  table: 'status_timer',
  fields: {
    ...columns('key', 'after', 'since', 'remind'),
    calendar: one(() => BusinessCalendarShape, 'calendar', 'key'),
    template,
    moveTo: one(() => StatusShape, 'move_to', 'key'),
    qualification,
  },
});

function clocksOf({ clocks }: { clocks: Modes }, { actor }: Scope) {
  return may(actor, 'ticket:read_all') ? metrics.map((metric) => ({ metric, mode: clocks[metric] })) : [];
}

/** What the workflow defines for a status; the statuses that it leads to are named by their keys. */
export const statusFields = {
  ...columns('survey', 'review'),
  clocks: computed(['clocks'], clocksOf),
  onReply: one(() => NextStatusShape, 'on_reply', 'key'),
  onAssign: one(() => NextStatusShape, 'on_assign', 'key'),
  onUnassign: one(() => NextStatusShape, 'on_unassign', 'key'),
  onRelease: one(() => NextStatusShape, 'on_release', 'key'),
  timers: list(() => StatusTimerShape, 'status_id', byRank),
};

export const StepEffectShape: Shape = {
  types: ['StepEffect'],
  table: 'workflow_effect',
  fields: { ...columns('kind', 'natures', 'assign', 'notify'), qualification, template },
};

/** The statuses that a transition leads from. */
const SourceShape: Shape = { ...StatusShape, table: 'workflow_source' };

export const WorkflowTransitionShape: Shape = {
  types: ['WorkflowTransition'],
  table: 'workflow_transition',
  fields: {
    from: list(
      () => SourceShape,
      'place',
      (row) => sql`${row}.source_rank`,
      'place',
    ),
    to: one(() => StatusShape, 'target', 'key'),
    by: column('participants'),
    requires: column('requires'),
    effects: list(() => StepEffectShape, 'place', byRank, 'place'),
  },
};

export const StatusInUseShape: Shape = { ...StatusShape, visibility: (row) => sql`${row}.retired_at is null` };

/** The workflow in force: views of the document, and the statuses with what it defines for each. */
export const WorkflowShape: Shape = {
  types: ['Workflow'],
  table: 'workflow',
  fields: {
    ...columns('closure_policy'),
    escalation: one(() => StatusShape, 'escalation', 'key'),
    recovery: one(() => StatusShape, 'recovery', 'key'),
    withdrawal: one(() => StatusShape, 'withdrawal', 'key'),
    refusal: one(() => StatusShape, 'refusal', 'key'),
    onOpening: list(() => StepEffectShape, 'place', byRank, 'opening'),
    onAnswer: list(() => StepEffectShape, 'place', byRank, 'answer'),
    statuses: list(() => StatusInUseShape, 'tenant_id', byRank, 'tenant_id'),
    transitions: list(() => WorkflowTransitionShape, 'tenant_id', byRank, 'tenant_id'),
  },
};
