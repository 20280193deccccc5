import { maxAttachments } from '../../attachments/attachment.graphql.ts';
import { maxWaiting } from '../../attachments/begin-upload.ts';
import { durationOf } from '../../calendars/time/durations.ts';
import type { LimitName } from '../../core/limit-name.ts';
import { mostHtmlCharacters } from '../../core/rendering.ts';
import { timeLimits } from '../../database/time-limits.ts';
import { liveLimits } from '../../live/live-limits.ts';
import { longestSearch } from '../../reading/plan/found.ts';
import { mostOrders } from '../../reading/plan/order-asked.ts';
import { pageSize } from '../../reading/plan/page.ts';
import { maxParameters } from '../../reading/statement/compiled-statement.ts';
import { mostBinRows, mostNumbers } from '../../reports/asked-report.ts';
import type { Storage } from '../../storage/storage.ts';
import { mostSorted, mostTextsWalked, mostWalked } from '../../tickets/filter/filter-reading.ts';
import { mostTicketsFound } from '../../tickets/search/search-tickets.ts';
import { mostParts } from '../files/resume-upload.ts';
import { limits } from '../gate/limits.ts';
import { mostLongTexts } from '../gate/rows-read.ts';
import { maxNodes } from '../schema/node.resolver.ts';

export interface Limit {
  /** By the operator's settings, where they decide. */
  value: number | ((storage: Storage) => number);
  unit: string;
  what: string;
}

/** As the schema gives it: a length of time says its unit itself. */
export function shownValue({ unit, value }: Limit, storage: Storage): number | string {
  const number = typeof value === 'function' ? value(storage) : value;
  return isTime(unit) ? durationOf(number / 1_000) : number;
}

export const isTime = (unit: string): boolean => unit === 'milliseconds';

const of = (value: Limit['value'], unit: string, what: string): Limit => ({ value, unit, what });

/** Every limit that clients meet, from the constants that enforce it. */
export const limitTable: Readonly<Record<LimitName, Limit>> = {
  operationCost: of(limits.maxCost, 'points', 'The cost of one operation, with what it may read. `extensions.cost.requested` is this cost before it runs.'),
  answerCost: of(limits.maxAnswerCost, 'points', 'The part of the cost of one operation that is for what it may return.'),
  budget: of(limits.budget, 'points', 'The full budget of a principal, or of an address without a credential. `extensions.cost.limit` is this number.'),
  budgetPerSecond: of(
    limits.budgetPerSecond,
    'points per second',
    'What comes back to a budget, steadily, until it is full. `extensions.cost.restoreRate` is this number.',
  ),
  mutations: of(limits.maxMutations, 'fields', 'The mutations in one operation.'),
  rootFields: of(limits.maxRootFields, 'fields', 'The fields at the root of a query.'),
  depth: of(limits.maxDepth, 'levels', 'Fields below one another, fragments followed.'),
  fields: of(limits.maxFields, 'fields', 'The fields of an operation in all, fragments written out.'),
  aliases: of(limits.maxAliases, 'aliases', 'The aliases of an operation.'),
  writtenDepth: of(limits.maxWrittenDepth, 'levels', 'Fields below one another that are written, also those that `@skip` or `@include` leaves out.'),
  writtenFields: of(limits.maxWrittenFields, 'fields', 'The fields that are written, also those that `@skip` or `@include` leaves out.'),
  mergedFields: of(limits.maxMergedFields, 'fields', 'The fields that merge into one of the answer.'),
  braces: of(limits.maxBraces, 'levels', 'Braces within braces, as written.'),
  fragments: of(limits.maxFragments, 'fragments', 'The fragments that a document defines.'),
  directives: of(limits.maxDirectives, 'directives', 'The directives of a document.'),
  directivesAtOnePlace: of(limits.maxDirectivesPerPlace, 'directives', 'The directives on one field, fragment or operation.'),
  tokens: of(limits.maxTokens, 'tokens', 'The size of a document without blanks and comments.'),
  documentCharacters: of(limits.maxDocumentLength, 'UTF-16 units', 'The size of a document.'),
  operationNameCharacters: of(limits.maxOperationNameLength, 'UTF-16 units', 'The size of `operationName`.'),
  requestBytes: of(limits.maxBodyBytes, 'bytes', 'The size of a request over HTTP, or of a message over a WebSocket.'),
  valueDepth: of(limits.maxVariableDepth, 'levels', 'Lists and objects below one another in the variables.'),
  valueKeys: of(limits.maxVariableKeys, 'keys', 'The keys of one object in the variables.'),
  pageSize: of(pageSize.most, 'entries', 'The most that `first` and `last` take.'),
  usualPageSize: of(pageSize.usual, 'entries', 'The size of a page that is asked for without `first` and `last`.'),
  nodeIds: of(maxNodes, 'ids', 'The ids of `nodes`.'),
  orders: of(mostOrders, 'orders', 'The orders of a list.'),
  searchCharacters: of(longestSearch, 'characters', 'The size of a search.'),
  ticketsFound: of(mostTicketsFound, 'tickets', 'The best matches of a search for tickets, which are all that it lists and counts.'),
  filterComparisons: of(limits.maxFilterComparisons, 'comparisons', 'The comparisons of a filter.'),
  filterDepth: of(limits.maxFilterDepth, 'levels', 'The levels of `and`, `or` and `not` in a filter.'),
  filterListValues: of(limits.maxFilterList, 'values', 'The values of one list in a filter.'),
  filterValues: of(limits.maxFilterValues, 'values', 'The values of all lists in a filter.'),
  filterTextTickets: of(mostLongTexts, 'tickets', 'The tickets that a filter by `description` or `workaround` may compare.'),
  sortedTickets: of(mostSorted, 'tickets', 'The tickets that a list with several orders may sort.'),
  walkedTickets: of(mostWalked, 'tickets', 'The tickets that a list looks at, in its order, for those that match its filter.'),
  walkedTexts: of(mostTextsWalked, 'tickets', 'The same where the filter asks for a part of a text (`contains`).'),
  reportNumbers: of(mostNumbers, 'numbers', 'The numbers of a report: measures times groups times periods.'),
  reportPercentileRows: of(mostBinRows, 'rows', 'The days or months, each of one group and measure, that percentiles of very many values are made from.'),
  statementValues: of(maxParameters, 'values', 'The values of the arguments of one field at the root together.'),
  statementTime: of(timeLimits.statement, 'milliseconds', 'The time that the statements of one operation may take, where its cost does not pay for less.'),
  htmlCharacters: of(mostHtmlCharacters, 'UTF-16 units', 'The Markdown that one operation gets as HTML.'),
  errors: of(limits.maxErrors, 'errors', 'The errors of one answer.'),
  errorBytes: of(limits.maxErrorBytes, 'bytes', 'The size of the errors of one answer.'),
  fileBytes: of(({ maxFileBytes }) => maxFileBytes, 'bytes', 'The size of a file, as the operator of the server has set it.'),
  tenantFileBytes: of(({ maxTenantBytes }) => maxTenantBytes, 'bytes', 'The space for all files of a desk, as the operator of the server has set it.'),
  attachments: of(maxAttachments, 'files', 'The files of one message, article or new ticket.'),
  waitingUploads: of(maxWaiting, 'uploads', 'The uploads that a principal has begun and named nowhere.'),
  transfersOfPrincipal: of(limits.maxTransfersOfPrincipal, 'files', 'The files of a principal that come in or go out of a process at once.'),
  transfersOfTenant: of(limits.maxTransfersOfTenant, 'files', 'The files of a desk that come in or go out of a process at once.'),
  uploadTime: of(limits.maxUploadMs, 'milliseconds', 'The time in which the bytes of an upload must have come.'),
  uploadParts: of(mostParts, 'parts', 'The parts in which an upload may come that is resumed.'),
  socketOperations: of(limits.maxSubscriptionsPerSocket, 'operations', 'The operations that run at once on one socket.'),
  operationIdBytes: of(limits.maxOperationIdBytes, 'bytes', 'The size of the id of an operation on a socket.'),
  unsentBytes: of(limits.maxUnsentBytes, 'bytes', 'What waits to be sent on a socket, before its subscriptions pause and other operations are refused.'),
  unsentTime: of(
    limits.maxUndrainedMs,
    'milliseconds',
    'The time for which a socket may pause before it is closed; so is a connection where nothing of a long answer is taken.',
  ),
  unreadBytes: of(limits.maxUnreadBytes, 'bytes', 'The answers of a principal over HTTP that its clients have not taken yet.'),
  subscriptionsOfPrincipal: of(liveLimits.subscriptionsOfPrincipal, 'subscriptions', 'The subscriptions of a principal at once, over all sockets of a node.'),
  subscriptionsOfTenant: of(liveLimits.subscriptionsOfTenant, 'subscriptions', 'The subscriptions of a desk at once on a node.'),
  subscriptionQueriesOfTenant: of(
    liveLimits.queriesOfTenant,
    'subscriptions',
    'The different subscriptions of a desk (document, variables, visibility) at once on a node.',
  ),
  subscriptionBytesOfPrincipal: of(liveLimits.bytesOfPrincipal, 'bytes', 'The memory of the subscriptions of a principal on a node, as it is estimated.'),
  subscriptionBytesOfTenant: of(liveLimits.bytesOfTenant, 'bytes', 'The memory of the subscriptions of a desk on a node, as it is estimated.'),
  subscriptionBytesOfProcess: of(liveLimits.bytesOfProcess, 'bytes', 'The memory of all subscriptions of a process, as it is estimated.'),
  catchingUpOfPrincipal: of(liveLimits.catchingUpOfPrincipal, 'subscriptions', 'The subscriptions of a principal that catch up at the same time.'),
  eventsToCatchUp: of(liveLimits.eventsToCatchUp, 'events', 'How far a subscription goes back.'),
  subscriptionTime: of(liveLimits.alonePageMs, 'milliseconds', 'The time of the query of a subscription, for up to 200 events.'),
  anonymousSocketsOfAddress: of(limits.maxAnonymousSocketsOfAddress, 'sockets', 'The sockets of one address without a credential.'),
  anonymousSockets: of(limits.maxAnonymousSockets, 'sockets', 'The sockets of a process without a credential.'),
  anonymousSocketTime: of(limits.maxAnonymousMs, 'milliseconds', 'The time for which a socket without a credential stays open.'),
};
