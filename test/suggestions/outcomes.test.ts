import { expect, test } from 'vitest';
import { groupGaps } from '../../src/suggestions/group-gaps.ts';
import { purgeSuggestions } from '../../src/suggestions/purge-suggestions.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import type { ReportMeasure } from '../support/gql/graphql.ts';
import { reported } from '../support/reported.ts';

openTestApp();

const articles = [{ title: 'La impresora no imprime', body: 'Apáguela y enciéndala.', state: 'PUBLISHED', author: 'marta' } as const];
const printer = { subject: 'La impresora no imprime nada' };

const ends: ReportMeasure[] = ['SUGGESTION_SOLVED_BY_ARTICLE', 'SUGGESTION_DUPLICATE_OF', 'SUGGESTION_OPENED_TICKET', 'SUGGESTION_GAVE_UP'];
const endsOf = async (tenant: TestTenant) => (await reported(tenant, { measures: ends })).total.totals.map(({ count }) => count);

const gapsOf = async ({ marta }: TestTenant) => (await as(marta).knowledgeGaps({})).nodes;
const group = () => groupGaps(theApp().services, new AbortController().signal);

test('how a need ended is on record and in the reports, and the last word counts', async () => {
  const tenant = await aTenant({ articles });
  const { ana, marta } = tenant;
  const { id: suggestionId, articles: found } = await as(ana).suggest(printer);
  const articleId = found[0]?.article?.id;
  await as(ana).suggest({ ...printer, channel: 'CHAT' });

  await succeed(as(ana).recordSuggestionOutcome({ suggestionId, outcome: 'GAVE_UP' }));
  const { outcome } = await succeed(as(ana).recordSuggestionOutcome({ suggestionId, outcome: 'SOLVED_BY_ARTICLE', articleId }));
  await succeed(as(ana).recordSuggestionOutcome({ suggestionId, outcome: 'SOLVED_BY_ARTICLE', articleId }));

  expect(outcome).toBe('SOLVED_BY_ARTICLE');
  expect(await endsOf(tenant)).toEqual([1, 0, 0, 0]);
  const { nodes } = await as(marta).events({ first: 100, filter: { type: { eq: 'suggestion.ended' } } });
  expect(nodes.map(({ changes }) => changes.find(({ field }) => field === 'outcome')?.after)).toEqual(['GAVE_UP', 'SOLVED_BY_ARTICLE']);
});

test('a ticket names what was suggested before, once the caller was shown it', async () => {
  const tenant = await aTenant({ articles });
  const { ana, luis } = tenant;
  const { id: suggestionId } = await as(ana).suggest(printer);
  const input = { subject: 'La impresora', description: 'Sigue sin imprimir.', queue: 'software', suggestionId };

  expect(await refusalsOf(as(luis).openTicket(input))).toEqual(['NOT_FOUND']);
  const { ticket } = await succeed(as(ana).openTicket(input));

  expect(await endsOf(tenant)).toEqual([0, 0, 1, 0]);
  expect((await as(luis).tickets({})).totalCount).toBe(0);
  expect(ticket.subject).toBe('La impresora');
});

test('two at once leave one outcome, a repeated key writes once, and whoever may not is refused', async () => {
  const tenant = await aTenant({ articles });
  const { ana, luis, marta, sofia } = tenant;
  const other = await aTenant({ articles });
  const { id: suggestionId } = await as(ana).suggest(printer);
  const { articleId, ticketId } = {
    articleId: (await as(other.ana).articles({})).nodes[0]?.id,
    ticketId: (await succeed(as(luis).openTicket({ ...printer, description: '…', queue: 'software' }))).ticket.id,
  };
  const gaveUp = { suggestionId, outcome: 'GAVE_UP' } as const;

  await Promise.all(['one', 'one', 'other'].map((idempotencyKey) => as(ana).recordSuggestionOutcome({ ...gaveUp, idempotencyKey })));

  expect((await as(marta).events({ first: 100, filter: { type: { eq: 'suggestion.ended' } } })).nodes).toHaveLength(1);
  for (const who of [luis, marta, sofia, other.ana]) expect(await refusalsOf(as(who).recordSuggestionOutcome(gaveUp))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(ana).recordSuggestionOutcome({ ...gaveUp, outcome: 'SOLVED_BY_ARTICLE', articleId }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(ana).recordSuggestionOutcome({ ...gaveUp, outcome: 'DUPLICATE_OF', ticketId }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(ana).recordSuggestionOutcome({ ...gaveUp, outcome: 'DUPLICATE_OF' }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(ana).recordSuggestionOutcome({ ...gaveUp, ticketId }))).toEqual(['INVALID']);
});

test('what nothing answered is grouped by likeness and counted, and one article is begun for it', async () => {
  const tenant = await aTenant({ articles });
  const { ana, luis, marta, sofia } = tenant;
  for (const [who, subject] of [
    [ana, '¿Cómo instalo el plotter Roland?'],
    [luis, 'instalar plotter roland'],
    [ana, 'El plotter Roland: instalación'],
    [ana, 'vacaciones del gerente'],
  ] as const) {
    const { id: suggestionId } = await as(who).suggest({ subject });
    await succeed(as(who).recordSuggestionOutcome({ suggestionId, outcome: 'GAVE_UP' }));
  }
  const { id: answered } = await as(ana).suggest(printer);
  await succeed(
    as(ana).recordSuggestionOutcome({ suggestionId: answered, outcome: 'SOLVED_BY_ARTICLE', articleId: (await as(ana).articles({})).nodes[0]?.id }),
  );

  await Promise.all([group(), group()]);
  const gaps = await gapsOf(tenant);
  const begun = await Promise.all([marta, sofia].map((who) => as(who).createArticleFromGap({ gapId: gaps[0]?.id ?? '' })));

  expect(gaps).toMatchObject([
    { title: '¿Cómo instalo el plotter Roland?', timesAsked: 3, article: null },
    { title: 'vacaciones del gerente', timesAsked: 1 },
  ]);
  expect(begun.map(({ userErrors }) => userErrors.map(({ code }) => code)).toSorted()).toEqual([[], ['GAP_TAKEN']]);
  expect((await gapsOf(tenant))[0]?.article?.title).toBe('¿Cómo instalo el plotter Roland?');
  await expect(as(ana).knowledgeGaps({})).rejects.toThrow('FORBIDDEN');
  expect((await as((await aTenant({ articles })).marta).knowledgeGaps({})).totalCount).toBe(0);
});

test('what was asked too long ago goes, with the gaps that nobody has asked for since', async () => {
  const tenant = await aTenant({ articles });
  const { ana, marta } = tenant;
  for (const subject of ['instalar plotter roland', 'vacaciones del gerente', 'fichar desde casa']) {
    const { id: suggestionId } = await as(ana).suggest({ subject });
    await succeed(as(ana).recordSuggestionOutcome({ suggestionId, outcome: 'GAVE_UP' }));
  }
  await group();
  const taken = (await gapsOf(tenant)).find(({ title }) => title.startsWith('vacaciones'));
  await succeed(as(marta).createArticleFromGap({ gapId: taken?.id ?? '' }));
  await asSuperuser(async (client) => {
    const old = `now() - interval '401 days'`;
    const isOld = (column: string) => `tenant_id = $1 and ${column} !~ 'fichar'`;
    await client.query(`update suggestion set shown_at = ${old} where ${isOld('subject')}`, [tenant.system.tenant.id]);
    await client.query(`update knowledge_gap set first_asked_at = ${old}, last_asked_at = ${old} where ${isOld('title')}`, [tenant.system.tenant.id]);
  });

  await Promise.all([1, 2].map(() => purgeSuggestions(theApp().services, new AbortController().signal)));

  expect((await gapsOf(tenant)).map(({ title }) => title).sort()).toEqual(['fichar desde casa', 'vacaciones del gerente']);
  // Reports keep how it ended.
  expect(await endsOf(tenant)).toEqual([0, 0, 0, 3]);
});

test('what requesters search for and do not find is a question too: the same words once a day, twenty at most, and in no report', async () => {
  const tenant = await aTenant({ articles });
  const { ana, luis, marta } = tenant;

  for (const search of ['plotter roland', 'roland plotter', 'la']) await as(ana).articles({ search });
  for (const who of [ana, luis]) await as(who).searchTickets({ search: 'plotter roland' });
  await as(marta).articles({ search: 'plotter hp' });
  for (let count = 0; count < 22; count += 1) await as(luis).articles({ search: `cosa${'abcdefghijklmnopqrstuv'[count]} rara${count}` });

  const rows = await inTenant(tenant.system, async (client) => (await client.query('select subject, asker_id from suggestion where is_search')).rows);
  const asked = (person: typeof ana) => rows.filter(({ asker_id }) => asker_id === person.ctx.actor.id).map(({ subject }) => subject);
  expect(asked(ana)).toEqual(['plotter roland']);
  expect(asked(luis)).toHaveLength(20);
  expect(asked(marta)).toEqual([]);
  expect(await endsOf(tenant)).toEqual([0, 0, 0, 0]);
  await inTenant(tenant.system, (client) => client.query("update suggestion set shown_at = shown_at - interval '2 hours'"));
  await group();
  expect((await gapsOf(tenant))[0]).toMatchObject({ title: 'plotter roland', timesAsked: 2 });
});
