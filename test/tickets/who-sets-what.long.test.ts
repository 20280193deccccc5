import { readFileSync } from 'node:fs';
import type { GraphQLInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { publicId } from '../../src/core/ids.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import type { OpenTicketInput } from '../support/gql/graphql.ts';

openTestApp();

const texts = { subject: 'No arranca', description: 'La aplicación no arranca.' };

type Setter = 'everybody' | 'agents and keys' | 'agents' | 'keys of an organization' | 'SEVERITY' | 'PRIORITY' | 'EFFORT' | 'ALERT';
interface Row {
  field: keyof OpenTicketInput;
  /** A leave of `requestersSet` means agents and keys, and requesters where the desk gives it. */
  by: Setter;
  input: (tenant: TestTenant) => Partial<OpenTicketInput>;
  /** How others are refused. */
  code?: 'NOT_FOUND';
}

const rowOf = (by: Setter, field: Row['field'], value: unknown, code?: 'NOT_FOUND'): Row => ({
  by,
  field,
  input: () => ({ [field]: value }),
  ...(code && { code }),
});

/** Everything that one may say of a new ticket; `docs/rules.md` has the same table. */
const table: Row[] = [
  ...(['subject', 'description', 'department'] as const).map((field) => rowOf('everybody', field, 'No arranca')),
  rowOf('everybody', 'neededBy', '2031-01-01T00:00:00Z'),
  rowOf('everybody', 'affectedUsers', 12),
  rowOf('everybody', 'requestType', 'device'),
  rowOf('everybody', 'category', 'question'),
  rowOf('everybody', 'queue', 'software'),
  rowOf('everybody', 'nature', 'REQUEST'),
  rowOf('ALERT', 'nature', 'ALERT'),
  rowOf('everybody', 'channel', 'CHAT'),
  rowOf('ALERT', 'channel', 'MONITORING'),
  rowOf('everybody', 'impact', 'HIGH'),
  rowOf('everybody', 'urgency', 'HIGH'),
  rowOf('everybody', 'environment', 'PRODUCTION'),
  rowOf('SEVERITY', 'severity', 'critical'),
  rowOf('PRIORITY', 'priority', 'URGENT'),
  rowOf('EFFORT', 'effort', 'SMALL'),
  rowOf('everybody', 'contactPhone', '+34 600 000 000'),
  rowOf('everybody', 'contactEmail', 'ana@acme.example'),
  rowOf('everybody', 'deduplicationKey', 'disk-1'),
  rowOf('everybody', 'idempotencyKey', 'once'),
  rowOf('everybody', 'customFields', { serial: 'x' }),
  rowOf('agents', 'customFields', { cost: 1 }, 'NOT_FOUND'),
  rowOf('everybody', 'attachmentIds', []),
  rowOf('everybody', 'links', [{ kind: 'RECORDING', url: 'https://meet.example/r/1' }]),
  rowOf('everybody', 'checklist', [{ key: 'restarted', isChecked: true }]),
  { field: 'requesterId', by: 'agents and keys', input: ({ luis }) => ({ requesterId: luis.id }) },
  {
    field: 'organizationId',
    by: 'agents',
    input: ({ luis }) => ({ organizationId: publicId('Organization', luis.ctx.actor.organizationId ?? '') }),
    code: 'NOT_FOUND',
  },
  { field: 'onBehalfOf', by: 'keys of an organization', input: ({ ana }) => ({ onBehalfOf: { id: ana.id } }) },
  { field: 'isInternal', by: 'agents', input: ({ marta }) => ({ isInternal: true, requesterId: marta.id }) },
];

const setters: Record<Setter, ('requester' | 'requester with leave' | 'agent' | 'key')[]> = {
  everybody: ['requester', 'requester with leave', 'agent', 'key'],
  'agents and keys': ['agent', 'key'],
  agents: ['agent'],
  // The key here is of the whole desk; `onBehalfOf` has stories of its own.
  'keys of an organization': [],
  ...{ SEVERITY: ['requester with leave', 'agent', 'key'], PRIORITY: ['requester with leave', 'agent', 'key'] },
  ...{ EFFORT: ['requester with leave', 'agent', 'key'], ALERT: ['requester with leave', 'agent', 'key'] },
};

const fields: TenantChanges['fields'] = [
  { key: 'serial', label: 'Serie', type: 'TEXT' },
  { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
];
const checklist = [{ key: 'restarted', label: 'Reiniciado' }];
const requestTypes = [{ key: 'device', label: 'Un equipo' }];

test('the table has everything that one may say of a new ticket, as docs/rules.md has it', () => {
  const input = publicSchema().getType('OpenTicketInput') as GraphQLInputObjectType;
  const rows = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^\| `(\w+)`[^|]*\| ([^|]+) \|$/gm)].map(([, field, by]) => `${field}: ${by}`);

  // Whoever sees a ticket may follow it up, and whoever asked for suggestions may say which came before; they have stories of their own.
  expect(new Set([...table.map(({ field }) => field), 'followUpOfId', 'suggestionId'])).toEqual(new Set(Object.keys(input.getFields())));
  expect(rows.toSorted()).toEqual([...table.map(({ field, by }) => `${field}: ${by}`), 'followUpOfId: everybody'].toSorted());
});

describe.each(table.map((row) => [row.field, row.by, row] as const))('%s at opening', (field, by, { input, code = 'NOT_ALLOWED' }) => {
  test(`is set by ${by}`, async () => {
    const more = { fields, checklist, requestTypes };
    const closed = await aTenant({ requestersSet: [], ...more });
    const open = ['SEVERITY', 'PRIORITY', 'EFFORT', 'ALERT'].includes(by) ? await aTenant({ requestersSet: [by as 'ALERT'], ...more }) : closed;
    const key = await aKey(closed);
    const callers = { requester: [closed.ana, closed], 'requester with leave': [open.ana, open], agent: [closed.marta, closed], key: [key, closed] } as const;

    for (const [caller, [who, tenant]] of Object.entries(callers)) {
      const answer = await as(who).openTicket({ ...texts, ...input(tenant) });
      if (setters[by].includes(caller as 'agent')) expect({ caller, errors: answer.userErrors }).toEqual({ caller, errors: [] });
      else expect({ caller, ...answer }).toMatchObject({ caller, ticket: null, userErrors: [{ code, path: expect.arrayContaining(['input']) }] });
      if (!setters[by].includes(caller as 'agent') && by !== 'agents') expect(answer.userErrors[0]?.path).toEqual(['input', field]);
    }
  });
});

test('what everybody sets needs no leave, and an admin gives and takes the leave', async () => {
  const { ana, sofia } = await aTenant({ requestersSet: [] });
  const open = (input: Partial<OpenTicketInput>) => as(ana).openTicket({ ...texts, ...input });

  await succeed(open({ impact: 'HIGH', urgency: 'HIGH', nature: 'REQUEST', channel: 'CHAT', category: 'question' }));
  await succeed(as(sofia).saveDeskSettings({ requestersSet: ['SEVERITY'] }));
  await succeed(open({ severity: 'critical' }));
  await succeed(as(sofia).saveDeskSettings({ requestersSet: null }));

  expect((await open({ severity: 'critical' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'severity'] }]);
});
