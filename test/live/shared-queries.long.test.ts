import 'reflect-metadata';
import { type GraphQLObjectType, getNamedType, isAbstractType, isLeafType, isObjectType, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import type { Context } from '../../src/core/context.ts';
import { readRows } from '../../src/database/tenancy.ts';
import { type EventQuery, eventQueryOf } from '../../src/live/delivery/event-subscription.ts';
import { LiveEventShape, liveEventsSql } from '../../src/live/delivery/live-events.ts';
import { SharedQueries } from '../../src/live/shared-query.ts';
import { fillSlots } from '../../src/reading/json/fill-slots.ts';
import { bind, viewerBindings } from '../../src/reading/statement/compiled-statement.ts';
import { argumentsOf, compiledFor } from '../../src/reading/statement/field-statement.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { askToFollow } from './without-a-socket.ts';

openTestApp();

const schema = publicSchema();
const deepest = 3;

/** Every way to a leaf from a type, a few fields deep, as a selection. */
function pathsFrom(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields()).flatMap((field): string[] => {
    if (field.args.some((arg) => String(arg.type).endsWith('!'))) return [];
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    if (depth === 0) return [];
    const types = isAbstractType(inner) ? schema.getPossibleTypes(inner) : isObjectType(inner) ? [inner] : [];
    return types.flatMap((one) => pathsFrom(one, depth - 1).map((path) => `${field.name} { ... on ${one.name} { ${path} } }`));
  });
}

const paths = [...new Set(pathsFrom(schema.getType('TicketEvent') as GraphQLObjectType, deepest))];
const documents = paths.map((path) => parse(`subscription { ticketEvents { seq ${path} } }`));

let tenant: TestTenant;
let seqs: string[];

beforeAll(async () => {
  // What clocks show changes from one moment to the next.
  const now = new Date();
  theServices().now = () => now;
  tenant = await aTenant({
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
      ...['marta', 'diego'].map((key) => ({ key, name: key, role: 'AGENT' as const })),
      { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    ],
  });
  const { id } = await aResolvedTicket(tenant, tenant.ana);
  await aTicket(tenant.luis);
  await as(tenant.marta).addNote({ ticketId: id, body: 'Entre nosotros.' });
  seqs = Array.from({ length: 12 }, (_, at) => String(at + 1));
});

/** What a subscriber would receive if nothing were shared. */
async function toldAlone(ctx: Context, document: ReturnType<typeof parse>): Promise<string[]> {
  const { info } = await askToFollow(ctx, document);
  const compiled = compiledFor(ctx, {
    info,
    shape: LiveEventShape,
    given: { seqs, filter: undefined },
    build: (plan, given) => liveEventsSql(plan, info, given),
  });
  const args = argumentsOf(compiled, info);
  const rows = await readRows<{ whole: string }>(ctx, bind(compiled, { viewer: viewerBindings(ctx), given: { seqs }, args }));
  return rows.map(
    ({ whole }) =>
      `{"data":{"ticketEvents":${fillSlots(
        whole,
        compiled.slots.map(({ fill }) => ({ fill })),
        ctx,
        args,
      )}}}`,
  );
}

async function toldInGroup(sharedQuery: EventQuery, { tenant, services }: Context): Promise<string[]> {
  const rows = await readRows<{ whole: string }>({ services, tenant }, sharedQuery.statementFor(tenant, seqs));
  return rows.map(({ whole }) => sharedQuery.payload(tenant, whole));
}

describe('whatever is asked of an event', () => {
  test('is asked here', () => {
    expect(paths.length).toBeGreaterThan(150);
    expect(paths).toContain('ticket { ... on Ticket { viewerCanClose { ... on Permission { allowed } } } }');
  });

  test('subscribers who share a query receive the same bytes as each would alone', async () => {
    const people = Object.values(tenant.people).map(({ ctx }) => ctx);
    const sizes: number[] = [];
    for (const document of documents) {
      const queries = new SharedQueries<EventQuery>(100);
      const members = await Promise.all(
        people.map(async (ctx) => ({ ctx, sharedQuery: queries.join(eventQueryOf(await askToFollow(ctx, document), ctx.actor)) })),
      );
      for (const { ctx, sharedQuery } of members) expect(await toldAlone(ctx, document)).toEqual(await toldInGroup(sharedQuery, ctx));
      sizes.push(queries.size);
    }
    // Requesters, agents and admins; where it matters who is looking, everybody alone.
    expect(new Set(sizes)).toEqual(new Set([3, 4, 5]));
  }, 400_000);

  test.each([
    ['viewerCanClose { allowed }', 5],
    ['viewerCanWithdraw { allowed }', 5],
    ['availableTransitions { allowed }', 5],
    ['assignee { email }', 4],
    ['organization { name }', 4],
    ['subject', 3],
  ])('ticket { %s } makes %i groups of five people', async (path, count) => {
    const queries = new SharedQueries<EventQuery>(100);
    const document = parse(`subscription { ticketEvents { ticket { ${path} } } }`);

    for (const { ctx } of Object.values(tenant.people)) queries.join(eventQueryOf(await askToFollow(ctx, document), ctx.actor));

    expect(queries.size).toBe(count);
  });
});
