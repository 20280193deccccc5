import { expect, test } from 'vitest';
import { harmsIn } from '../core/markdown/harms.ts';
import { htmlVectors, markdownVectors } from '../core/markdown/vectors.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf } from '../support/client.ts';

openTestApp();

const query =
  'query ($id: ID!, $after: String) { ticket(id: $id) { messages(first: 20, after: $after) { nodes { body bodyHtml } pageInfo { hasNextPage endCursor } } } }';

interface Page {
  nodes: { body: string; bodyHtml: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function everyBody(who: { token: string }, id: string): Promise<{ body: string; bodyHtml: string }[]> {
  const found: { body: string; bodyHtml: string }[] = [];
  for (let after: string | null = null; ; ) {
    const { messages }: { messages: Page } = (await askAs(who, query, { id, after })).body.data.ticket;
    found.push(...messages.nodes);
    if (!messages.pageInfo.hasNextPage) return found;
    after = messages.pageInfo.endCursor;
  }
}

test('nothing that could run comes back from what the tests of sanitizers attack with, written as messages', async () => {
  const { ana } = await aTenant();
  const ticketId = await opens(ana);
  const vectors = [...htmlVectors, ...markdownVectors];
  let refused = 0;

  for (const body of vectors) refused += (await refusalsOf(as(ana).replyToTicket({ ticketId, body }))).length;

  const messages = await everyBody(ana, ticketId);
  expect([messages.length + refused, messages.length > 250]).toEqual([vectors.length, true]);
  expect(messages.flatMap(({ body, bodyHtml }) => harmsIn(bodyHtml).map((harm) => [harm, body]))).toEqual([]);
}, 240_000);
