import type { RefusalCode } from '../core/refusal.ts';

/** A person of two who are to become one. */
export interface Mergeable {
  id: string;
  isAgent: boolean;
  organizationId?: string | null;
  isActive: boolean;
  mergedIntoId?: string | null;
  hasPassword: boolean;
}

export interface Merging {
  from: Mergeable;
  into: Mergeable;
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

function whyNotBy({ from, into, behind }: Merging): WhyNot | null {
  if (behind.has(from.id)) return { code: 'NOT_ALLOWED', field: 'userId' };
  return behind.has(into.id) ? { code: 'NOT_ALLOWED', field: 'intoUserId' } : null;
}

/** Somebody of no organization may turn out to be of one; nobody gets to see the tickets of another one. */
function whyNotTogether({ from, into }: Merging): WhyNot | null {
  if (from.organizationId && from.organizationId !== into.organizationId) return { code: 'ORGANIZATIONS_DIFFER', field: 'intoUserId' };
  if (from.isAgent && !into.isAgent) return { code: 'NOT_AN_AGENT', field: 'intoUserId' };
  return from.hasPassword && !into.hasPassword ? { code: 'NOT_ALLOWED', field: 'userId' } : null;
}
