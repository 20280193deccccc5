type Given = Readonly<Record<string, unknown>>;

/** Where an index leads that a part of a `TicketFilter` uses: to a few tickets, or to a share of all. */
const few = new Map([
  ['code', ['eq', 'in']],
  ...['requester', 'creator', 'mergedInto', 'followUpOf'].map((name): [string, string[]] => [name, ['id']]),
  ['relation', ['personId', 'externalId']],
]);
const share = new Map([...['assignee', 'organization', 'release'].map((name): [string, string[]] => [name, ['id']]), ['relation', ['organizationId']]]);

/** Parts that few tickets may match and no index helps to find. */
const rare = new Set(['code', 'subject', 'department', 'customField', 'description', 'workaround', 'contactPhone', 'contactEmail', 'sla']);
/** Parts that compare texts of any length, which no index has. */
export const longTexts = ['description', 'workaround'] as const;
const picking = ['eq', 'in', 'contains', 'isNull', 'state', 'isWarning'];
const leavingOut = ['neq', 'nin', 'isNull', 'state', 'isWarning'];

/** More tickets are never looked at along an order, and fewer where their texts are compared: a page takes some 50 ms at most. */
export const mostWalked = 20_000;
export const mostTextsWalked = 5_000;

/** No more tickets are sorted. */
export const mostSorted = 50_000;

/** Several orders sort the tickets that are equal in the first one, which are few only where it is an instant that every ticket has. */
export function sortsMany(orderBy: unknown): boolean {
  if (!Array.isArray(orderBy) || orderBy.length < 2) return false;
  return !['OPENED_AT', 'UPDATED_AT'].includes(String((orderBy[0] as Given | null)?.field));
}

/** Whether a filter asks for parts of texts, each of which is spelled out before it is compared. */
export function comparesTexts(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(([name, given]) => {
    if (name === 'and' || name === 'or' || name === 'not') return [given].flat().some(comparesTexts);
    return (given as Given | null)?.contains != null;
  });
}

/** The tickets among which a statement looks for those that match. */
export function ticketsBehind(filter: Given): 'few' | 'share' | 'open' | 'all' {
  const parts = requiredParts(filter);
  const leads = (to: ReadonlyMap<string, string[]>) => parts.some(([name, part]) => to.get(name)?.some((inner) => leadsToFew(part[inner])));
  if (leads(few)) return 'few';
  if (leads(share)) return 'share';
  return parts.some(([name, part]) => name === 'closedAt' && part.isNull === true) ? 'open' : 'all';
}

/** Parts that many tickets match, as an inbox has them, or that may: an index would give all of them before the first. */
const ofMany = new Set(['closedAt', 'status', 'queue', 'priority', 'severity', 'nature', 'channel', 'isInternal', 'subject', 'customField', 'sla']);

/** Whether a page is likely to be full after a look at the first tickets of its order. */
export function matchesMany(filter: unknown): boolean {
  return requiredParts(filter).every(([name]) => ofMany.has(name));
}

/** Whether a statement may compare all these tickets, one by one, before it has a page. */
export function comparesEach(filter: unknown, isNegated = false): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(([name, given]) => {
    if (name === 'and' || name === 'or') return [given].flat().some((one) => comparesEach(one, isNegated));
    if (name === 'not') return comparesEach(given, !isNegated);
    return rare.has(name) && given != null && (isNegated ? leavingOut : picking).some((comparator) => (given as Given)[comparator] != null);
  });
}

/** Whether a filter leaves something out or takes alternatives, so that an order may be followed for long before enough tickets match. */
export function walksFar(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(([name, given]) => {
    if (name === 'and') return [given].flat().some(walksFar);
    return given != null && (name === 'not' || name === 'or' || leavesOut(name, given as Given));
  });
}

function leavesOut(name: string, { neq, nin, id, key, category, state }: Given): boolean {
  const isOpenOnly = name === 'status' && category != null && leavesOutClosed(category as Given);
  const inner = [id, key, state, ...(isOpenOnly ? [] : [category])] as (Given | null | undefined)[];
  return [{ neq, nin }, ...inner].some((one) => typeof one === 'object' && one !== null && (one.neq != null || one.nin != null));
}

/** An id does when it is compared by `eq` or `in`, a text when it is there. */
export function leadsToFew(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value != null;
  return ['eq', 'in'].some((name) => (value as Given)[name] != null);
}

/** Whether a part stands anywhere in a filter. */
export function mentions(filter: unknown, part: string): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(([name, given]) => {
    if (name === part) return given != null;
    return ['and', 'or', 'not'].includes(name) && [given].flat().some((one) => mentions(one, part));
  });
}

/** The parts that must all match. */
export function requiredParts(filter: unknown): [name: string, part: Given][] {
  if (typeof filter !== 'object' || filter === null) return [];
  return Object.entries(filter).flatMap(([name, given]): [string, Given][] => {
    if (name === 'and') return [given].flat().flatMap(requiredParts);
    return given == null ? [] : [[name, given as Given]];
  });
}

/** Whether comparators of a status's category match no closed one. */
export function leavesOutClosed({ eq, in: among, neq, nin }: Given): boolean {
  const wanted = among ?? (eq == null ? null : [eq]);
  return Array.isArray(wanted) ? !wanted.includes('CLOSED') : neq === 'CLOSED' || (Array.isArray(nin) && nin.includes('CLOSED'));
}
