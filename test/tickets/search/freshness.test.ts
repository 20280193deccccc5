import { expect, test } from 'vitest';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { openTestApp } from '../../support/app.ts';
import { asSuperuser } from '../../support/database.ts';
import { found } from './found.ts';

openTestApp();

type Ticket = Awaited<ReturnType<typeof aTicket>>;

/** Its last change was so many days ago. */
async function changedDaysAgo({ code, tenantId }: { code: string; tenantId: string }, days: number): Promise<void> {
  const before = "now() - $3 * interval '1 day'";
  await asSuperuser((root) =>
    root.query(`update ticket set opened_at = ${before}, updated_at = ${before} where tenant_id = $1 and code = $2`, [tenantId, code, days]),
  );
}

async function aDesk(tickets: { subject: string; description?: string; days: number }[]) {
  const desk = await aTenant({ articles: [] });
  for (const { days, ...texts } of tickets) {
    const ticket: Ticket = await aTicket(desk.ana, { description: 'Sin más detalles.', ...texts });
    await changedDaysAgo({ code: ticket.code, tenantId: desk.system.tenant.id }, days);
  }
  return desk;
}

test('of tickets that match equally the one that changed last comes first, for agents and requesters, by words, names and mistyped words', async () => {
  const ages = [40, 3, 400, 12];
  const { marta, ana } = await aDesk(ages.map((days) => ({ subject: `Impresora ${days}`, days })));
  const newestFirst = ['Impresora 3', 'Impresora 12', 'Impresora 40', 'Impresora 400'];

  const answers = {
    words: await found(marta, 'impresora'),
    own: await found(ana, 'impresora'),
    name: await found(marta, 'ana ruiz'),
    mistyped: await found(marta, 'inpresora'),
  };

  expect(answers).toEqual({ words: newestFirst, own: newestFirst, name: newestFirst, mistyped: newestFirst });
});

test('a better match that is older comes first, unless it is older by much', async () => {
  const better = { subject: 'Impresora', description: 'La impresora de la impresora.' };
  const lesser = { subject: 'Otro asunto del taller', description: 'Hay una silla rota, una mesa, una lámpara, y también una impresora.', days: 0 };
  const { marta } = await aDesk([lesser, { ...better, days: 30 }]);
  const { marta: other } = await aDesk([lesser, { ...better, days: 3_000 }]);

  expect([await found(marta, 'impresora'), await found(other, 'impresora')]).toEqual([
    ['Impresora', 'Otro asunto del taller'],
    ['Otro asunto del taller', 'Impresora'],
  ]);
});
