import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';

openTestApp();

test('why values do not go together is said in the language of the caller', async () => {
  const { marta } = await aTenant();
  const { id } = await aTicket(marta);
  const twice = { kind: 'ANSWERED' as const, channels: [] };

  const refused = [
    await as(marta).markNotifications({ isRead: true }),
    await as(marta).updateNotificationPreferences({ preferences: [twice, twice] }),
    await as(marta).relateTicket({ ticketId: id, kind: 'client' }),
  ];

  expect(refused.map(({ userErrors }) => userErrors[0]?.details)).toEqual([
    { reason: 'Indique `ids` o `upToId`, no ambos.' },
    { reason: 'Indique cada tipo una sola vez.' },
    { reason: 'Indique una sola persona, organización o ficha.' },
  ]);
});
