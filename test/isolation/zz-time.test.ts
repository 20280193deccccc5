import { test } from 'vitest';
import { newId, publicId } from '../../src/core/ids.ts';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';

openTestApp();
test('time', async () => {
  const { luis, marta } = await aTenant();
  const { id: hidden } = await aTicket(luis, { queue: 'hardware' });
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < 4000; n += 1) {
    const which = Math.random() < 0.5 ? 0 : 1;
    const ticketId = which === 0 ? hidden : publicId('Ticket', newId(new Date()));
    const began = performance.now();
    await replyToTicket(marta.ctx, { ticketId, body: 'x' }).catch(() => undefined);
    if (n > 300) times[which].push(performance.now() - began);
  }
  const cut = times.map((all) => all.sort((a, b) => a - b).slice(0, Math.floor(all.length * 0.9)));
  const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
  const variance = (all: number[]) => all.reduce((sum, one) => sum + (one - mean(all)) ** 2, 0) / (all.length - 1);
  const [a, b] = cut as [number[], number[]];
  const t = (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
  const median = (all: number[]) => all[Math.floor(all.length / 2)];
  console.log('HIDDEN', mean(a), median(a), 'UNKNOWN', mean(b), median(b), 't', t);
}, 300_000);
