import { expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { itemOperations } from '../../src/configuration/api/configuration.mutations.resolver.ts';
import { itemKinds } from '../../src/configuration/api/item-kinds.graphql.ts';
import type { Context } from '../../src/core/context.ts';
import { answer } from '../../src/core/graphql/answer.ts';
import { filesOf } from './layers.ts';
import { operationNames, withoutKey } from './operation-names.ts';

const calls = filesOf('src').flatMap(({ path, text }) => (path.endsWith('.resolver.ts') ? namesIn(text) : []));

/** Of each call of `answer` in a resolver, the operation it names; `null` where it names none. */
function namesIn(text: string): (string | null)[] {
  return [...text.matchAll(/\b(?:return|await) answer(?:ed)?\(\s*ctx,\s*(?:'(\w+)'|(operations?)\b)?/g)].flatMap(([, name, given]) =>
    given ? [] : [name ?? null],
  );
}

function storedNames(): (string | null)[] {
  return [...calls, ...itemKinds.flatMap(({ noun }) => Object.values(itemOperations(noun)))].sort();
}

test('idempotency keys are stored under these names, and under no others', () => {
  expect(storedNames()).toEqual([...operationNames].sort());
});

test('every mutation that takes an idempotency key stores it under its own name', () => {
  const mutations = Object.keys(publicSchema().getMutationType()?.getFields() ?? {});

  expect(mutations.filter((name) => !withoutKey.includes(name)).sort()).toEqual(storedNames());
});

test('a call that names no operation is noticed', () => {
  expect(namesIn("return answer(ctx, closeTicket, input);\nreturn answer(ctx, 'openTicket', openTicket, input);")).toEqual([null, 'openTicket']);
});

test("renaming a verb's function changes nothing", async () => {
  const operations: (string | undefined)[] = [];
  const closeTicket = async ({ idempotency }: Context) => ({ at: operations.push(idempotency?.operation) });
  const closeTicketForGood = async ({ idempotency }: Context) => ({ at: operations.push(idempotency?.operation) });
  const ctx = { locale: 'en', services: { secret: 'of tests' } } as unknown as Context;

  for (const verb of [closeTicket, closeTicketForGood]) await answer(ctx, 'closeTicket', verb, { idempotencyKey: 'k-1' });

  expect(operations).toEqual(['closeTicket', 'closeTicket']);
});
