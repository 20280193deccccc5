import { describe, expect, test } from 'vitest';
import { faultsOf, filesOf, layerOf, unknownModules } from './layers.ts';

const files = filesOf('src');

describe('the layers', () => {
  test('every file needs only what stands on its layer and below, and looks up the list of modules', () => {
    expect(files.length).toBeGreaterThan(100);

    const faults = files.flatMap(({ path, text }) => faultsOf(path, text));

    expect(faults).toEqual([]);
  });

  test('every module is in the list, and every layer has files', () => {
    const paths = files.map(({ path }) => path);

    expect(unknownModules(paths)).toEqual([]);
    expect(new Set(paths.map(layerOf))).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});

describe('the rule itself', () => {
  test.each([
    ['core that knows a module', 'core/feed.ts', "import { Ticket } from '../tickets/ticket.ts';"],
    ['a module that looks down the list', 'queues/queue.ts', "import {\n  type Ticket,\n} from '../tickets/ticket.ts';"],
    ['a verb that needs a resolver', 'tickets/close-ticket.ts', "import type { CloseTicketInput } from '../../src/tickets/ticket.graphql.ts';"],
    ['a verb that needs GraphQL', 'tickets/close-ticket.ts', "import { GraphQLError } from 'graphql';"],
    ['a row that decorates itself', 'tickets/ticket.ts', "import { Field } from 'type-graphql';"],
    ['a resolver that needs the servers', 'tickets/ticket.resolver.ts', "import { limits } from '../../src/api/gate/limits.ts';"],
    ['a server that needs the composition root', 'api/identify.ts', "export { openApp } from '../support/app.ts';"],
    ['a worker that needs a command', 'worker/purge.ts', "const { serve } = await import('../../src/commands/serve.ts');"],
    ['a rule with a package', 'workflows/workflow.ts', "import type { Kysely } from 'kysely';"],
    ['a rule with a row', 'workflows/workflow.ts', "import '../../src/workflows/status.ts';"],
    ['a rule that waits', 'sla/clocks/due.ts', 'export async function dueAt() {}'],
    ['a rule that knows what time it is', 'sla/clocks/due.ts', 'const now = new Date();'],
    ['a file too long to read', 'tickets/ticket.ts', '\n'.repeat(200)],
  ])('finds %s', (_, path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  test('lets pass what looks down', () => {
    const text = "import { sql } from 'kysely';\nimport type { GraphQLResolveInfo } from 'graphql';\nimport { may } from '../core/actor.ts';";

    expect(faultsOf('tickets/close-ticket.ts', text)).toEqual([]);
    expect(unknownModules(['webhooks/send.ts', 'tickets/ticket.ts'])).toEqual(['webhooks']);
  });
});
