import type { RefusalCode } from '../../core/refusal.ts';

/** The properties of a ticket that a transition may require. */
export interface Prepared {
  assigneeId: string | null;
  qualificationId?: string | null;
  categoryId?: string | null;
  workaround?: string | null;
  customFields?: Readonly<Record<string, unknown>>;
  checklist?: Readonly<Record<string, boolean>>;
}

/** The first missing requirement; `null` if all are met. */
export function whyNotReady(ticket: Prepared, requires: readonly string[]): RefusalCode | null {
  return requires.map((required) => whyMissing(ticket, required)).find((code) => code !== null) ?? null;
}

/** Which custom fields or items of the checklist are missing, for the details of the refusal; of the fields only these, where some are not for the actor. */
export function missingIn(code: RefusalCode, ticket: Prepared, requires: readonly string[], readable: readonly string[] | null): string[] | null {
  if (code !== 'FIELD_REQUIRED' && code !== 'CHECKLIST_INCOMPLETE') return null;
  const keys = requires.filter((required) => whyMissing(ticket, required) === code).map((required) => required.slice(required.indexOf(':') + 1));
  return code === 'FIELD_REQUIRED' && readable ? keys.filter((key) => readable.includes(key)) : keys;
}

export function isMet(ticket: Prepared, required: string): boolean {
  return whyMissing(ticket, required) === null;
}

function whyMissing(ticket: Prepared, required: string): RefusalCode | null {
  const [kind, key = ''] = required.split(':');
  switch (kind) {
    case 'assignee':
      return ticket.assigneeId ? null : 'ASSIGNEE_REQUIRED';
    case 'qualification':
      return ticket.qualificationId ? null : 'QUALIFICATION_REQUIRED';
    case 'category':
      return ticket.categoryId ? null : 'CATEGORY_REQUIRED';
    case 'workaround':
      return ticket.workaround ? null : 'WORKAROUND_REQUIRED';
    case 'checklist':
      return ticket.checklist?.[key] === undefined ? 'CHECKLIST_INCOMPLETE' : null;
    default:
      return ticket.customFields?.[key] == null ? 'FIELD_REQUIRED' : null;
  }
}

/** Replaces `checklist` by one requirement per item, so that a transition can be checked without the checklist. */
export function expandRequirements(requires: readonly string[], checklist: readonly string[]): string[] {
  return requires.flatMap((required) => (required === 'checklist' ? checklist.map((key) => `checklist:${key}`) : required));
}
