import type { FieldNode, GraphQLField } from 'graphql';
import type { TenantSize } from '../../core/context.ts';
import { argumentOf } from './arguments.ts';
import { type FilterSize, sizeOf } from './filter-size.ts';
import { type ListArguments, none, type RowsRead, reports, rowsRead, rowsReadAtRoot } from './rows-read.ts';
import type { Variables } from './variables.ts';
import { weights } from './weights.ts';

/** A field that may have a filter, and how many totals its answer has. */
export interface Read {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  totals: number;
}

const noFilter: FilterSize = { comparisons: 0, lookUps: 0, searches: 0, longSearches: 0, values: 0 };

/** Cost points of a root field besides its statement and the objects of its answer. */
export interface ReadingCost {
  /** For the filter, the search and the writing of a report, whatever they find. */
  filter: number;
  /** For the rows that may be looked through. */
  rows: number;
}

/** What looks for the words of a text. */
const suggesting = new Set(['suggest', 'admission']);
/** The most words of a text that count, also where the text is that of a ticket. */
const mostWords = 40;
const searchWeights: Readonly<Record<string, number>> = { articles: weights.textSearch, tickets: weights.ticketSearch };

export function costOfReading({ field, node, totals }: Read, variables: Variables, tenant: TenantSize): ReadingCost {
  const filter = field.args.find(({ type }) => /Filter$/.test(String(type)));
  const given = filter && argumentOf(node, filter.name, variables);
  const size = filter ? sizeOf(given, filter.name, filter.type) : noFilter;
  const rows = rowsReadAtRoot(field.name, { filter: given, ...orderedArguments(node, variables) }, tenant);
  const search =
    argumentOf(node, 'search', variables) == null ? costOfSuggesting(field.name, node, variables) : (searchWeights[field.name] ?? weights.partSearch);
  return {
    filter: Math.ceil(search + (reports.has(field.name) ? weights.report : 0) + costOfFilter(size) * (1 + totals)),
    rows: Math.ceil(costOfRows(size, rows, totals)),
  };
}

function costOfSuggesting(name: string, node: FieldNode, variables: Variables): number {
  if (!suggesting.has(name)) return 0;
  const { subject, description } = (argumentOf(node, 'input', variables) ?? {}) as { subject?: unknown; description?: unknown };
  const words = typeof subject === 'string' ? `${subject} ${description ?? ''}`.slice(0, 4_000).split(/\s+/).length : mostWords;
  return weights.suggestion + weights.suggestionWord * Math.min(words, mostWords);
}

function orderedArguments(node: FieldNode, variables: Variables): Omit<ListArguments, 'filter'> {
  const [after, before, orderBy] = ['after', 'before', 'orderBy'].map((name) => argumentOf(node, name, variables));
  return { after, before, orderBy };
}

/** The part by which the tickets below a type belong to it; an index leads to each. */
const belonging: Readonly<Record<string, string>> = { User: 'requester', Organization: 'organization' };
/** The tickets of the viewer, by the part that they have in them. */
const ofViewer: Readonly<Record<string, string>> = { assignedTickets: 'assignee', requestedTickets: 'requester' };
/** Those that somebody works on are a share of all, like those that they are assigned to. */
const working = new Set<unknown>(['ASSIGNEE', 'COLLABORATOR']);

/** Cost points of a list below another object, for each of these objects: its filter, its search and the rows that they may look through. */
export function costOfNested(read: Read, parent: string, variables: Variables, tenant: TenantSize): number {
  const { field, node, totals } = read;
  const filter = field.args.find(({ type }) => /Filter$/.test(String(type)));
  const search = argumentOf(node, 'search', variables) == null ? 0 : weights.search;
  if (!filter) return search;
  const given = argumentOf(node, filter.name, variables);
  const size = given == null ? noFilter : sizeOf(given, filter.name, filter.type);
  const part = ofViewer[field.name] ?? (working.has(argumentOf(node, 'part', variables)) ? 'assignee' : belonging[parent]);
  const among = part ? { and: [{ [part]: { id: { eq: '' } } }, given ?? {}] } : given;
  const isByIndex = given == null && totals === 0 && argumentOf(node, 'orderBy', variables) == null;
  const rows = isByIndex ? none : rowsRead(field.name in ofViewer ? 'tickets' : field.name, { filter: among, after: null }, tenant);
  return Math.ceil(search + costOfFilter(size) * (1 + totals) + costOfRows(size, rows, totals));
}

function costOfFilter({ comparisons, lookUps, searches, values }: FilterSize): number {
  return comparisons * weights.comparison + lookUps * weights.lookUp + searches * weights.search + values * weights.value;
}

function costOfRows({ comparisons, searches, longSearches, values }: FilterSize, { list, texts, total }: RowsRead, totals: number): number {
  const compared = weights.rows + comparisons * weights.rowComparison + values * weights.rowValue;
  const searched = (search: number) => (searches - longSearches) * search + longSearches * weights.rowLongSearch;
  return (list * compared + texts * searched(weights.rowSearch) + total * totals * (compared + searched(weights.countedSearch))) / 1_000;
}
