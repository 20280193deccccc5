import { sql } from 'kysely';
import { column, columns, computed, expression, type Field, one, type Shape } from '../platform/reading/shape.ts';

export const StatusShape: Shape = {
  types: ['Status', 'Node'],
  table: 'status',
  fields: { ...columns('id', 'key', 'category', 'rank'), label: computed('labels') },
};

/** A step of the workflow as an option of one ticket; what the rule needs beside the ticket stands in the row. */
export const TransitionOptionShape: Shape = {
  types: ['TransitionOption'],
  table: 'transition',
  always: ['parts', 'category', 'rank'],
  fields: {
    status: one(() => StatusShape, 'to_status_id'),
    parts: column('parts'),
    category: ofTarget('category'),
    rank: ofTarget('rank'),
  },
};

function ofTarget(name: string): Field {
  return expression((row, { tenantId }) => sql`(select s.${sql.ref(name)} from status s where s.tenant_id = ${tenantId}::uuid and s.id = ${row}.to_status_id)`);
}
