import { expect, test } from 'vitest';
import { removeOldEvents } from '../../src/live/history/remove-old-events.ts';
import type { SeedArticle } from '../../src/provisioning/tenant-seed.ts';
import { rebuildReports } from '../../src/reports/fold-feed.ts';
import { aTenant, type Person, type TenantChanges, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { advance, opens } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { folded } from '../support/folded.ts';
import type { Channel, ReportInput, ReportMeasure } from '../support/gql/graphql.ts';
import { aWednesday, hours, later } from '../support/moments.ts';
import { bytesOfReports } from './bytes-of-reports.ts';

openTestApp();

/** In the middle of a week and of a day. */
const begun = aWednesday('10:00:00');
const inHours = (count: number) => later(begun, hours(count)).toISOString();
const range = { from: inHours(-24), to: inHours(24 * 60) };
const ends: ReportMeasure[] = ['SUGGESTION_SOLVED_BY_ARTICLE', 'SUGGESTION_DUPLICATE_OF', 'SUGGESTION_OPENED_TICKET', 'SUGGESTION_GAVE_UP'];
const articles: SeedArticle[] = [
  { title: '=Impresora', body: 'Apáguela y enciéndala.', state: 'PUBLISHED', author: 'marta' },
  { title: 'Correo', body: 'Compruebe la contraseña.', state: 'PUBLISHED', author: 'marta' },
];

const articleIdOf = async ({ marta }: TestTenant, title: string) =>
  (await as(marta).articles({})).nodes.find((one) => one.title === title)?.id ?? expect.unreachable();
const asks = async (who: Person, channel: Channel = 'PORTAL') => (await as(who).suggest({ subject: 'Nada imprime', channel })).id;

async function solves(who: Person, articleId: string, channel?: Channel): Promise<string> {
  const suggestionId = await asks(who, channel);
  await succeed(as(who).recordSuggestionOutcome({ suggestionId, outcome: 'SOLVED_BY_ARTICLE', articleId }));
  return suggestionId;
}

async function aDesk(changes: TenantChanges = {}): Promise<TestTenant> {
  const tenant = await aTenant({ articles, ...changes });
  await advance(tenant, begun);
  return tenant;
}

async function countsTo(who: Person, report: Partial<ReportInput> = {}) {
  await folded({ system: who.ctx });
  return as(who).report({ report: { ...range, measures: ends, ...report } });
}

/** Two needs that an article ended, one of them by chat, one that it did not, a ticket, one that was there already, and one that nobody told the end of. */
async function story() {
  const tenant = await aDesk({ people: [...usualPeople, { key: 'eva', name: 'Eva Gil', role: 'ANALYST' }] });
  const { ana, luis } = tenant;
  const [printer, mail] = [await articleIdOf(tenant, '=Impresora'), await articleIdOf(tenant, 'Correo')];
  await solves(ana, printer);
  await solves(luis, mail, 'CHAT');
  await succeed(as(ana).recordSuggestionOutcome({ suggestionId: await asks(ana), outcome: 'GAVE_UP' }));
  const ticketId = await opens(ana, { queue: 'software', suggestionId: await asks(ana) });
  await succeed(as(ana).recordSuggestionOutcome({ suggestionId: await asks(ana), outcome: 'DUPLICATE_OF', ticketId }));
  await asks(luis);
  return { tenant, printer, mail };
}

const counts = (numbers: { count: number }[]) => numbers.map(({ count }) => count);

test('how needs ended is counted by channel, article and week, and to whom reports are shown is told all of it (servicedesk G8, servicedesk G12)', async () => {
  const { tenant, printer, mail } = await story();
  const { eva = expect.unreachable() } = tenant.people;

  const all = await countsTo(tenant.sofia, { by: 'WEEK' });
  const byChannel = await countsTo(tenant.sofia, { groupBy: ['CHANNEL'] });
  const byArticle = await countsTo(tenant.sofia, { groupBy: ['ARTICLE'], measures: ['SUGGESTION_SOLVED_BY_ARTICLE'] });
  const byBoth = await countsTo(tenant.sofia, { groupBy: ['ARTICLE', 'CHANNEL', 'QUEUE'], measures: ['SUGGESTION_SOLVED_BY_ARTICLE'] });
  const { csv } = await as(tenant.sofia).reportTable({ report: { ...range, measures: ['SUGGESTION_SOLVED_BY_ARTICLE'], groupBy: ['ARTICLE'] } });
  const chart = await as(tenant.sofia).reportChart({ report: { ...range, measures: ends, by: 'WEEK' } });

  expect(counts(all.total.totals)).toEqual([2, 1, 1, 1]);
  expect(all.total.points.filter(({ numbers }) => counts(numbers).join() === '2,1,1,1')).toHaveLength(1);
  expect(Object.fromEntries(byChannel.series.map(({ group, totals }) => [group[0]?.value, counts(totals)]))).toEqual({
    PORTAL: [1, 1, 1, 1],
    CHAT: [1, 0, 0, 0],
  });
  expect(byArticle.series.map(({ group, totals }) => [group[0]?.id, ...counts(totals)]).sort()).toEqual(
    [
      [printer, 1],
      [mail, 1],
    ].sort(),
  );
  expect(byBoth.series.map(({ group, totals }) => [...group.map(({ id, value }) => id ?? value), ...counts(totals)]).sort()).toEqual(
    [
      [printer, 'PORTAL', null, 1],
      [mail, 'CHAT', null, 1],
    ].sort(),
  );
  expect(csv).toContain(`'=Impresora,${printer},`);
  expect(chart.svg).toContain('SUGGESTION_SOLVED_BY_ARTICLE');
  for (const who of [tenant.marta, eva]) {
    expect(counts((await countsTo(who)).total.totals)).toEqual([2, 1, 1, 1]);
  }
  await expect(countsTo(tenant.ana)).rejects.toThrow('FORBIDDEN');
});

test('an article that the viewer does not read has no name, and its number stays', async () => {
  const own = { key: 'counter', label: 'Cuenta', permissions: ['ticket:read_all'] };
  const tenant = await aDesk({ roles: [own], people: [...usualPeople, { key: 'vera', name: 'Vera Gil', role: 'counter' }] });
  await solves(tenant.ana, await articleIdOf(tenant, 'Correo'));
  const { vera = expect.unreachable() } = tenant.people;

  const { series } = await countsTo(vera, { groupBy: ['ARTICLE'], measures: ['SUGGESTION_SOLVED_BY_ARTICLE'] });

  expect(series).toMatchObject([{ group: [{ id: null, value: null }], totals: [{ count: 1 }] }]);
});

test('the end that is told last counts, when it is told', async () => {
  const tenant = await aDesk();
  const { ana, sofia } = tenant;
  const suggestionId = await solves(ana, await articleIdOf(tenant, 'Correo'));
  const first = await countsTo(sofia);
  await advance(tenant, inHours(24 * 10));
  await succeed(as(ana).recordSuggestionOutcome({ suggestionId, outcome: 'GAVE_UP' }));

  const { total } = await countsTo(sofia, { by: 'DAY' });
  const byArticle = await countsTo(sofia, { groupBy: ['ARTICLE'] });
  const byPriority = await countsTo(sofia, { groupBy: ['PRIORITY'] });

  expect(counts(first.total.totals)).toEqual([1, 0, 0, 0]);
  expect(counts(total.totals)).toEqual([0, 0, 0, 1]);
  const told = total.points.filter(({ numbers }) => numbers.some(({ count }) => count > 0));
  expect(told.map(({ from, to }) => from <= inHours(24 * 10) && inHours(24 * 10) < to)).toEqual([true]);
  expect(byPriority.series).toMatchObject([{ group: [{ id: null, value: null }], totals: [{ count: 0 }, { count: 0 }, { count: 0 }, { count: 1 }] }]);
  expect(byArticle.series).toMatchObject([{ group: [{ id: null }], totals: [{ count: 0 }, { count: 0 }, { count: 0 }, { count: 1 }] }]);
});

test('they are about no tickets: a filter, a list of tickets and a saved filter are refused with their path', async () => {
  const { tenant } = await story();
  const { sofia } = tenant;
  const measures: ReportMeasure[] = ['CREATED', 'SUGGESTION_GAVE_UP'];
  const filter = { queue: { key: { eq: 'software' } } };
  const errorOf = async (query: string, variables: object) => (await askAs(sofia, query, variables)).body.errors?.[0]?.extensions;

  const filtered = await errorOf('query ($input: ReportInput!, $filter: TicketFilter) { report(input: $input, filter: $filter) { zone } }', {
    input: { ...range, measures },
    filter,
  });
  const listed = await errorOf('query ($input: ReportTicketsInput!) { reportTickets(input: $input) { totalCount } }', {
    input: { ...range, measure: 'SUGGESTION_GAVE_UP' },
  });
  const saved = await as(sofia).saveReport({ name: 'Finales', isShared: true, measures, filter });

  expect(filtered).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'measures', 1] });
  expect(listed).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'measure'] });
  expect(saved.userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'measures', '1'] }]);
  expect(await refusalsOf(as(sofia).saveReport({ name: 'Finales', isShared: true, measures }))).toEqual([]);
  expect(counts((await countsTo(sofia, { measures })).total.totals)).toEqual([1, 1]);
});

test('made again they are the same bytes, also where their events were removed by age', async () => {
  const { tenant } = await story();
  const again = await asks(tenant.ana);
  await succeed(as(tenant.ana).recordSuggestionOutcome({ suggestionId: again, outcome: 'GAVE_UP' }));
  await advance(tenant, inHours(24 * 40));
  await succeed(as(tenant.ana).recordSuggestionOutcome({ suggestionId: again, outcome: 'SOLVED_BY_ARTICLE', articleId: await articleIdOf(tenant, 'Correo') }));
  const before = await countsTo(tenant.sofia, { by: 'MONTH' });
  const bytes = await bytesOfReports(tenant.system);

  await rebuildReports(theServices(), tenant.system.tenant.id);
  expect(await bytesOfReports(tenant.system)).toEqual(bytes);
  await asSuperuser((root) => root.query('update tenant set keeps_events_days = 30 where tenant_id = $1', [tenant.system.tenant.id]));
  expect(await removeOldEvents(theServices(), new AbortController().signal)).toBeGreaterThan(3);
  await folded(tenant);
  const kept = await bytesOfReports(tenant.system);
  await rebuildReports(theServices(), tenant.system.tenant.id);

  expect(await bytesOfReports(tenant.system)).toEqual(kept);
  expect((await countsTo(tenant.sofia, { by: 'MONTH' })).total).toEqual(before.total);
  expect(counts(before.total.totals)).toEqual([3, 1, 1, 1]);
});
