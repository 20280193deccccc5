import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf } from '../support/client.ts';

openTestApp();

const to = (url: string) => ({ kind: 'RECORDING' as const, url });

test('only pages of the web are linked, without a password in them', async () => {
  const { ana } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const bad = [
    ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/logout', '//evil.example/', 'ftp://a.example/x', 'mailto:a@b.example'],
    ...['https:a.example', 'https://ana:clave@a.example/', 'https://a.example/\u202egpj', `https://a.example/${'x'.repeat(2_000)}`],
  ];

  for (const url of bad) {
    const refused = await as(ana).replyToTicket({ ticketId, body: 'B', links: [to('https://a.example/'), to(url)] });
    expect(refused.userErrors, url).toMatchObject([{ code: 'INVALID', path: ['input', 'links', '1', 'url'] }]);
    expect(await refusalsOf(as(ana).openTicket({ subject: 'S', description: 'D', links: [to(url)] }))).toEqual(['INVALID']);
  }
});

test('a title is a line that shows something, and there are twenty links at most', async () => {
  const { ana } = await aTenant();
  const open = (links: object[]) => as(ana).openTicket({ subject: 'S', description: 'D', links: links as never });

  for (const title of ['', ' ', 'a\nb', 'x'.repeat(201), 'a\u202eb', 'a\0b'])
    expect(await refusalsOf(open([{ ...to('https://a.example'), title }]))).toEqual(['INVALID']);
  expect(await refusalsOf(open(Array(21).fill(to('https://a.example'))))).toEqual(['INVALID']);
  expect(await refusalsOf(open(Array(20).fill({ ...to('https://a.example'), title: 'x'.repeat(200) })))).toEqual([]);
});
