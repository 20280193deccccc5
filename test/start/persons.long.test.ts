import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { columnsOfOthers, columnsOfPerson } from '../../src/commands/persons/rows-of-person.ts';
import { readId } from '../../src/core/ids.ts';
import { asSuperuser } from '../isolation/two-tenants.ts';
import { aTenant, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { oneLine, relevo } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_persons');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'warn' };

let database: Client;
beforeAll(async () => {
  database = await asSuperuser(urls.superuser);
});
afterAll(() => database.end());

const erase = (slug: string, email: string) => relevo(['person', 'erase', slug, email, '--yes-erase', email, '--json'], env);

/** Each word stands nowhere else. */
const words = ['zanahoria', 'berenjena', 'pimiento', 'calabacin', 'alcachofa', 'espinaca', 'lechuga', 'rabanito', 'guisante', 'cebolleta', 'puerro'];
const phone = '+34 600 111 222';
const phone2 = '+34 600 333 444';

/** A desk in which Ana has said each of the words somewhere, and others have named her. */
async function aTenantWithWords() {
  const people = [
    ...usualPeople.filter(({ key }) => key !== 'ana'),
    { key: 'ana', name: 'Ana Zurriaga', role: 'REQUESTER', organization: 'acme' } as const,
    { key: 'rosa', name: 'Rosa Quintanilla', role: 'AGENT' } as const,
  ];
  const tenant = await aTenant({
    people,
    fields: [
      { key: 'place', label: 'Lugar', type: 'TEXT' },
      { key: 'size', label: 'Talla', type: 'NUMBER' },
    ],
    queues: [{ key: 'software', label: 'Software', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta', 'rosa'] }],
  });
  const rosa = tenant.people.rosa as TestTenant['ana'];
  const { ana, marta, sofia, luis } = tenant;
  await succeed(as(sofia).updateUser({ userId: ana.id, phone, externalId: 'X-4711-ana' }));
  const opened = await succeed(
    as(ana).openTicket({
      ...{ subject: `Una ${words[0]}`, description: `La ${words[1]} de Ana Zurriaga.`, contactPhone: phone2, contactEmail: ana.email, idempotencyKey: 'once' },
      customFields: { place: `En ${words[2]}`, size: 3 },
    }),
  );
  const ticketId = opened.ticket.id;
  await succeed(as(ana).editTicket({ ticketId, contactPhone: phone }));
  await succeed(as(marta).editTicket({ ticketId, subject: `Otra ${words[3]}` }));
  await succeed(as(ana).replyToTicket({ ticketId, body: `Digo ${words[4]}; mi correo es ${ana.email.toUpperCase()}.` }));
  await succeed(as(marta).replyToTicket({ ticketId, body: `Hola, Ana Zurriaga: la llamo al ${phone}, o al ${phone2}.` }));
  await succeed(as(sofia).updateUser({ userId: ana.id, name: 'Ana Zurriaga Gil' }));
  const luises = (await succeed(as(luis).openTicket({ subject: 'Pantalla', description: 'Como la de Ana Zurriaga Gil.' }))).ticket.id;
  await succeed(as(rosa).addNote({ ticketId: luises, body: `Pienso en ${words[5]}.`, mentions: [marta.id] }));
  await succeed(as(marta).addNote({ ticketId: luises, body: `Rosa Quintanilla, escribe a ${ana.email}, no a mari${ana.email}.`, mentions: [rosa.id] }));
  await succeed(as(rosa).relateTicket({ ticketId: luises, kind: 'affects', externalType: 'RECORD', externalId: 'R-1', label: words[6] ?? '' }));
  const mail = `insert into incoming_mail (tenant_id, id, recipient, envelope_from, from_address, subject, remote_address, helo, digest, size, object_id, received_at, state, ticket_id, settled_at)
    values ($1, gen_random_uuid(), 'support@x.example', $2, $2, $3, '::1', 'x.example', sha256('x'), 1, gen_random_uuid(), now(), 'OPENED', $4, now())`;
  await database.query(mail, [tenant.system.tenant.id, ana.email, `Un ${words[1]}`, readId(ticketId, 'Ticket')]);
  await succeed(as(sofia).relateTicket({ ticketId: luises, kind: 'affects', personId: ana.id }));
  const { article } = await succeed(as(marta).createArticle({ title: 'Pantallas', body: 'Nada.' }));
  await succeed(as(marta).publishArticle({ articleId: article.id }));
  await succeed(as(ana).giveArticleFeedback({ articleId: article.id, hasHelped: false, comment: `Falta ${words[4]}.` }));
  return { ...tenant, rosa, ticketId, luises };
}

/** The texts of all rows of all tables of the tenant that hold one of these, as `table.column`. */
async function placesOf({ system }: TestTenant, texts: readonly string[]): Promise<string[]> {
  const { rows: columns } = await database.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c join pg_class k on k.relname = c.table_name and k.relkind = 'r'
      and k.relnamespace = 'public'::regnamespace
     where c.table_schema = 'public' and exists (select from information_schema.columns t where t.table_schema = 'public' and t.table_name = c.table_name and t.column_name = 'tenant_id')`,
  );
  const patterns = texts.map((text) => `%${text}%`);
  const each = columns.map(
    ({ table, column }) =>
      `select '${table}.${column}' as place where exists (select from "${table}" where tenant_id = $1 and "${column}"::text ilike any ($2::text[]))`,
  );
  return (await database.query<{ place: string }>(each.join(' union all '), [system.tenant.id, patterns])).rows.map(({ place }) => place);
}

const historyOf = async (who: { token: string }, ticketId: string) =>
  (await as(who).events({ filter: { ticketId: { eq: ticketId } } })).nodes.map(({ type }) => type);

test('no table holds a word, a name or an address of an erased person; history, figures and what others wrote stay', async () => {
  const tenant = await aTenantWithWords();
  const { ana, marta, sofia, ticketId, luises, slug } = tenant;
  const own = [...words.slice(0, 5), 'zurriaga', ana.email, phone, phone2, 'X-4711-ana'].filter((text) => text !== 'zurriaga');
  const before = await placesOf(tenant, own);
  const history = [await historyOf(sofia, ticketId), await historyOf(sofia, luises)];
  const tickets = (await as(sofia).tickets()).totalCount;

  const { code, out, err } = await erase(slug, ana.email);

  expect({ code, err, ...JSON.parse(out) }).toEqual({ code: 0, err: '', id: ana.id, what: 'erased', rows: expect.any(Number) });
  expect(before).toEqual(
    expect.arrayContaining([
      'ticket.subject',
      'ticket.custom_fields',
      'message.body',
      'article_feedback.comment',
      'event.changes',
      'event.previous_values',
      'principal.email',
      'principal.search_text',
      'incoming_mail.subject',
      'incoming_mail.from_address',
    ]),
  );
  expect((await placesOf(tenant, own)).filter((place) => place !== 'message.body')).toEqual([]);
  expect(await placesOf(tenant, [...words.slice(0, 5), phone, phone2, 'X-4711-ana'])).toEqual([]);
  expect([await historyOf(sofia, ticketId), await historyOf(sofia, luises)]).toEqual(history);
  expect((await as(sofia).tickets()).totalCount).toBe(tickets);
  const ticket = await as(marta).ticket({ id: ticketId });
  expect(ticket).toMatchObject({ subject: '[erased]', requester: { id: ana.id, name: '[erased]' }, status: { category: 'NEW' } });
  const mails = await database.query('select object_id, subject from incoming_mail where tenant_id = $1', [tenant.system.tenant.id]);
  expect(mails.rows).toEqual([{ object_id: null, subject: null }]);
  const bodies = (await database.query('select body from message where tenant_id = $1 order by id', [tenant.system.tenant.id])).rows.map(({ body }) => body);
  expect(bodies).toEqual(
    expect.arrayContaining([
      '[erased]',
      'Hola, [erased]: la llamo al [erased], o al [erased].',
      expect.stringContaining(`no a mari${ana.email}`),
      `Pienso en ${words[5]}.`,
    ]),
  );
  expect(
    (await database.query("select type from event where tenant_id = $1 and type like 'user.%' order by seq", [tenant.system.tenant.id])).rows.map(
      ({ type }) => type,
    ),
  ).toEqual(expect.arrayContaining(['user.deactivated', 'user.erased']));
  await expect(as(ana).viewer()).rejects.toThrow('UNAUTHENTICATED');
  expect((await as(sofia).reactivateUser({ userId: ana.id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await erase(slug, ana.email)).toEqual(oneLine(`No one in ${slug} has the address ${ana.email}`));
});

test('an agent leaves the queues, also in older versions of the configuration, and what the agent said goes; the tickets of others stay as they are', async () => {
  const tenant = await aTenantWithWords();
  const { rosa, luis, luises, slug, sofia } = tenant;

  const { code } = await erase(slug, rosa.email);

  expect(code).toBe(0);
  expect(await placesOf(tenant, [words[5] ?? '', words[6] ?? '', 'quintanilla', rosa.email])).toEqual([]);
  expect(await as(luis).ticket({ id: luises })).toMatchObject({ subject: 'Pantalla' });
  const { queues } = await as(sofia).catalog();
  expect(JSON.stringify(queues)).not.toContain(rosa.id);
  await succeed(as(sofia).saveCategory({ key: 'more', label: { es: 'Más' } }));
});

test('nobody ends a ticket by it: an open ticket stays open, and its creator part goes on as that of anybody who left', async () => {
  const { ana, luis, marta, sofia, slug, ticketId } = await aTenantWithWords();
  await succeed(as(marta).assignTicket({ ticketId, assigneeId: marta.id }));

  await erase(slug, ana.email);

  expect((await as(sofia).closeTicket({ ticketId })).userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect((await as(sofia).handOverTicket({ ticketId, creatorId: luis.id, reason: 'Se fue.' })).userErrors.map(({ code }) => code)).not.toContain(
    'CREATOR_IS_ACTIVE',
  );
  expect(await as(marta).ticket({ id: ticketId })).toMatchObject({ assignee: { id: marta.id } });
});

test('the last admin is not erased, it is asked twice, and unknown people are said in one line', async () => {
  const { slug, sofia, ana } = await aTenant();

  expect(await erase(slug, sofia.email)).toEqual(oneLine('last admin'));
  expect(await relevo(['person', 'erase', slug, ana.email], env)).toEqual(oneLine(`--yes-erase ${ana.email}`));
  expect(await relevo(['person', 'erase', slug, ana.email, '--yes-erase', 'another@x.example'], env)).toEqual(oneLine('Nothing was erased'));
  expect(await erase(slug, 'nobody@x.example')).toEqual(oneLine('No one in'));
  expect(await relevo(['person', 'export', slug, 'nobody@x.example'], env)).toEqual(oneLine('No one in'));
  await as(ana).viewer();
  await as(sofia).viewer();
});

test('in a desk that is suspended persons have their rights too, and other commands say that it is suspended', async () => {
  const { slug, ana, marta, system } = await aTenant();
  await succeed(as(ana).openTicket({ subject: 'Zanahoria', description: 'Nada.' }));
  await relevo(['tenant', 'suspend', slug], env);

  const exported = await relevo(['person', 'export', slug, ana.email], env);
  const { code } = await erase(slug, ana.email);

  expect(exported).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Zanahoria') });
  expect(code).toBe(0);
  const { rows } = await database.query('select subject from ticket where tenant_id = $1', [system.tenant.id]);
  expect(rows).toEqual([{ subject: '[erased]' }]);
  expect(await relevo(['config', 'export', slug], env)).toEqual(oneLine(`The desk ${slug} is suspended: run \`relevo tenant resume ${slug}\` first.`));
  expect(await relevo(['user', 'list', slug], env)).toEqual(oneLine('is suspended'));
  await relevo(['tenant', 'resume', slug], env);
  await as(marta).viewer();
});

test('an export holds what is of the person and nothing that others wrote', async () => {
  const tenant = await aTenantWithWords();
  const { ana, luis, slug } = tenant;

  const { code, out } = await relevo(['person', 'export', slug, ana.email], env);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({ relevo: 'person export', person: { id: ana.id, email: ana.email } });
  expect(lines.at(-1).rows).toMatchObject({ principal: 1, ticket: 1, message: 1, relation: 1, incoming_mail: 1 });
  expect(out).toContain(words[4]);
  expect(out).not.toContain('la llamo al');
  expect(out).not.toContain(luis.email);
  expect(out).not.toContain('"hash":');
});

test('whatever refers to people in the catalog is theirs or said to be of others', async () => {
  const { rows } = await database.query<{ place: string }>(`select c.relname || '.' || a.attname as place from pg_constraint f
    join pg_class c on c.oid = f.conrelid cross join lateral unnest(f.conkey) k (number) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
    where f.contype = 'f' and f.confrelid = 'principal'::regclass and a.attname <> 'tenant_id' order by 1`);
  const known = [columnsOfPerson, columnsOfOthers].flatMap((tables) =>
    Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
  );

  expect(rows.map(({ place }) => place).filter((place) => !known.includes(place))).toEqual([]);
});
