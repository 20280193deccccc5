import { sql } from 'kysely';
import { hasMoreThanRequesters } from '../../people/roles.ts';
import { expression, personal, type Shape, type Sql, type Viewer } from '../../reading/shape/shape.ts';

const factorOf = (row: Sql, { tenantId }: Viewer) =>
  sql`from second_factor f where f.tenant_id = ${tenantId}::uuid and f.id = ${row}.id and f.confirmed_at is not null`;

/** The second factor of the viewer, whose row of `principal` it is read beside. The secret is no field, so nobody can read it. */
export const SecondFactorShape: Shape = {
  types: ['SecondFactor'],
  table: 'principal',
  fields: {
    isOn: expression((row, viewer) => sql`exists (select ${factorOf(row, viewer)})`),
    isRequired: personal(
      [],
      (_, { tenant, actor }) => tenant.requiresSecondFactor && actor.kind === 'USER' && (actor.awaitsSecondFactor === true || hasMoreThanRequesters(actor)),
    ),
    recoveryCodesLeft: expression((row, viewer) => sql`coalesce((select cardinality(f.recovery_hashes) ${factorOf(row, viewer)}), 0)`),
  },
};
