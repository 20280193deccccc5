import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { changesOf } from '../support/history.ts';

openTestApp();

test('everybody sees the workaround until it is cleared (platform O13)', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);

  await succeed(as(marta).recordWorkaround({ ticketId, workaround: 'Use el otro navegador.' }));
  const during = await as(ana).ticket({ id: ticketId });
  await succeed(as(marta).recordWorkaround({ ticketId, workaround: null }));

  expect(during).toMatchObject({ workaround: 'Use el otro navegador.', status: { key: 'new' } });
  expect(await as(ana).ticket({ id: ticketId })).toMatchObject({ workaround: null });
  expect(await changesOf(ana, ticketId, 'ticket.workaround_recorded')).toEqual([{ workaround: 'Use el otro navegador.' }, { workaround: null }]);
});
