import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publicSchema } from '../../../src/api/schema/schema.ts';
import { openLog } from '../../../src/core/log.ts';
import { sendMails } from '../../mail/sending.ts';
import { openTestSmtp, type TestSmtp } from '../../mail/smtp.ts';
import { relevo } from '../../start/relevo.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { opens, takes } from '../../support/actions.ts';
import { openTestApp, theApp } from '../../support/app.ts';
import { as, askAs, type Bearer, socketAs, succeed } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';
import { everyRole } from '../../support/every-role.ts';
import { TicketEventsDocument } from '../../support/gql/graphql.ts';
import { makeDatabase } from '../../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_canary');
const secret = 'a secret of tests that is long enough';
const lines: string[] = [];
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret }, openLog('trace', { write: (line) => void lines.push(line) }));
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'warn' };

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const canary = 'canary-7Qz!p4-of-tests';
/** The text as it is, and as PostgreSQL shows bytes. */
const shapes = [canary, Buffer.from(canary).toString('hex'), Buffer.from(canary).toString('base64').slice(0, 24)];
const holds = (text: string) => shapes.some((shape) => text.includes(shape));

/** All rows of all tables, as text. */
function tablesThatHold(): Promise<string[]> {
  return asSuperuser(async (client) => {
    const { rows } = await client.query("select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname = 'public'");
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(`select from ${name} t where t::text like any ($1) limit 1`, [shapes.map((shape) => `%${shape}%`)]);
      if (rowCount) found.push(name);
    }
    return found;
  }, urls.superuser);
}

/** Every field of a type that needs no arguments, and of the objects below it. */
function everythingOf(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const selected = fields.flatMap((field) => {
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
    return isObjectType(of) && depth > 0 ? [`${field.name}${page} { ${everythingOf(of, depth - 1)} }`] : [];
  });
  return ['__typename', ...selected].join(' ');
}
const whole = (depth: number, ...names: string[]) => {
  const type = publicSchema().getType('Ticket') as GraphQLObjectType;
  const parts = names.map(
    (name) =>
      `${name}${/messages|activity/.test(name) ? '(first: 20)' : ''} { ${everythingOf(getNamedType(type.getFields()[name]?.type) as GraphQLObjectType, depth)} }`,
  );
  return `query ($id: ID!) { ticket(id: $id) { ${everythingOf(type, 0)} ${parts.join(' ')} } }`;
};

/** What arrives over a socket. */
function hear(who: Bearer) {
  const messages: string[] = [];
  const socket = socketAs(who);
  const next = (message: unknown) => void messages.push(JSON.stringify(message));
  socket.subscribe({ query: TicketEventsDocument.toString(), variables: {} }, { next, error: (error) => next({ error }), complete: () => undefined });
  return { messages, stop: async () => socket.dispose() };
}

const queries = () => [whole(1, 'secrets', 'requester', 'status', 'queue'), whole(2, 'messages'), whole(1, 'activity')];

/** No answer that is not a revealed value. */
async function expectNobodyReadsIt({ people, diego }: TestTenant, ticketId: string): Promise<void> {
  for (const who of [...Object.values(people), diego]) {
    for (const query of queries()) {
      const { body } = await askAs(who, query, { id: ticketId });
      expect([who.email, body.errors, holds(JSON.stringify(body))]).toEqual([who.email, undefined, false]);
    }
    const lists = [await as(who).tickets({ first: 20 }), await as(who).events({ first: 100 })];
    expect([who.email, holds(JSON.stringify(lists))]).toEqual([who.email, false]);
  }
}

/** All mails that wait go out, to an SMTP server. */
async function expectNoMailHasIt(tenant: TestTenant): Promise<void> {
  const before = smtp.received.length;
  await sendMails(tenant, smtp.url);
  const mails = smtp.received.slice(before).map(({ mail }) => JSON.stringify(mail));
  expect(mails.length).toBeGreaterThan(0);
  expect(mails.filter(holds)).toEqual([]);
}

async function expectNothingKeepsIt({ ana, slug }: TestTenant): Promise<void> {
  expect(await tablesThatHold()).toEqual([]);
  expect(holds((await relevo(['tenant', 'export', slug], env)).out)).toBe(false);
  expect(holds((await relevo(['person', 'export', slug, ana.email], env)).out)).toBe(false);
  expect(holds(await (await fetch(`${theApp().url}/metrics`)).text())).toBe(false);
  expect(lines.filter(holds)).toEqual([]);
}

test('a secret is nowhere but where it was revealed: no table, log, event, mail, export or answer has it', async () => {
  const tenant = await aTenant({ ...everyRole, fields: [{ key: 'vpn', label: 'VPN', type: 'SECRET' }] });
  const { ana, marta } = tenant;
  const heard = [ana, marta].map(hear);
  const ticketId = await opens(ana, { customFields: { vpn: canary }, idempotencyKey: 'one' });
  await succeed(as(ana).setCustomFields({ ticketId, customFields: { vpn: `${canary}2` } }));
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Ahí va.', secrets: [{ label: 'SSH', value: canary }], idempotencyKey: 'two' }));
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Y esta es la nuestra.', secrets: [{ label: 'FTP', value: canary }] }));
  await succeed(as(marta).addNote({ ticketId, body: 'Otra.', secrets: [{ label: 'Interna', value: canary }] }));
  await askAs(ana, 'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { userErrors { code } } }', {
    input: { ticketId, body: 'B', secrets: canary },
  });
  await askAs(ana, 'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { userErrors { code } } }', {
    input: { ticketId: 'usr_none', body: 'B', secrets: [{ label: 'A', value: canary }] },
  });
  const { secrets } = await succeed(as(marta).ticketSecrets({ id: ticketId }));
  const kept = secrets.filter(({ isWiped }) => !isWiped);
  const revealed = await Promise.all(kept.map(async ({ id }) => (await succeed(as(marta).revealSecret({ ticketId, secretId: id }))).value));
  expect(revealed).toEqual([`${canary}2`, canary, canary, canary]);

  await expectNobodyReadsIt(tenant, ticketId);
  for (const { messages, stop } of heard) {
    await expect.poll(() => messages.filter((message) => message.includes('ticket.secret_revealed')).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    await stop();
    expect(messages.filter(holds)).toEqual([]);
  }
  await expectNoMailHasIt(tenant);
  await expectNothingKeepsIt(tenant);

  await takes(marta, ticketId, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId }));
  await succeed(as(ana).closeTicket({ ticketId }));
  const sealed = await asSuperuser(
    (client) => client.query('select from secret where tenant_id = $1 and sealed_value is not null', [tenant.system.tenant.id]),
    urls.superuser,
  );
  expect(sealed.rows).toEqual([]);
}, 180_000);

test('a credential that was written into texts is nowhere after it was sealed', async () => {
  const tenant = await aTenant({ ...everyRole, fields: [{ key: 'host', label: 'Host', type: 'TEXT' }] });
  const { ana, marta } = tenant;
  const texts = { subject: `Clave ${canary}`, description: `Password: ${canary}`, customFields: { host: `x/${canary}` } };
  const ticketId = await opens(ana, { ...texts, department: canary, idempotencyKey: 'one' });
  for (let edit = 0; edit < 20; edit += 1)
    await succeed(as(marta).editTicket({ ticketId, description: `Password: ${canary} (${edit})`, subject: `${edit}, ${canary}` }));
  await succeed(as(marta).replyToTicket({ ticketId, body: `> Password: ${canary}\n\nGracias.`, idempotencyKey: 'two' }));
  await succeed(as(marta).addNote({ ticketId, body: `Es "${canary}"`, mentions: [marta.id] }));
  await succeed(as(marta).setCustomFields({ ticketId, customFields: { host: 'x' } }));

  // So that the answers that have it are in the caches.
  const read = async () => (await Promise.all(queries().map((query) => askAs(marta, query, { id: ticketId })))).map(({ body }) => holds(JSON.stringify(body)));
  expect([await read(), await read()]).toEqual([
    [true, true, true],
    [true, true, true],
  ]);
  const { secret } = await succeed(as(marta).sealSecret({ ticketId, text: canary, label: 'VPN', idempotencyKey: 'seal' }));

  const heard = [ana, marta].map(hear);
  const isHeard = async () => {
    expect((await succeed(as(marta).revealSecret({ ticketId, secretId: secret.id }))).value).toBe(canary);
    return heard.every(({ messages }) => messages.some((message) => message.includes('ticket.secret_revealed')));
  };
  await expect.poll(isHeard, { timeout: 20_000, interval: 500 }).toBe(true);
  for (const { messages, stop } of heard) {
    await stop();
    expect(messages.filter(holds)).toEqual([]);
  }
  await expectNobodyReadsIt(tenant, ticketId);
  await expectNoMailHasIt(tenant);
  await expectNothingKeepsIt(tenant);
}, 180_000);
