import type { RefusalCode } from '../../core/refusal.ts';

/** The properties of a ticket that a transition may require. */
export interface Prepared {
  assigneeId: string | null;
  qualificationId?: string | null;
  categoryId?: string | null;
  workaround?: string | null;
  fields?: Readonly<Record<string, unknown>>;
  checklist?: Readonly<Record<string, boolean>>;
}

/** The first missing requirement; `null` if all are met. */
export function whyNotReady(ticket: Prepared, requires: readonly string[]): RefusalCode | null {
  return requires.map((required) => whyMissing(ticket, required)).find((code) => code !== null) ?? null;
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
      return ticket.fields?.[key] == null ? 'FIELD_REQUIRED' : null;
  }
}

/** Replaces `checklist` by one requirement per item, so that a transition can be checked without the checklist. */
export function expandRequirements(requires: readonly string[], checklist: readonly string[]): string[] {
  return requires.flatMap((required) => (required === 'checklist' ? checklist.map((key) => `checklist:${key}`) : required));
}
