import { sql } from 'kysely';
import { may } from '../../core/actor.ts';
import { ActorShape } from '../../people/actor.shape.ts';
import { column, columns, expression, list, oneOrSuccessor, type Shape } from '../../reading/shape/shape.ts';

/** That a secret is there, never its value. Only read through a visible ticket. */
export const SecretShape: Shape = {
  types: ['Secret'],
  table: 'secret',
  fields: {
    ...columns('id', 'label', 'created_at', 'wiped_at'),
    fieldKey: column('field_key'),
    isWiped: expression((row) => sql`(${row}.wiped_at is not null)`),
    createdBy: oneOrSuccessor(() => ActorShape, 'created_by_id', 'merged_into_id'),
  },
  visibility: (row, { actor }) => (may(actor, 'note:read') ? sql`true` : sql`${row}.audience = 'EVERYONE'`),
};

/** Those that belong to a row of another table. */
export const secretsBy = (column: 'ticket_id' | 'message_id') =>
  list(
    () => SecretShape,
    column,
    (row) => sql`${row}.id`,
  );
