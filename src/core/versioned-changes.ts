import type { Statement } from '../database/pipeline.ts';
import type { RecordedEvent } from './event.ts';
import { referenceTables, ticketTables } from './versioned-tables.ts';

interface Writes {
  tickets: boolean;
  reference: boolean;
  /** Rows that answers about one ticket are read from. */
  ofOneTicket: boolean;
  /** Rows of the table `ticket`. */
  ticketItself: boolean;
}

/** What the statements of a transaction change, as far as answers are kept that were read from it. */
export class VersionedChanges {
  isAny = false;
  /** Whether a ticket was changed by another statement than that of its tracked row. */
  hasUntracked = false;
  #isReference = false;
  readonly #tickets = new Set<string | undefined>();

  note(statements: readonly Statement[]): void {
    for (const { text, ticketId, isTracked } of statements) {
      const { tickets, reference, ofOneTicket, ticketItself } = writesOf(text);
      this.hasUntracked ||= ticketItself && !isTracked;
      this.#isReference ||= reference;
      this.isAny ||= reference || tickets;
      if (ofOneTicket) this.#tickets.add(ticketId);
    }
  }

  /** Whether they change more than tickets that these events are about: what was read of one ticket is true while its newest event is the same, and the version. */
  needVersion(events: readonly RecordedEvent[]): boolean {
    const isTold = (id: string | undefined) => id !== undefined && events.some(({ ticketId }) => ticketId === id);
    return this.#isReference || ![...this.#tickets].every(isTold);
  }
}

const written = /\b(?:insert into|update|delete from|from(?= seal_text\()) "?(\w+)/gi;
const ticketRows = new Set(['ticket', 'message', 'event', 'seal_text']);
const ticketsThemselves = new Set(['ticket', 'seal_text']);
const reference = new Set(referenceTables);
const tickets = new Set(ticketTables);
/** The ORM writes values into its statements, which are sent once. */
const [longestKnown, mostKnown] = [4_096, 1_000];
const known = new Map<string, Writes>();

function writesOf(text: string): Writes {
  const found = known.get(text);
  if (found) return found;
  const tables = [...text.matchAll(written)].map(([, table = '']) => table);
  const among = (set: ReadonlySet<string>) => tables.some((table) => set.has(table));
  const writes = { tickets: among(tickets), reference: among(reference), ofOneTicket: among(ticketRows), ticketItself: among(ticketsThemselves) };
  if (known.size >= mostKnown) known.clear();
  if (text.length <= longestKnown) known.set(text, writes);
  return writes;
}
