import type { Configuration } from '../configuration/configuration.ts';
import type { Status } from '../workflows/status.ts';

/** The mutation that alone takes a ticket to this status; `null` for a status without one, which `changeTicketStatus` enters. */
export function verbOfStatus({ document, definitions }: Configuration, { id, key, category }: Status): string | null {
  if (category === 'RESOLVED') return 'resolveTicket';
  if (category === 'CLOSED') return 'closeTicket';
  if (key === document.desk.escalation) return 'escalateTicket';
  return definitions.get(id)?.onRelease === undefined ? null : 'waitForRelease';
}
