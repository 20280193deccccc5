import { documentOf, isReadableField } from './related-fields.ts';
import type { Row } from './rows.ts';
import type { Seeing } from './viewer.ts';

/** The mutation that takes a ticket to the status. */
export function mutationTo({ key, category, on_release }: Row, seeing: Seeing): string {
  const own: Record<string, string> = { RESOLVED: 'resolveTicket', CLOSED: 'closeTicket' };
  const special = key === documentOf(seeing).desk.escalation ? 'escalateTicket' : on_release === null ? 'changeTicketStatus' : 'waitForRelease';
  return own[String(category)] ?? special;
}

/** Whether the queue of the ticket names the one of the next level. */
export function hasNextLevel({ queue_id }: Row, seeing: Seeing): boolean {
  const queue = seeing.rows.queue.find(({ id }) => id === queue_id);
  return documentOf(seeing).queues.some(({ key, escalatesTo }) => key === queue?.key && escalatesTo !== undefined);
}

/** What a transition asks of the ticket, and whether it has it. */
export function needsIn(ticket: Row, requires: string[], seeing: Seeing): object[] {
  if (ticket.merged_into_id) return [];
  const answers = { checklist: ticket.checklist, field: ticket.custom_fields } as Record<string, Record<string, unknown>>;
  const known: Record<string, [string, string, unknown]> = {
    assignee: ['ASSIGNEE', 'assignTicket', ticket.assignee_id],
    qualification: ['QUALIFICATION', 'qualifyTicket', ticket.qualification_id],
    category: ['CATEGORY', 'triageTicket', ticket.category_id],
    workaround: ['WORKAROUND', 'recordWorkaround', ticket.workaround],
  };
  const need = (required: string) => {
    const [name = '', key] = required.split(':');
    const [kind, mutation, value] = known[name] ?? (name === 'checklist' ? ['CHECKLIST_ITEM', 'answerChecklist'] : ['CUSTOM_FIELD', 'setCustomFields']);
    return { kind, key: key ?? null, mutation, isMet: (key === undefined ? value : answers[name]?.[key]) != null };
  };
  return requires.map(need).filter(({ kind, key }) => kind !== 'CUSTOM_FIELD' || isReadableField(String(key), seeing));
}
