import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, type Bearer, succeed } from '../support/client.ts';

openTestApp();

const everyWay = {
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'second_line', label: 'Segunda línea', category: 'OPEN' },
    { key: 'in_release', label: 'En una versión', category: 'ON_HOLD', onRelease: 'in_progress' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: 'new', to: 'in_progress', by: ['AGENT'] },
    { from: ['in_progress', 'new'], to: 'second_line', by: ['AGENT'] },
    { from: 'in_progress', to: 'in_release', by: ['AGENT'] },
    { from: 'in_release', to: 'in_progress', by: ['SYSTEM'] },
    { from: ['in_progress', 'second_line'], to: 'resolved', by: ['AGENT'] },
    { from: 'resolved', to: 'in_progress', by: ['CREATOR'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR'] },
  ],
  escalation: 'second_line',
  queues: [
    { key: 'software', label: 'Software', members: ['marta'], escalatesTo: 'backline' },
    { key: 'backline', label: 'Segunda línea', members: ['diego'] },
  ],
} satisfies Parameters<typeof aTenant>[0];

async function optionsOf(who: Bearer, id: string) {
  return (await as(who).transitions({ id }))?.availableTransitions ?? expect.unreachable();
}

test('each option names the mutation that makes the transition, and that mutation makes it', async () => {
  const { ana, marta } = await aTenant(everyWay);
  const { release } = await succeed(as(marta).createRelease({ name: '8.2' }));
  const more: Record<string, object> = { escalateTicket: { reason: 'No sé seguir.' }, waitForRelease: { releaseId: release.id } };
  const aWorkedOn = async () => {
    const ticketId = await opens(ana, { queue: 'software' });
    await takes(marta, ticketId, 'in_progress');
    return ticketId;
  };

  const options = await optionsOf(marta, await aWorkedOn());

  expect(options.map(({ status, mutation }) => [status.key, mutation])).toEqual([
    ['second_line', 'escalateTicket'],
    ['in_release', 'waitForRelease'],
    ['resolved', 'resolveTicket'],
  ]);
  for (const { mutation, status } of options) {
    const ticketId = await aWorkedOn();
    const input = { ticketId, ...(more[mutation] ?? { status: status.key }) };
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const { body } = await askAs(marta, `mutation ($input: ${type}) { ${mutation}(input: $input) { ticket { status { key } } userErrors { code } } }`, {
      input,
    });
    expect(body.data?.[mutation]).toEqual({ ticket: { status: { key: status.key } }, userErrors: [] });
  }
});

test('a new ticket is moved by changeTicketStatus, and a resolved one is closed by closeTicket', async () => {
  const { ana, marta } = await aTenant(everyWay);
  const ticketId = await opens(ana, { queue: 'software' });

  const fresh = await optionsOf(marta, ticketId);
  await takes(marta, ticketId, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId }));
  const resolved = await optionsOf(ana, ticketId);

  expect(fresh.map(({ status, mutation }) => [status.key, mutation])).toEqual([
    ['in_progress', 'changeTicketStatus'],
    ['second_line', 'escalateTicket'],
  ]);
  expect(resolved.map(({ status, mutation }) => [status.key, mutation])).toEqual([
    ['in_progress', 'changeTicketStatus'],
    ['closed', 'closeTicket'],
  ]);
});

test('an option to escalate tells beforehand that no level follows the queue, as the refusal does', async () => {
  const tenant = await aTenant(everyWay);
  const { ana, marta, sofia } = tenant;
  const ticketId = await opens(ana, { queue: 'software' });
  const optionTo = async (who: Bearer) => (await optionsOf(who, ticketId)).find(({ mutation }) => mutation === 'escalateTicket') ?? expect.unreachable();
  const before = [await optionTo(marta), await optionTo(ana)];

  await succeed(as(sofia).moveTicket({ ticketId, queueId: await queueIdOf(tenant, 'backline') }));
  const [refused] = (await as(sofia).escalateTicket({ ticketId, reason: 'Más arriba.' })).userErrors;

  expect(before).toMatchObject([
    { allowed: true, code: null },
    { allowed: false, code: 'NOT_ALLOWED' },
  ]);
  expect(refused).toMatchObject({ code: 'NO_ESCALATION' });
  expect(await optionTo(sofia)).toMatchObject({ allowed: false, code: refused?.code, message: refused?.message, details: null });
  expect(await optionTo(ana)).toMatchObject({ allowed: false, code: 'NOT_ALLOWED' });
});

test('an option says what the ticket needs first and by which mutation it gets it; of fields for agents a requester learns nothing', async () => {
  const { ana, marta } = await aTenant({
    fields: [
      { key: 'cause', label: 'Causa', type: 'TEXT' },
      { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
    ],
    checklist: [{ key: 'cache', label: 'Caché vaciada' }],
    transitions: [
      { from: 'new', to: 'in_progress', by: ['AGENT', 'REQUESTER'], requires: ['assignee', 'category', 'checklist', 'field:cause', 'field:cost'] },
      { from: 'in_progress', to: 'pending', by: ['AGENT'] },
      { from: ['in_progress', 'pending'], to: 'resolved', by: ['AGENT'] },
      { from: 'resolved', to: 'closed', by: ['CREATOR'] },
    ],
  });
  const ticketId = await opens(ana, { queue: 'software', category: 'question' });
  await succeed(as(marta).setCustomFields({ ticketId, customFields: { cost: 3 } }));

  const [agents] = await optionsOf(marta, ticketId);
  const [requesters] = await optionsOf(ana, ticketId);

  const needs = [
    { kind: 'ASSIGNEE', key: null, mutation: 'assignTicket', isMet: false },
    { kind: 'CATEGORY', key: null, mutation: 'triageTicket', isMet: true },
    { kind: 'CHECKLIST_ITEM', key: 'cache', mutation: 'answerChecklist', isMet: false },
    { kind: 'CUSTOM_FIELD', key: 'cause', mutation: 'setCustomFields', isMet: false },
  ];
  expect(agents?.needs).toEqual([...needs, { kind: 'CUSTOM_FIELD', key: 'cost', mutation: 'setCustomFields', isMet: true }]);
  expect(requesters?.needs).toEqual(needs);
  expect(agents).toMatchObject({ allowed: false, code: 'ASSIGNEE_REQUIRED' });
});
