import 'reflect-metadata';
import { expect, test } from 'vitest';
import { resolvedFields } from '../../src/api/resolved-fields.ts';
import { makeSchema } from '../../src/api/schema.ts';

test('below the roots, nothing reads for itself but what a change shows afterwards, and who the viewer is', () => {
  makeSchema();

  const readers = resolvedFields().filter(({ reads }) => reads);

  expect(readers.map(({ name }) => name).filter((name) => !/^\w+Payload\./.test(name))).toEqual(['Viewer.actor', 'Viewer.user']);
});

test('the rest is finished from what the one statement read', () => {
  makeSchema();

  const finished = resolvedFields().filter(({ reads }) => !reads);

  expect(finished.map(({ name }) => name)).toEqual([
    'Category.label',
    'Queue.label',
    'RefreshSessionPayload.viewer',
    'Severity.label',
    'Severity.responseTime',
    'Severity.targetTime',
    'SignInPayload.viewer',
    'Status.label',
    'Ticket.activity',
    'Ticket.availableTransitions',
    'Ticket.messages',
    'Ticket.viewerCanClose',
    'TicketEvent.cursor',
    'TicketEvent.ticket',
  ]);
});
