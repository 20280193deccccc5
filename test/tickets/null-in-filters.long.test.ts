import 'reflect-metadata';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { askInTime, socketAs } from '../support/client.ts';
import { type Filtered, filtered, filterWith, literalOf, placesOf, rootOf, unfiltered } from './filter-places.ts';

openTestApp();

let tenant: TestTenant;
let socket: Client;

beforeAll(async () => {
  tenant = await aTenant({ articles: [{ title: 'La impresora', body: 'Se apaga y se enciende.', state: 'PUBLISHED', author: 'marta' }] });
  await aTicket(tenant.ana, { subject: 'Uno' });
  await aTicket(tenant.ana, { subject: 'Dos' });
  socket = socketAs(tenant.sofia);
});
afterAll(() => socket.dispose());

const selections: Record<string, string> = { ticketEvents: '{ id }', report: '{ zone }', reportChart: '{ title }' };
const selectionOf = ({ root }: Filtered) => selections[root] ?? '{ totalCount nodes { id } }';

async function answerTo({ operation }: Filtered, query: string, variables?: Record<string, unknown>) {
  if (operation === 'query') return (await askInTime(tenant.sofia, query, variables)).body;
  const errors = await new Promise((resolve, reject) => socket.subscribe({ query, variables }, { next: reject, error: resolve, complete: () => reject() }));
  return { errors };
}

describe.each(filtered.map((one) => [one.root, one] as const))('%s', (_, one) => {
  const places = placesOf(one);

  test('refuses null at every place of its filter, with the path', async () => {
    const told: unknown[] = [];
    for (const place of places) {
      const query = `${one.operation} ($filter: ${one.argument.type}) { ${rootOf(one, '$filter')} ${selectionOf(one)} }`;
      const { data, errors } = await answerTo(one, query, { filter: filterWith(one.argument, place, null) });
      told.push({ data: data ?? null, code: errors[0].extensions.code, path: errors[0].extensions.path });
    }

    expect(told).toEqual(places.map(({ path }) => ({ data: null, code: 'BAD_USER_INPUT', path })));
  });

  test('refuses a null that stands in the document or comes by a variable of its own', async () => {
    for (const place of places.filter((_, at) => at % 7 === 0)) {
      const literal = `${one.operation} { ${rootOf(one, literalOf(filterWith(one.argument, place, null)))} ${selectionOf(one)} }`;
      const byVariable = `${one.operation} ($value: ${place.type}) { ${rootOf(one, literalOf(filterWith(one.argument, place, '$value')))} ${selectionOf(one)} }`;

      for (const { errors } of [await answerTo(one, literal), await answerTo(one, byVariable, { value: null })])
        expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: place.path });
    }
  });
});

/** Each place has a document of its own, so some must do where there are hundreds. */
const some = <Item>(items: Item[]) => items.filter((_, at) => items.length < 20 || at % 3 === 0);

/** A report has a number of its own for none. */
test.each(
  filtered.filter(({ operation, root }) => operation === 'query' && root !== 'report' && root !== 'reportChart').map((one) => [one.root, one] as const),
)('%s: a variable that is not sent restricts nothing', async (_, one) => {
  const all = (await askInTime(tenant.sofia, `{ ${unfiltered(one)} ${selectionOf(one)} }`)).body.data[one.root];
  const none = { totalCount: 0, nodes: [] };

  for (const place of some(placesOf(one))) {
    const query = `query ($value: ${place.type}) { ${rootOf(one, literalOf(filterWith(one.argument, place, '$value')))} ${selectionOf(one)} }`;
    const { body } = await askInTime(tenant.sofia, query);
    const isInNot = place.path.slice(0, -1).includes('not');
    expect(body, query).toMatchObject({ data: { [one.root]: isInNot ? none : all } });
  }
});

test.each(['$filter', 'null'])('%s for the whole filter is no filter', async (filter) => {
  const query = filter === 'null' ? '{ tickets(filter: null) { totalCount } }' : 'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }';

  const { body } = await askInTime(tenant.sofia, query, { filter: null });

  expect(body.data.tickets.totalCount).toBe(2);
});

test('absence of an enum value is asked for by isNull', async () => {
  const { body } = await askInTime(tenant.sofia, '{ tickets(filter: { effort: { isNull: true } }) { totalCount } }');

  expect(body.data.tickets.totalCount).toBe(2);
});
