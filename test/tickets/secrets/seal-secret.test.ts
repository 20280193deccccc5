import { expect, test } from 'vitest';
import { aKey } from '../../support/a-key.ts';
import { aTenant, type Person } from '../../support/a-tenant.ts';
import { opens, takes } from '../../support/actions.ts';
import { openTestApp } from '../../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../../support/client.ts';
import { everyRole } from '../../support/every-role.ts';
import { historyOf } from '../../support/history.ts';

openTestApp();

const fields = [
  { key: 'host', label: 'Host', type: 'TEXT' as const },
  { key: 'site', label: 'Site', type: 'CHOICE' as const, options: [{ key: 'north_1', label: 'North' }] },
];
const aDesk = () => aTenant({ ...everyRole, fields });
const password = 'Tr0ub4dor-3';

const textsOf = async (who: Person, id: string) => (await succeed(as(who).possibleSecrets({ id }))) ?? expect.unreachable();
const seal = (who: { token: string }, ticketId: string, text = password, more: { idempotencyKey?: string; expectedVersion?: number } = {}) =>
  as(who).sealSecret({ ticketId, text, label: 'VPN de Ana', ...more });
const found = async (who: Person, search: string) =>
  (await askAs(who, 'query ($search: String) { tickets(search: $search) { nodes { id } } }', { search })).body.data?.tickets.nodes.length;

test('a password in the description is offered to agents, who seal it, and whoever works on the ticket reveals it', async () => {
  const { ana, marta } = await aDesk();
  const ticketId = await opens(ana, { description: `No entro. Contraseña: ${password}` });
  const [offered = expect.unreachable()] = (await textsOf(marta, ticketId)).possibleSecrets;
  const text = (await textsOf(marta, ticketId)).description.slice(offered.start, offered.end);

  const { secret } = await succeed(seal(marta, ticketId, text));

  const after = await textsOf(ana, ticketId);
  expect(after).toMatchObject({ description: `No entro. Contraseña: [secret:${secret.id}]`, possibleSecrets: [] });
  expect((await textsOf(marta, ticketId)).possibleSecrets).toEqual([]);
  expect((await succeed(as(marta).revealSecret({ ticketId, secretId: secret.id }))).value).toBe(password);
  expect((await historyOf(ana, ticketId)).filter(({ type }) => /text|secret/.test(type))).toMatchObject([
    { type: 'ticket.text_sealed', changes: { secret: secret.id } },
    { type: 'ticket.secret_revealed', changes: { secret: secret.id } },
  ]);
});

test('requesters are offered nothing', async () => {
  const { ana } = await aDesk();
  const ticketId = await opens(ana, { description: `Contraseña: ${password}` });

  expect((await textsOf(ana, ticketId)).possibleSecrets).toEqual([]);
});

test('it goes from everything that has it: subject, fields, messages, quotes, notes, earlier texts and the search', async () => {
  const { ana, marta } = await aDesk();
  const ticketId = await opens(ana, { subject: `Clave ${password}`, description: `Es ${password}.`, customFields: { host: `vpn/${password}` } });
  await succeed(as(marta).editTicket({ ticketId, description: `Era ${password}, ya no.` }));
  await succeed(as(marta).editTicket({ ticketId, description: 'Nada.' }));
  await succeed(as(marta).setCustomFields({ ticketId, customFields: { host: 'vpn' } }));
  await succeed(as(marta).replyToTicket({ ticketId, body: `> Es ${password}.\n\nGracias.` }));
  await succeed(as(marta).addNote({ ticketId, body: `Probé ${password}${password}.` }));
  await takes(marta, ticketId, 'in_progress');
  await succeed(as(marta).recordWorkaround({ ticketId, workaround: `Entrar con ${password}.` }));
  expect(await found(marta, password)).toBe(1);

  const { secret } = await succeed(seal(marta, ticketId));

  const { messages } = await textsOf(marta, ticketId);
  const marker = `[secret:${secret.id}]`;
  expect(messages.nodes.map(({ body }) => body)).toEqual([`> Es ${marker}.\n\nGracias.`, `Probé ${marker}${marker}.`]);
  const { body } = await askAs(marta, 'query ($id: ID!) { ticket(id: $id) { subject workaround } }', { id: ticketId });
  expect(body.data).toEqual({ ticket: { subject: `Clave ${marker}`, workaround: `Entrar con ${marker}.` } });
  const history = JSON.stringify(await historyOf(marta, ticketId));
  expect(history).not.toContain(password);
  expect(history).toContain(`Era ${marker}, ya no.`);
  expect(await found(marta, password)).toBe(0);
  expect(await found(marta, 'Gracias')).toBe(1);
});

test('a key of several lines is taken out where an answer quotes it line by line', async () => {
  const { ana, marta } = await aDesk();
  const key = ['-----BEGIN PRIVATE KEY-----', 'MIIEvQIBADANBg', '-----END PRIVATE KEY-----'];
  const ticketId = await opens(ana, { description: `Va:\n${key.join('\n')}` });
  await succeed(as(marta).replyToTicket({ ticketId, body: `> Va:\n> ${key.join('\n> ')}\n\nYa.` }));

  const { secret } = await succeed(seal(marta, ticketId, key.join('\n')));

  expect(await textsOf(ana, ticketId)).toMatchObject({
    description: `Va:\n[secret:${secret.id}]`,
    messages: { nodes: [{ body: `> Va:\n> [secret:${secret.id}]\n\nYa.` }] },
  });
});

test('what only a note has becomes a secret of agents, and the ticket does not change for requesters', async () => {
  const { ana, marta } = await aDesk();
  const ticketId = await opens(ana);
  await succeed(as(marta).addNote({ ticketId, body: `Root: ${password}` }));
  const versionOf = async () => (await askAs(ana, 'query ($id: ID!) { ticket(id: $id) { version updatedAt } }', { id: ticketId })).body.data;
  const before = await versionOf();

  await succeed(seal(marta, ticketId));

  expect(await versionOf()).toEqual(before);
  expect((await succeed(as(ana).ticketSecrets({ id: ticketId }))).secrets).toEqual([]);
  expect((await historyOf(ana, ticketId)).map(({ type }) => type)).not.toContain('ticket.text_sealed');
  expect((await historyOf(marta, ticketId)).map(({ type }) => type)).toContain('ticket.text_sealed');
});

test('choices and other tickets keep a text that they share', async () => {
  const { ana, marta } = await aDesk();
  const ticketId = await opens(ana, { description: 'Con north_1', customFields: { site: 'north_1' } });
  const other = await opens(ana, { description: 'Con north_1' });

  await succeed(seal(marta, ticketId, 'north_1'));

  expect((await succeed(as(ana).ticketSecrets({ id: ticketId }))).customFields).toEqual({ site: 'north_1' });
  expect((await textsOf(ana, other)).description).toBe('Con north_1');
});

test('only who works on the ticket seals, only what is there, and once', async () => {
  const tenant = await aDesk();
  const { ana, marta, people } = tenant;
  const ticketId = await opens(ana, { description: `Contraseña: ${password}` });
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'secret:reveal'] });

  for (const name of ['ana', 'luis', 'nora', 'vera']) {
    const { body } = await askAs(
      people[name] ?? null,
      `mutation { sealSecret(input: { ticketId: "${ticketId}", text: "${password}", label: "A" }) { secret { id } } }`,
    );
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  expect(await refusalsOf(seal(key, ticketId))).toEqual(['NOT_AN_AGENT']);
  expect(await refusalsOf(seal((await aDesk()).marta, ticketId))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(seal(marta, ticketId, 'not there'))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(seal(marta, ticketId, 'abc'))).toEqual(['INVALID']);
  expect(await refusalsOf(seal(marta, ticketId, password, { expectedVersion: 99 }))).toEqual(['CONFLICT']);
  const both = await Promise.all([seal(marta, ticketId, password, { idempotencyKey: 'one' }), seal(marta, ticketId, password, { idempotencyKey: 'two' })]);
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['NOT_FOUND']);
  const [first] = both.filter(({ secret }) => secret);
  const again = await Promise.all(['one', 'two'].map((idempotencyKey) => seal(marta, ticketId, password, { idempotencyKey })));
  expect(again.flatMap(({ secret }) => secret ?? [])).toEqual([first?.secret]);
  expect(await refusalsOf(seal(marta, ticketId, 'secret:sec_'))).toEqual(['INVALID']);
});

test('it is wiped when the ticket closes, and a closed ticket keeps its texts', async () => {
  const { ana, marta } = await aDesk();
  const ticketId = await opens(ana, { description: `Contraseña: ${password}, usuario: ana.ruiz` });
  const { secret } = await succeed(seal(marta, ticketId));
  await takes(marta, ticketId, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId }));
  await succeed(as(ana).closeTicket({ ticketId }));

  expect(await refusalsOf(seal(marta, ticketId, 'ana.ruiz'))).toEqual(['TICKET_CLOSED']);
  expect((await succeed(as(marta).ticketSecrets({ id: ticketId }))).secrets).toMatchObject([{ id: secret.id, isWiped: true }]);
});

test('a desk says what else looks like a credential', async () => {
  const { ana, marta, sofia } = await aDesk();
  await succeed(as(sofia).saveDeskSettings({ secretWords: ['Llave maestra'], secretPrefixes: ['acme_'] }));
  const ticketId = await opens(ana, { description: `llave maestra: 12345 y acme_${'x'.repeat(20)}` });

  const { description, possibleSecrets } = await textsOf(marta, ticketId);

  expect(possibleSecrets.map(({ kind, start, end }) => [kind, description.slice(start, end)])).toEqual([
    ['PASSWORD', '12345'],
    ['TOKEN', `acme_${'x'.repeat(20)}`],
  ]);
  expect(await refusalsOf(as(sofia).saveDeskSettings({ secretPrefixes: ['a b c'] }))).toEqual(['INVALID_CONFIGURATION']);
});
