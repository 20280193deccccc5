import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';

openTestApp();

async function feedOf({ sofia }: TestTenant) {
  const events = await as(sofia).events({ first: 100 });
  return events.nodes.map(({ type, actor, ticket, changes }) => ({ type, by: actor?.name, ticket: ticket?.id ?? null, changes }));
}

async function itemsOf({ sofia }: TestTenant) {
  const { queues, severities, statuses } = await as(sofia).catalog();
  const id = (items: { key: string; id: string }[], key: string) => items.find((item) => item.key === key)?.id ?? '';
  return { queue: (key: string) => id(queues, key), severity: (key: string) => id(severities, key), status: (key: string) => id(statuses, key) };
}

test('every verb on a ticket records one event with its actor and what changed', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia } = tenant;
  const { queue, severity, status } = await itemsOf(tenant);
  const { id: ticketId } = await aTicket(ana);
  const softwareId = queue('software');

  await as(marta).assignTicket({ ticketId, assigneeId: marta.id });
  await as(marta).assignTicket({ ticketId, assigneeId: marta.id });
  await as(marta).changeTicketStatus({ ticketId, status: 'in_progress' });
  await as(marta).changeTicketSeverity({ ticketId, severity: 'critical' });
  const replyToTicket = await as(marta).replyToTicket({ ticketId, body: 'Mírelo.' });
  const addNote = await as(marta).addNote({ ticketId, body: 'Es la caché.' });
  await as(diego).moveTicket({ ticketId, queueId: queue('hardware') });
  await as(sofia).moveTicket({ ticketId, queueId: softwareId });
  await as(diego).takeNextTicket({ queueId: softwareId });
  await as(diego).resolveTicket({ ticketId });
  await as(ana).reopenTicket({ ticketId });
  await as(diego).resolveTicket({ ticketId });
  await deactivate(ana);
  await as(sofia).handOverTicket({ ticketId, creatorId: marta.id, reason: 'Ana se fue' });
  await as(marta).closeTicket({ ticketId });

  const step = (before: string, after: string) => [{ field: 'status', before: status(before), after: status(after) }];
  const given = (before: string | null, after: string | null) => [{ field: 'assignee', before, after }];
  const message = (id: string | undefined) => [{ field: 'message', before: null, after: id }];
  const feed = await feedOf(tenant);
  expect(feed.map(({ type, by, changes }) => [type, by, changes])).toEqual([
    ['ticket.opened', 'Ana Ruiz', []],
    ['ticket.assigned', 'Marta Sanz', given(null, marta.id)],
    ['ticket.status_changed', 'Marta Sanz', step('new', 'in_progress')],
    ['ticket.severity_changed', 'Marta Sanz', [{ field: 'severity', before: severity('low'), after: severity('critical') }]],
    ['ticket.replied', 'Marta Sanz', message(replyToTicket.message?.id)],
    ['ticket.noted', 'Marta Sanz', message(addNote.message?.id)],
    ['ticket.moved', 'Diego Mora', [{ field: 'queue', before: softwareId, after: queue('hardware') }]],
    ['ticket.unassigned', 'Diego Mora', given(marta.id, null)],
    ['ticket.moved', 'Sofía León', [{ field: 'queue', before: queue('hardware'), after: softwareId }]],
    ['ticket.assigned', 'Diego Mora', given(null, diego.id)],
    ['ticket.resolved', 'Diego Mora', step('in_progress', 'resolved')],
    ['ticket.reopened', 'Ana Ruiz', step('resolved', 'in_progress')],
    ['ticket.resolved', 'Diego Mora', step('in_progress', 'resolved')],
    [
      'ticket.handed_over',
      'Sofía León',
      [
        { field: 'creator', before: ana.id, after: marta.id },
        { field: 'reason', before: null, after: 'Ana se fue' },
      ],
    ],
    ['ticket.closed', 'Marta Sanz', step('resolved', 'closed')],
  ]);
  expect(new Set(feed.map(({ ticket }) => ticket))).toEqual(new Set([ticketId]));
});

test('articles and keys are recorded too, keys for admins only', async () => {
  const tenant = await aTenant();
  const { marta, sofia } = tenant;

  const answer = await as(marta).createArticle({ title: 'Cómo empezar', body: 'Así.' });
  const articleId = answer.article?.id ?? '';
  await as(marta).updateArticle({ articleId, title: 'Cómo empezar bien' });
  await as(marta).publishArticle({ articleId });
  await as(marta).archiveArticle({ articleId });
  const key = await aKey(tenant);
  await as(sofia).revokeApiKey({ apiKeyId: key.id });

  const types = (await feedOf(tenant)).map(({ type }) => type);
  const events = await as(marta).events({ first: 100 });
  expect(types).toEqual(['article.created', 'article.updated', 'article.published', 'article.archived', 'key.issued', 'key.revoked']);
  expect(events.nodes.map(({ type }) => type)).toEqual(['article.created', 'article.updated', 'article.published', 'article.archived']);
  expect((await as(tenant.ana).events()).nodes.map(({ type }) => type)).toEqual(['article.published']);
});
