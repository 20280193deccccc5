import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { columns, computed, never, type Shape } from '../reading/shape/shape.ts';

/** For those who see the workflow, which names them. */
export const TemplateShape: Shape = {
  types: ['Template', 'Node'],
  table: 'template',
  fields: { ...columns('id', 'key', 'rank', 'subject', 'body', 'html'), translations: computed(['translations'], ({ translations }) => translations) },
  visibility: (row, { actor }) => (may(actor, 'ticket:read_all') ? sql`true` : never(row)),
};
