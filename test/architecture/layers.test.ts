import { describe, expect, test } from 'vitest';
import { faultsOf, filesOf, floorOf, unknownRooms } from './floors.ts';

const files = filesOf('src');

describe('the house', () => {
  test('every file needs only what stands on its floor and below, and looks down the ladder', () => {
    expect(files.length).toBeGreaterThan(100);

    const faults = files.flatMap(({ path, text }) => faultsOf(path, text));

    expect(faults).toEqual([]);
  });

  test('every room has its rung, and every floor has files', () => {
    const paths = files.map(({ path }) => path);

    expect(unknownRooms(paths)).toEqual([]);
    expect(new Set(paths.map(floorOf))).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});

describe('the rule itself', () => {
  test.each([
    ['platform that knows a room', 'platform/feed.ts', "import { Ticket } from '../tickets/ticket.ts';"],
    ['a room that looks up the ladder', 'queues/queue.ts', "import {\n  type Ticket,\n} from '../tickets/ticket.ts';"],
    ['a verb that needs a face', 'tickets/close-ticket.ts', "import type { CloseTicketInput } from '../../src/tickets/ticket.graphql.ts';"],
    ['a verb that needs GraphQL', 'tickets/close-ticket.ts', "import { GraphQLError } from 'graphql';"],
    ['a row that decorates itself', 'tickets/ticket.ts', "import { Field } from 'type-graphql';"],
    ['a face that needs the doors', 'tickets/ticket.resolver.ts', "import { limits } from '../../src/api/gate/limits.ts';"],
    ['a door that needs the roof', 'api/http.ts', "export { openApp } from '../support/app.ts';"],
    ['a door that needs a command', 'worker/tidy.ts', "const { serve } = await import('../../src/commands/serve.ts');"],
    ['a rule with a package', 'workflows/workflow.ts', "import type { Kysely } from 'kysely';"],
    ['a rule with a row', 'workflows/workflow.ts', "import '../../src/workflows/status.ts';"],
    ['a rule that waits', 'sla/clocks/due.ts', 'export async function dueAt() {}'],
    ['a rule that knows what time it is', 'sla/clocks/due.ts', 'const now = new Date();'],
    ['a file too long to read', 'tickets/ticket.ts', '\n'.repeat(200)],
  ])('finds %s', (_, path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  test('lets pass what looks down', () => {
    const text = "import { sql } from 'kysely';\nimport type { GraphQLResolveInfo } from 'graphql';\nimport { may } from '../../src/core/actor.ts';";

    expect(faultsOf('tickets/close-ticket.ts', text)).toEqual([]);
    expect(unknownRooms(['mail/send.ts', 'tickets/ticket.ts'])).toEqual(['mail']);
  });
});
