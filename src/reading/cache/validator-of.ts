import { type ValidatorSql, validatorSql } from '../../core/validator.ts';
import { ticketTables, versionedFunctions, versionedReads } from '../../core/versioned-tables.ts';

/** Whatever changes rows of a ticket records an event of it, or moves the version. */
const newestEvent = (ticket: string) =>
  `(select e.id from event e where e.tenant_id = feed.tenant_id and e.ticket_id = ${ticket}::uuid order by e.seq desc limit 1)`;
const ofTicket = (parameter: number): ValidatorSql => ({
  ...{ name: 'ticket_validator', parameter },
  expression: (ticketId) => `concat_ws('/', ${newestEvent(ticketId)}, feed.version)`,
});

/** `null` where a statement reads more than has versions. */
export function validatorOf(text: string): ValidatorSql | null {
  const reads = versionedReads(text);
  const parameter = reads === 'TICKETS' && parameterOfTicket(text);
  return parameter ? ofTicket(parameter) : reads && validatorSql[reads];
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
