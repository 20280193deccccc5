import { ticketTables, versionedFunctions, versionedReads } from '../../core/versioned-tables.ts';
import type { Head } from '../statement/compiled-statement.ts';

/** Also all tickets. The instant of the newest event is another one where a restored database counts on from an earlier number. */
const ofAll: Head = { name: 'feed_head', at: () => `concat_ws('/', feed.seq, extract(epoch from feed.latest_at), feed.version)` };

const ofReference: Head = { name: 'version', at: () => 'feed.version::text' };

/** Whatever changes rows of a ticket records an event of it, or moves the version. */
const newestEvent = (ticket: string) =>
  `(select e.id from event e where e.tenant_id = feed.tenant_id and e.ticket_id = ${ticket}::uuid order by e.seq desc limit 1)`;
const ofTicket = (parameter: number): Head => ({
  ...{ name: 'ticket_head', parameter },
  at: (ticket) => `concat_ws('/', ${newestEvent(ticket)}, feed.version)`,
});

/** What moves with all that a statement reads; each ends with the version of the feed. `null` where that is more than has versions. */
export function headOf(text: string): Head | null {
  const reads = versionedReads(text);
  if (!reads) return null;
  if (reads === 'REFERENCE') return ofReference;
  const parameter = parameterOfTicket(text);
  return parameter ? ofTicket(parameter) : ofAll;
}

const root = /^select .* as json from "ticket" "t1" .* and "t1"\.id = \$(\d+)::uuid$/s;
const ownTables = ['ticket', 'message', 'event'];
const others = new RegExp(`\\b(?:${[...ticketTables.filter((table) => !ownTables.includes(table)), ...versionedFunctions].join('|')})\\b`);
const rows = /"(?:message|event)" "(t\d+)"/g;

/** Tables, not names of fields in the answer. */
const named = (tables: string, text: string) => [...text.matchAll(new RegExp(`\\b(?:${tables})\\b(?!":)`, 'g'))].length;

/** The parameter with the id of the ticket, where a statement reads this one, its messages and its events, and nothing else that changes with tickets. */
function parameterOfTicket(text: string): number | null {
  const parameter = root.exec(text)?.[1];
  if (!parameter || others.test(text) || named('ticket', text) > 1) return null;
  const aliases = [...text.matchAll(rows)].map(([, alias]) => alias);
  const isOfTicket = (alias = '') => new RegExp(`"${alias}"\\."ticket_id" = "t1"\\.id\\b|"${alias}"\\."id" = "t\\d+"\\."message_id"`).test(text);
  return named('message|event', text) === aliases.length && aliases.every(isOfTicket) ? Number(parameter) : null;
}
