import { type Actor, isAgentRole, type Role } from '../core/actor.ts';
import type { RefusalCode } from '../core/refusal.ts';

/** A person of two who are to become one. */
export interface Mergeable {
  id: string;
  role?: Role | null;
  organizationId?: string | null;
  isActive: boolean;
  mergedIntoId?: string | null;
  hasPassword: boolean;
}

export interface Merging {
  from: Mergeable;
  into: Mergeable;
  caller: Pick<Actor, 'kind'>;
  /** The caller, and the persons behind an API key. */
  behind: ReadonlySet<string | null>;
}

interface WhyNot {
  code: RefusalCode;
  field: 'userId' | 'intoUserId';
}

/** Nobody takes over what is somebody else's: neither for themselves, nor by an account that could be entered in the other one's place (crm E2). */
export function whyNotMergeUsers(merging: Merging): WhyNot | null {
  return whyNotThese(merging) ?? whyNotBy(merging) ?? whyNotTogether(merging);
}

function whyNotThese({ from, into }: Merging): WhyNot | null {
  if (from.id === into.id) return { code: 'NOT_ALLOWED', field: 'intoUserId' };
  if (from.mergedIntoId) return { code: 'USER_MERGED', field: 'userId' };
  if (into.mergedIntoId) return { code: 'USER_MERGED', field: 'intoUserId' };
  return into.isActive ? null : { code: 'USER_INACTIVE', field: 'intoUserId' };
}

function whyNotBy({ from, into, caller, behind }: Merging): WhyNot | null {
  if (behind.has(from.id)) return { code: 'NOT_ALLOWED', field: 'userId' };
  if (behind.has(into.id)) return { code: 'NOT_ALLOWED', field: 'intoUserId' };
  const isOfAdmin = from.role === 'ADMIN' || into.role === 'ADMIN';
  return caller.kind === 'API_KEY' && isOfAdmin ? { code: 'NOT_ALLOWED', field: 'userId' } : null;
}

/** Somebody of no organization may turn out to be of one; nobody gets to see the tickets of another one. */
function whyNotTogether({ from, into }: Merging): WhyNot | null {
  if (from.organizationId && from.organizationId !== into.organizationId) return { code: 'ORGANIZATIONS_DIFFER', field: 'intoUserId' };
  if (isAgentRole(from.role ?? null) && !isAgentRole(into.role ?? null)) return { code: 'NOT_AN_AGENT', field: 'intoUserId' };
  return from.hasPassword && !into.hasPassword ? { code: 'NOT_ALLOWED', field: 'userId' } : null;
}
