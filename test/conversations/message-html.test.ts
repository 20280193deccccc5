import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, socketAs, succeed } from '../support/client.ts';

openTestApp();

const query = 'query ($id: ID!) { ticket(id: $id) { descriptionHtml messages(first: 20) { nodes { bodyHtml } } } }';

test('texts are given as Markdown and as sanitized HTML, those of notes to agents', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana, { description: 'It **fails**: ![log](https://a.example/l.png) <script>run()</script>' });
  await succeed(as(marta).replyToTicket({ ticketId, body: '- [here](https://b.example)\n- [there](javascript:run())' }));
  await succeed(as(marta).addNote({ ticketId, body: '`rm`' }));

  const [ofAna, ofMarta] = await Promise.all([ana, marta].map((who) => askAs(who, query, { id: ticketId })));

  const rel = 'rel="noopener noreferrer nofollow"';
  const reply = { bodyHtml: `<ul>\n<li><a href="https://b.example" ${rel}>here</a></li>\n<li>[there](javascript:run())</li>\n</ul>\n` };
  const descriptionHtml = `<p>It <strong>fails</strong>: <a href="https://a.example/l.png" ${rel}>log</a> &lt;script&gt;run()&lt;/script&gt;</p>\n`;
  expect(ofAna?.body.data.ticket).toEqual({ descriptionHtml, messages: { nodes: [reply] } });
  expect(ofMarta?.body.data.ticket).toEqual({ descriptionHtml, messages: { nodes: [reply, { bodyHtml: '<p><code>rm</code></p>\n' }] } });
});

test('one operation gets the HTML of so many characters, and pays for what takes long', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana, { description: '* a\n'.repeat(12_500) });
  const several = (count: number) =>
    `query ($id: ID!) { ${Array.from({ length: count }, (_, at) => `a${at}: ticket(id: $id) { descriptionHtml }`).join(' ')} }`;

  const [few, many] = [await askAs(ana, several(2), { id: ticketId }), await askAs(marta, several(5), { id: ticketId })];

  const { requested, charged } = few.body.extensions.cost;
  expect(requested).toBe(2 * (50 + 1 + 20));
  expect(charged).toBeGreaterThan(requested);
  expect(many.body.errors).toMatchObject([{ extensions: { code: 'COST_EXCEEDED', limit: 200_000 } }]);
});

test('a live message holds the HTML of so many characters, and one that would hold more ends its subscription', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana, { description: 'D' });
  for (let count = 0; count < 5; count += 1) await succeed(as(marta).replyToTicket({ ticketId, body: 'x'.repeat(45_000) }));
  const client = socketAs(ana);
  const listen = (last: number) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const text = `subscription { ticketEvents { ticket { messages(last: ${last}) { nodes { bodyHtml } } } } }`;
    client.subscribe({ query: text }, { next: resolve, error: resolve, complete: () => resolve(null) });
    return promise;
  };
  const [few, many] = [listen(1), listen(5)];
  await askAs(ana, '{ viewer { permissions } }');

  const stop = setInterval(() => as(marta).replyToTicket({ ticketId, body: 'x'.repeat(45_000) }), 500);
  const answers = await Promise.all([few, many]).finally(() => clearInterval(stop));
  await client.dispose();

  const html = `<p>${'x'.repeat(45_000)}</p>\n`;
  expect(answers[0]).toMatchObject({ data: { ticketEvents: { ticket: { messages: { nodes: [{ bodyHtml: html }] } } } } });
  expect(answers[1]).toMatchObject({ errors: [{ extensions: { code: 'COST_EXCEEDED', limit: 200_000 } }] });
});
