import { sql } from 'kysely';
import { may } from '../../core/actor.ts';
import { UserShape } from '../../people/actor.shape.ts';
import { columns, one, type Shape, type Sql } from '../../reading/shape/shape.ts';

/** Sessions in force; people see their own, and admins all. The tokens are no fields, so nobody can read them. */
export const SessionShape: Shape = {
  types: ['Session', 'Node'],
  table: 'session',
  fields: {
    ...columns('id', 'created_at', 'expires_at', 'second_factor_at'),
    user: one(() => UserShape, 'principal_id'),
  },
  visibility: (row: Sql, { actor }) =>
    sql`${row}.revoked_at is null and ${row}.expires_at > statement_timestamp() and ${may(actor, 'tenant:admin') ? sql`true` : sql`${row}.principal_id = ${actor.id}::uuid`}`,
};
