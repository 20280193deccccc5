import { sql } from 'kysely';
import type { Configuration } from '../configuration/configuration.ts';
import type { Row } from '../database/pipeline.ts';
import type { Sql } from '../reading/shape/shape.ts';
import type { EntitlementType } from './entitlement.ts';

/** The entitlement that covers a ticket: its type, and its policy if it names one. */
export interface Cover {
  type: EntitlementType;
  policyId: string | null;
}

/** The properties of a ticket that decide its cover. */
export interface Coverable {
  organizationId: string | null;
  environment?: string | null | undefined;
  isInternal?: boolean | null | undefined;
}

/** Valid from `valid_from` (inclusive) to `valid_to` (exclusive). */
export function isValidAt(entitlement: Sql, at: unknown): Sql {
  return sql`${entitlement}.valid_from <= ${at}::timestamptz and (${entitlement}.valid_to is null or ${entitlement}.valid_to > ${at}::timestamptz)`;
}

/** Entitlements as JSON, the oldest first, for `coverOf`. */
export function entitlementsAs(entitlement: Sql): Sql {
  const pairs = sql`'id', ${entitlement}.id, 'organizationId', ${entitlement}.organization_id, 'type', ${entitlement}.type, 'policyId', ${entitlement}.policy_id`;
  return sql`jsonb_agg(jsonb_build_object(${pairs}) order by ${entitlement}.id)`;
}

/** DEVELOPMENT covers everything outside production, PRODUCTION covers production (platform O1); without an environment any type covers. Internal tickets need no cover. */
export function coverOf(valid: readonly Row[] | null, { organizationId, environment, isInternal }: Coverable): (Cover & { id: string }) | null {
  if (isInternal) return null;
  const found = valid?.find((one) => one.organizationId === organizationId && (environment == null || one.type === environment));
  return found ? { id: found.id, type: found.type, policyId: found.policyId } : null;
}

/** No entitlement covers the ticket, and the tenant does not simply accept that. */
export function isUncovered({ document }: Configuration, cover: Cover | null, { isInternal }: Coverable): boolean {
  return cover === null && !isInternal && document.desk.withoutEntitlement !== 'ACCEPT';
}
