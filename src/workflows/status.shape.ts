import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { permissionOf } from '../core/refusal.ts';
import { label } from '../reading/shape/label.ts';
import { columns, type Expression, type Field, one, personal, type Shape, type Sql } from '../reading/shape/shape.ts';
import { type Participant, type StatusCategory, type TicketState, whyNotTransition } from './workflow.ts';

export const StatusShape: Shape = {
  types: ['Status', 'Node'],
  table: 'status',
  fields: { ...columns('id', 'key', 'category', 'rank'), label },
};

type Option = TicketState & { category: StatusCategory; participants: Participant[]; requires: string[] };

/** A transition as an option of one ticket, by the rule that is enforced. */
export function transitionOptionShape(ticket: Sql): Shape {
  const state = Object.entries(stateColumns).map(([name, column]): [string, Expression] => [name, () => sql`${ticket}.${sql.ref(column)}`]);
  const stateAndTarget = { ...Object.fromEntries(state), category: ofTarget('category') };
  const ofRule = (name: 'allowed' | 'code' | 'message'): Field =>
    personal(['participants', 'requires'], (option: Option, ctx) => permissionFor(option, ctx)[name], stateAndTarget);
  return {
    types: ['TransitionOption'],
    table: 'transition',
    fields: { status: one(() => StatusShape, 'to_status_id'), allowed: ofRule('allowed'), code: ofRule('code'), message: ofRule('message') },
  };
}

/** The columns that the rules need. */
export const stateColumns: Record<keyof TicketState, string> = {
  statusCategory: 'status_category',
  creatorId: 'creator_id',
  requesterId: 'requester_id',
  assigneeId: 'assignee_id',
  mergedIntoId: 'merged_into_id',
  qualificationId: 'qualification_id',
  categoryId: 'category_id',
  workaround: 'workaround',
  fields: 'fields',
  checklist: 'checklist',
};

function permissionFor(option: Option, { actor, tenant, locale }: Context) {
  return permissionOf(whyNotTransition(actor, option, option, tenant.closurePolicy), locale);
}

export function ofTarget(name: string): Expression {
  return (row, { tenantId }) => sql`(select s.${sql.ref(name)} from status s where s.tenant_id = ${tenantId}::uuid and s.id = ${row}.to_status_id)`;
}
