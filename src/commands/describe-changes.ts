import { isDeepStrictEqual } from 'node:util';
import type { ConfigurationChange } from '../configuration/changes.ts';
import type { Moved, Some } from '../recalculation/moved-tickets.ts';
import type { Losing, Preview } from '../recalculation/preview-configuration.ts';

const signs = { ADDED: '+', CHANGED: '~', RETIRED: '-' } as const;

/** One line per changed item, and one per changed field of it. */
export function describeChanges(changes: readonly ConfigurationChange[]): string {
  return changes.map((change) => [`${signs[change.kind]} ${change.section} ${change.key}`, ...fieldsOf(change)].join('\n')).join('\n');
}

function fieldsOf({ kind, before, after }: ConfigurationChange): string[] {
  if (kind !== 'CHANGED') return [];
  if (!isItem(before) || !isItem(after)) return [`    ${text(before)} → ${text(after)}`];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => (isDeepStrictEqual(before[name], after[name]) ? [] : [`    ${name}: ${text(before[name])} → ${text(after[name])}`]));
}

function isItem(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** The effects on open tickets. */
export function describeTickets({ moved, breached, losing }: Preview): string {
  const parts = [
    describeSome('open tickets get another deadline', moved, describeMoved),
    describeSome('open tickets become overdue at once', breached, ({ ticket: { code, subject } }) => `${code} ${subject}`),
    describeSome('open tickets lose a transition', losing, describeLosing),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'No open ticket is affected.' : parts.join('\n');
}

const maxShown = 10;

function describeSome<Entry>(what: string, { count, first }: Some<Entry>, line: (entry: Entry) => string): string | null {
  if (count === 0) return null;
  const shown = first.slice(0, maxShown).map((entry) => `    ${line(entry)}`);
  const more = count > shown.length ? [`    and ${count - shown.length} more`] : [];
  return [`${count} ${what}:`, ...shown, ...more].join('\n');
}

const metrics = { dueAt: 'due', firstResponseDueAt: 'first response due', nextResponseDueAt: 'next response due' } as const;

function describeMoved({ ticket, before, after }: Moved): string {
  const names = Object.keys(metrics) as (keyof typeof metrics)[];
  const moves = names.flatMap((name) => (before[name] === after[name] ? [] : [`${metrics[name]} ${instant(before[name])} → ${instant(after[name])}`]));
  return `${ticket.code} ${moves.join(', ')}`;
}

function instant(at: number | null): string {
  return at === null ? 'never' : new Date(at).toISOString();
}

function describeLosing({ ticket, status, to }: Losing): string {
  return `${ticket.code} from ${status} to ${to.join(', ')}`;
}
