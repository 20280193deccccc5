import { expect, test } from 'vitest';
import { systemContext } from '../../src/access/authenticate.ts';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import type { Context } from '../../src/core/context.ts';
import { publicId } from '../../src/core/ids.ts';
import { recalculateTickets } from '../../src/recalculation/recalculate-tickets.ts';
import { foldFeeds, rebuildReports } from '../../src/reports/fold-feed.ts';
import { suggestionEnds } from '../../src/reports/kinds.ts';
import { diceFor } from '../fuzz/rolls.ts';
import type { Dice } from '../reading/choices.ts';
import { calendar, everyDay, policy, resolution } from '../recalculation/a-tenant-with-tickets.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import type { ReportDimension, ReportMeasure } from '../support/gql/graphql.ts';
import { aPlayground, type Playground, patiently, tries, verbNames, workIn } from '../tickets/random-verbs.ts';
import { bytesOfReports } from './bytes-of-reports.ts';
import { type NaiveFact, naiveBacklog, naiveFacts } from './naive-facts.ts';

openTestApp();

const verbs = Number(process.env.RELEVO_VERBS ?? 200);
const seed = Number(process.env.RELEVO_SEED ?? 20_261_129);
const never = new AbortController().signal;

const stored = `select ticket_id as ticket, kind, (extract(epoch from at) * 1000)::float8 as at, value::float8, agent_id as agent,
    jsonb_build_object('queueId', queue_id, 'assigneeId', null, 'severityId', severity_id, 'categoryId', category_id, 'qualificationId', qualification_id,
      'organizationId', organization_id, 'entitlementId', entitlement_id, 'requestTypeId', request_type_id, 'priority', priority, 'nature', nature, 'channel', channel, 'articleId', article_id) as values
  from report_fact order by ticket_id, key`;

async function storedFacts(system: Context): Promise<NaiveFact[]> {
  return (await inTenant(system, (client) => client.query(stored))).rows;
}

const isOfClock = ({ kind }: NaiveFact) => /_(MET|BREACHED|PAUSED|CLOCK_TIME)$/.test(kind);

const names = ['queueId', 'severityId', 'categoryId', 'qualificationId', 'organizationId', 'entitlementId', 'requestTypeId', 'priority', 'nature', 'articleId'];
const none = Object.fromEntries(names.map((name) => [name, null]));

/** Who was assigned is compared as the agent; the values of what clocks did are compared elsewhere. */
function sorted(facts: readonly NaiveFact[]): string[] {
  return facts
    .filter(({ kind }) => kind !== 'BACKLOG')
    .map((fact) => (isOfClock(fact) ? { ...fact, agent: null, values: null } : { ...fact, values: { ...none, ...fact.values, assigneeId: null } }))
    .map(({ ticket, kind, at, value, agent, values }) => JSON.stringify([ticket, kind, at, value, agent, values && Object.entries(values).sort()]))
    .sort();
}

const hourMs = 3_600_000;

/** Whatever is asked of the API, its counts are those of the naive facts. */
async function expectReports({ tenant: { sofia } }: Playground, expected: readonly NaiveFact[], dice: Dice): Promise<void> {
  const queues = (await as(sofia).catalog()).queues.map(({ id }) => id);
  const from = Date.now() - dice.below(24) * hourMs;
  const to = from + (1 + dice.below(48)) * hourMs;
  const measures: ReportMeasure[] = ['CREATED', 'RESOLVED', 'REOPENED', 'REPLIES', 'TOTAL_RESOLUTION_TIME'];
  const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const { series, total } = await patiently(() => as(sofia).report({ report: { ...range, measures, by: 'HOUR', groupBy: ['QUEUE'] } }));
  const facts = (kind: string, since: number, until: number) => expected.filter((fact) => fact.kind === kind && fact.at >= since && fact.at < until);

  expect(total.totals.map(({ count }) => count)).toEqual(measures.map((kind) => facts(kind, from, to).length));
  expect(total.before.map(({ count }) => count)).toEqual(measures.map((kind) => facts(kind, 2 * from - to, from).length));
  for (const { from: since, to: until, numbers } of total.points) {
    expect(numbers.map(({ count }) => count)).toEqual(measures.map((kind) => facts(kind, Date.parse(since), Date.parse(until)).length));
  }
  for (const id of queues) {
    const shown = series.find(({ group }) => group[0]?.id === id)?.totals.map(({ count }) => count) ?? measures.map(() => 0);
    const isHere = ({ values }: NaiveFact) => publicId('Queue', String(values?.queueId)) === id;
    expect(shown).toEqual(measures.map((kind) => facts(kind, from, to).filter(isHere).length));
  }
}

/** Every ticket matches it, so that each fact is asked instead of the days. */
const everything = { not: { code: { eq: 'NONE-1' } } };

/** Counts of whole days, and what is left at the edges, are what each fact tells; and the indicators are what the report tells now. */
async function expectDays({ tenant: { sofia } }: Playground, dice: Dice): Promise<void> {
  const from = Date.now() - dice.below(96) * hourMs;
  const to = from + (1 + dice.below(240)) * hourMs;
  const measures: ReportMeasure[] = [
    'CREATED',
    'RESOLVED',
    'BACKLOG',
    'REPLIES',
    'TOTAL_RESOLUTION_TIME',
    'TOTAL_RESOLUTION_CLOCK_TIME',
    'TOTAL_RESOLUTION_BREACHED',
  ];
  const report = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), measures, by: dice.pick(['DAY', 'WEEK', 'MONTH'] as const) };
  const groupBy = dice.pick([[], ['QUEUE'], ['AGENT'], ['ORGANIZATION'], ['QUALIFICATION']] as ReportDimension[][]);
  const byDays = await patiently(() => as(sofia).reportCounts({ report: { ...report, groupBy } }));
  expect(byDays).toEqual(await patiently(() => as(sofia).reportCounts({ report: { ...report, groupBy }, filter: everything })));
}

interface Asked {
  id: string;
  who: Playground['persons'][number];
}

const outcomes = ['SOLVED_BY_ARTICLE', 'DUPLICATE_OF', 'OPENED_TICKET', 'GAVE_UP'] as const;

/** Somebody asks before they open a ticket, or says how a need ended that they asked for earlier, perhaps once more. */
async function endNeed({ persons, tickets }: Playground, asked: Asked[], articleIds: readonly string[], dice: Dice): Promise<void> {
  if (asked.length === 0 || dice.chance(50)) {
    const who = dice.pick(persons);
    const { id } = await as(who).suggest({ subject: 'Nada imprime', channel: dice.pick(['PORTAL', 'CHAT', 'PHONE'] as const) });
    asked.push({ id, who });
  }
  const { id: suggestionId, who } = dice.pick(asked);
  const outcome = dice.pick([...outcomes, 'NEW'] as const);
  if (outcome === 'NEW') return void (await as(who).openTicket({ subject: 'S', description: 'D', queue: 'software', suggestionId }));
  const articleId = outcome === 'SOLVED_BY_ARTICLE' ? dice.pick(articleIds) : null;
  const ticketId = outcome === 'DUPLICATE_OF' || outcome === 'OPENED_TICKET' ? dice.pick(tickets) : null;
  await as(who).recordSuggestionOutcome({ suggestionId, outcome, articleId, ticketId });
}

/** One need that ends in each way, whatever the dice gave. */
async function endEach({ tenant: { ana } }: Playground, articleId = ''): Promise<void> {
  const { ticket } = await as(ana).openTicket({ subject: 'S', description: 'D', queue: 'software' });
  for (const outcome of outcomes) {
    const { id: suggestionId } = await as(ana).suggest({ subject: 'Nada imprime', channel: 'PORTAL' });
    const about = { articleId: outcome === 'SOLVED_BY_ARTICLE' ? articleId : null, ticketId: /TICKET|DUPLICATE/.test(outcome) ? (ticket?.id ?? null) : null };
    await succeed(as(ana).recordSuggestionOutcome({ suggestionId, outcome, ...about }));
  }
}

async function publishes({ marta }: Playground['tenant'], title: string): Promise<string> {
  const { article } = await succeed(as(marta).createArticle({ title, body: 'Nada.' }));
  await succeed(as(marta).publishArticle({ articleId: article.id }));
  return article.id;
}

/** Other targets and other business hours, for open tickets too. */
async function editTargets({ tenant: { sofia, system } }: Playground, dice: Dice): Promise<void> {
  const within = resolution(dice.pick(['PT1H', 'PT20H', 'PT60H']), { calendar: 'office' });
  const hours = everyDay(dice.pick(['00:00-24:00', '09:00-17:00', '10:00-12:00']));
  await applyConfiguration(sofia.ctx, { document: { calendars: [calendar(hours)], policies: [policy(within)] }, applyToOpenTickets: true });
  const ctx = await systemContext(theServices(), system.tenant.id);
  if (ctx) while ((await recalculateTickets(ctx, 20)) !== null);
}

async function play(playground: Playground, at: number): Promise<void> {
  const dice = diceFor(seed, at);
  if (at % 23 === 0) await editTargets(playground, dice);
  const verb = dice.chance(15) ? 'open' : dice.pick(verbNames);
  await patiently(() => tries(playground, verb, dice));
}

test(
  'whatever was done to tickets, the facts are what one counts in their histories, and making them again gives the same bytes',
  async () => {
    const playground = await aPlayground();
    const { system } = playground.tenant;
    const articleIds = [await publishes(playground.tenant, 'Impresora'), await publishes(playground.tenant, 'Correo')];
    const asked: Asked[] = [];
    for (let at = 1; at <= verbs; at += 1) {
      await play(playground, at);
      if (at % 4 === 0) await patiently(() => endNeed(playground, asked, articleIds, diceFor(seed, at * 1_000)));
      // Several workers, after any number of events.
      if (at % 7 === 0) await Promise.all([foldFeeds(theServices(), never), foldFeeds(theServices(), never)]);
    }
    await patiently(() => endEach(playground, articleIds[0]));
    await workIn(playground.tenant);
    await foldFeeds(theServices(), never);

    const recalculated = await inTenant(system, (client) => client.query("select from event where type = 'ticket.recalculated'"));
    expect(recalculated.rowCount).toBeGreaterThan(5);
    const facts = await storedFacts(system);
    const { facts: expected, tickets } = await naiveFacts(system);
    expect(sorted(facts)).toEqual(sorted(expected));
    const kinds = new Set(facts.map(({ kind }) => kind));
    for (const kind of [...suggestionEnds, 'TOTAL_RESOLUTION_CLOCK_TIME']) expect(kinds).toContain(kind);
    // Some of the time that passed was not open.
    const times = (kind: string) => facts.filter((fact) => fact.kind === kind).reduce((sum, { value }) => sum + Number(value), 0);
    expect(times('TOTAL_RESOLUTION_CLOCK_TIME')).toBeLessThan(times('TOTAL_RESOLUTION_TIME'));
    const instants = facts.map(({ at }) => at).filter((_, index) => index % 5 === 0);
    const backlogAt = (at: number) => facts.filter((fact) => fact.kind === 'BACKLOG' && fact.at < at).reduce((sum, { value }) => sum + Number(value), 0);
    expect(instants.map(backlogAt)).toEqual(instants.map((at) => naiveBacklog(tickets, at)));

    for (let at = 1; at <= 5; at += 1) await expectReports(playground, expected, diceFor(seed, verbs + at));
    for (let at = 1; at <= 20; at += 1) await expectDays(playground, diceFor(seed, verbs + at));
    const { unresolved } = await patiently(() => as(playground.tenant.sofia).indicators({}));
    expect(unresolved).toBe(naiveBacklog(tickets, Number.POSITIVE_INFINITY));

    const before = await bytesOfReports(system);
    await rebuildReports(theServices(), system.tenant.id);
    expect(await bytesOfReports(system)).toEqual(before);
    expect(new Set(facts.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    const { rows } = await inTenant(system, (client) => client.query('select ticket_id as id, state from report_ticket'));
    const known = new Map(rows.map(({ id, state }) => [id, state.values]));
    for (const { id, values } of tickets) expect(known.get(id)).toEqual(values);
  },
  120_000 + verbs * 200,
);
