import { isMet, type Prepared } from './why-not-ready.ts';

/** What a transition can require of a ticket, and the mutation that provides it. */
const mutations = {
  ASSIGNEE: 'assignTicket',
  QUALIFICATION: 'qualifyTicket',
  CATEGORY: 'triageTicket',
  WORKAROUND: 'recordWorkaround',
  CHECKLIST_ITEM: 'answerChecklist',
  CUSTOM_FIELD: 'setCustomFields',
} as const;

export type NeedKind = keyof typeof mutations;

/** Something that a transition requires of a ticket. */
export interface Need {
  kind: NeedKind;
  /** Of the custom field, or of the item of the checklist. */
  key: string | null;
  mutation: string;
  isMet: boolean;
}

const kinds: Readonly<Record<string, NeedKind>> = {
  assignee: 'ASSIGNEE',
  qualification: 'QUALIFICATION',
  category: 'CATEGORY',
  workaround: 'WORKAROUND',
  checklist: 'CHECKLIST_ITEM',
};

/** The requirements in their order; of the custom fields only those that the viewer may read, all where `readable` is null. */
export function needsOf(ticket: Prepared, requires: readonly string[], readable: readonly string[] | null): Need[] {
  const needs = requires.map((required): Need => {
    const [name = '', key = null] = required.split(':');
    const kind = kinds[name] ?? 'CUSTOM_FIELD';
    return { kind, key, mutation: mutations[kind], isMet: isMet(ticket, required) };
  });
  return needs.filter(({ kind, key }) => kind !== 'CUSTOM_FIELD' || readable === null || readable.includes(key ?? ''));
}
