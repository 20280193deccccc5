import { describe, expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import type { OpenTicketInput } from '../support/gql/graphql.ts';

openTestApp();

const texts = { subject: 'No arranca', description: 'La aplicación no arranca.' };

describe.each<['SEVERITY' | 'PRIORITY' | 'EFFORT' | 'ALERT', Partial<OpenTicketInput>]>([
  ['SEVERITY', { severity: 'critical' }],
  ['PRIORITY', { priority: 'URGENT' }],
  ['EFFORT', { effort: 'SMALL' }],
  ['ALERT', { nature: 'ALERT' }],
  ['ALERT', { channel: 'MONITORING' }],
])('%s at opening', (settable, input) => {
  const [field = ''] = Object.keys(input);

  test('requesters set it only where the desk lets them; agents and keys always do', async () => {
    const [closed, open] = [await aTenant({ requestersSet: [] }), await aTenant({ requestersSet: [settable] })];
    const key = await aKey(closed);

    const refused = await as(closed.ana).openTicket({ ...texts, ...input });
    const opened = [
      await as(open.ana).openTicket({ ...texts, ...input }),
      ...(await Promise.all([closed.marta, key].map((who) => as(who).openTicket({ ...texts, ...input })))),
    ];

    expect(refused).toMatchObject({ ticket: null, userErrors: [{ code: 'NOT_ALLOWED', path: ['input', field] }] });
    expect(opened.map(({ userErrors }) => userErrors)).toEqual([[], [], []]);
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
