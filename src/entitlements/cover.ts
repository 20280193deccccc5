import { sql } from 'kysely';
import type { Configuration } from '../configuration/configuration.ts';
import type { Row } from '../database/pipeline.ts';
import type { Sql } from '../reading/shape/shape.ts';
import type { EntitlementType } from './entitlement.ts';

/** What covers a ticket: of which type, and under which policy if one is named. */
export interface Cover {
  type: EntitlementType;
  policyId: string | null;
}

/** Of a need, what decides who pays for it. */
export interface Coverable {
  organizationId: string | null;
  environment?: string | null | undefined;
  isInternal?: boolean | null | undefined;
}

/** Valid from its first instant on, and no longer at its last. */
export function isValidAt(entitlement: Sql, at: unknown): Sql {
  return sql`${entitlement}.valid_from <= ${at}::timestamptz and (${entitlement}.valid_to is null or ${entitlement}.valid_to > ${at}::timestamptz)`;
}

/** The oldest first; read by `coverOf`. */
export function entitlementsAs(entitlement: Sql): Sql {
  const parts = sql`'id', ${entitlement}.id, 'organizationId', ${entitlement}.organization_id, 'type', ${entitlement}.type, 'policyId', ${entitlement}.policy_id`;
  return sql`jsonb_agg(jsonb_build_object(${parts}) order by ${entitlement}.id)`;
}

/** Development covers what is not production, production what is (platform O1); who says neither is covered by any. Nobody pays for what is internal. */
export function coverOf(valid: readonly Row[] | null, { organizationId, environment, isInternal }: Coverable): (Cover & { id: string }) | null {
  if (isInternal) return null;
  const found = valid?.find((one) => one.organizationId === organizationId && (environment == null || one.type === environment));
  return found ? { id: found.id, type: found.type, policyId: found.policyId } : null;
}

/** Nothing covers it, and the desk wants to know. */
export function isUncovered({ document }: Configuration, cover: Cover | null, { isInternal }: Coverable): boolean {
  return cover === null && !isInternal && document.desk.withoutEntitlement !== 'ACCEPT';
}
