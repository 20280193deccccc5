import type { GraphQLField } from 'graphql';
import { filterOf } from './make-filter.ts';
import type { Making } from './making.ts';
import { literal } from './variables.ts';

type Given = Record<string, unknown>;

/** Orders of lists of tickets whose cursors the test has at hand. */
export const orders = [
  ...['DUE_AT', 'OPENED_AT', 'UPDATED_AT', 'PRIORITY', 'SEVERITY', 'STATUS', 'CLOSED_AT', 'NEEDED_BY', 'LAST_PUBLIC_MESSAGE_AT'].flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => [{ field, direction }]),
  ),
  [...by('PRIORITY', 'ASC'), ...by('DUE_AT', 'ASC')],
  [...by('PRIORITY', 'DESC'), ...by('UPDATED_AT', 'ASC')],
  [...by('UPDATED_AT', 'ASC'), ...by('OPENED_AT', 'DESC'), ...by('PRIORITY', 'ASC')],
  [...by('DUE_AT', 'DESC'), ...by('PRIORITY', 'DESC'), ...by('OPENED_AT', 'DESC')],
  [...by('DUE_AT', 'ASC'), ...by('DUE_AT', 'DESC')],
  [...by('SEVERITY', 'ASC'), ...by('OPENED_AT', 'DESC')],
  [...by('STATUS', 'DESC'), ...by('SEVERITY', 'ASC'), ...by('NEEDED_BY', 'ASC')],
];

function by(field: string, direction: string): { field: string; direction: string }[] {
  return [{ field, direction }];
}

export function argumentsFor(making: Making, field: GraphQLField<unknown, unknown>, isRoot: boolean): string {
  const own = ownArguments(making, field, isRoot);
  const isPaged = field.args.some(({ name }) => name === 'first');
  const given: Given = isPaged ? { ...own, ...paging(making, field, own, isRoot) } : own;
  const parts = field.args.flatMap(({ name, type }) => (name in given ? [`${name}: ${literal(making, given[name], type)}`] : []));
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

function ownArguments(making: Making, { name, args }: GraphQLField<unknown, unknown>, isRoot: boolean): Given {
  const { dice, values } = making;
  if (name === 'node') return { id: anyId(making) };
  if (name === 'nodes') return { ids: Array.from({ length: dice.below(5) }, () => anyId(making)) };
  if (name === 'ticket' && args.length > 0) return oneTicket(making);
  if (isRoot && name in known) return known[name]?.(making) ?? {};
  if (name === 'label') return dice.chance(50) ? { locale: dice.pick(['es', 'en', 'pt', 'pt-BR', 'fr', null]) } : {};
  return {
    ...(args.some((arg) => arg.name === 'filter') && dice.chance(55)
      ? { filter: filterOf(isRoot ? making : withoutStrange(making), args.find((arg) => arg.name === 'filter')?.type) }
      : {}),
    ...(name === 'tickets' && args.some((arg) => arg.name === 'orderBy') && dice.chance(55) ? { orderBy: dice.pick([...orders, [], null]) } : {}),
    ...(events.has(name) && dice.chance(55) ? { orderBy: dice.pick([{ direction: 'DESC' }, { direction: 'DESC' }, { direction: 'ASC' }, null]) } : {}),
    ...(name === 'articles' && args.some((arg) => arg.name === 'search') && dice.chance(50) ? { search: dice.pick(values.searches) } : {}),
  };
}

const events = new Set(['events', 'activity']);

/** Root fields that return one object, by what it is known by. */
const known: Record<string, (making: Making) => Given> = {
  user: ({ dice, values }) =>
    dice.pick([{ id: dice.pick(values.ids.assignee ?? []) }, { email: dice.pick(values.texts.email ?? []) }, { externalId: 'unknown' }]),
  organization: ({ dice, values }) => (dice.chance(80) ? { id: dice.pick(values.ids.organization ?? []) } : { externalId: 'unknown' }),
  queue: ({ dice, values }) => ({ key: dice.pick(values.texts.queue ?? []) }),
  article: ({ dice, values }) => ({ id: dice.pick(values.ids.article ?? []) }),
};

/** Below other objects an id of the wrong type is refused even where there is no such object, which the naive reader would not notice. */
function withoutStrange({ dice, values }: Making) {
  return { dice, values: { ...values, ids: { ...values.ids, strange: [] } } };
}

/** Of any type and any desk, seldom none at all. */
function anyId({ dice, values }: Making): string {
  if (dice.chance(1)) return dice.pick(['abc', 'xyz_01h455vb4pex5vsknk084sn02q', 'tkt_']);
  const itemKinds = Object.keys(values.ids);
  return dice.pick(values.ids[dice.chance(40) ? 'ticketId' : dice.pick(itemKinds)] ?? []);
}

function oneTicket({ dice, values }: Making): Given {
  const id = dice.pick(dice.chance(3) ? (values.ids.strange ?? []) : (values.ids.ticketId ?? []));
  const code = dice.pick(values.texts.code ?? []);
  if (dice.chance(4)) return dice.chance(50) ? { id, code } : { id: null };
  return dice.chance(50) ? { id } : { code };
}

const nowhere = Buffer.from('["NOWHERE","1"]').toString('base64url');

function paging({ dice, values }: Making, field: GraphQLField<unknown, unknown>, given: Given, isRoot: boolean): Given {
  const known = values.cursors[field.args.some(({ name }) => name === 'orderBy') ? listOf(field.name, given) : listBelow(field.name, given)] ?? [];
  const size = dice.pick([1, 2, 3, 3, 4, 7]);
  const [one, other] = known.length > 0 ? [dice.pick(known), dice.pick(known)] : [null, null];
  if (isRoot && dice.chance(2)) return dice.pick<Given>([{ first: 0 }, { first: 101 }, { first: 1, last: 1 }, { first: 1, after: nowhere }, { last: -1 }]);
  const forward: Given[] = [{ first: size }, { first: size, after: one }, {}, { after: one }, { first: null, after: null }];
  const backward: Given[] = [{ last: size }, { last: size, before: one }, { last: size, after: one }, { first: size, before: one }, { before: one }];
  const both: Given = { [dice.pick(['first', 'last'])]: size, after: one, before: other };
  return dice.pick(field.args.some(({ name }) => name === 'last') ? [...forward, ...backward, both] : forward);
}

const ofTickets = new Set(['tickets', 'followUps', 'mergedTickets', 'duplicates', 'solvedTickets']);

/** Tickets that belong to something stand in the order of their ids. */
function listBelow(name: string, given: Given): string {
  return ofTickets.has(name) ? 'tickets by id' : listOf(name, given);
}

/** The list that can make cursors for this one. */
export function listOf(name: string, { orderBy, search }: Given): string {
  if (name === 'articles' && typeof search === 'string' && search.trim()) return 'found';
  if (name === 'activity') return 'events';
  if (name !== 'tickets') return name;
  const order = (orderBy as { field: string; direction: string }[] | null | undefined) ?? [];
  return `tickets ${order.map(({ field, direction }) => `${field}:${direction}`).join() || 'OPENED_AT:DESC'}`;
}
