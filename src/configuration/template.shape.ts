import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { columns, never, type Shape } from '../reading/shape/shape.ts';

/** For those who see the workflow, which names them. */
export const TemplateShape: Shape = {
  types: ['Template', 'Node'],
  table: 'template',
  fields: columns('id', 'key', 'rank', 'subject', 'body'),
  visibility: (row, { actor }) => (may(actor, 'ticket:read_all') ? sql`true` : never(row)),
};
