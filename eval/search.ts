import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { openBenchDatabase } from '../bench/data/bench-database.ts';
import { fromBuild } from '../bench/from-build.ts';
import { desk } from '../bench/search/desk.ts';
import type { Context } from '../src/core/context.ts';
import { type Answered, type Figures, figuresOf, heading, line } from './figures.ts';
import { fillSecondReports, fillTickets } from './fill.ts';
import { type Article, articlesIn, type Language, type Question, questionsIn, type Report } from './questions.ts';
import { type System, systemsFor } from './systems.ts';

/** `npm run eval:search` measures how good suggestions are. What is below the floors in the final half is an error; what is short of the goals is said. `--quick` looks at our Spanish figures only, `--tuning` prints nothing of that half, `--failures` names what was not found among the first five, or wrongly answered, by kind: of both halves, so whoever chooses between rankings gives `--tuning` too. */
const isTuning = process.argv.includes('--tuning');
const isQuick = process.argv.includes('--quick');
const showsFailures = process.argv.includes('--failures');
/** What is aimed at in the final half. */
const goals = { articles: { five: 0.9, mrr: 0.75, wrong: 0.1 }, duplicates: { five: 0.85, mrr: 0, wrong: 1 } };
/** What has been reached, a little less: whoever falls below has made the ranking worse. Articles are short of the goals, because whole sentences in other words share none with their article. */
const floors = { articles: { five: 0.69, mrr: 0.6, wrong: 0.1 }, duplicates: goals.duplicates };

await rm(join(import.meta.dirname, '../.relevo-bench/eval'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'eval' });
const root = new Client({ connectionString: database.superuserUrl });
await root.connect();
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
const missed: string[] = [];
try {
  console.log(heading);
  for (const language of isQuick ? (['es'] as const) : (['es', 'pt', 'en'] as const)) await measureLanguage(language);
} finally {
  await close();
  await root.end();
  await database.stop();
}
if (missed.length > 0) throw new Error(`Below the floors: ${missed.join('; ')}.`);

async function measureLanguage(language: Language): Promise<void> {
  const articles = articlesIn(language);
  const { requester, agent } = await aDesk(language, articles);
  const ids = await fillTickets(root, requester.tenant.id, articles);
  await root.query('vacuum analyze');
  const { rows } = await root.query<{ id: string; title: string }>('select id, title from article where tenant_id = $1', [requester.tenant.id]);
  const idOf = new Map(rows.map(({ id, title }) => [title, id]));
  const questions = questionsIn(language, articles);
  const rightOf = ({ answer }: Question) => (answer === null ? null : (idOf.get(articles[answer]?.title ?? '') ?? null));
  const { ours: forRequesters } = await systemsFor(root, requester, 'ARTICLE');
  const { ours: forAgents, ...others } = await systemsFor(root, agent, 'ARTICLE');
  for (const [name, system] of Object.entries({ 'for agents': forAgents, 'for requesters': forRequesters, ...others })) {
    if (!system || (isQuick && name !== 'for agents')) continue;
    const all = await measureArticles(system, questions, rightOf);
    show(`${language} articles, ${name}`, all, name === 'for agents' && language === 'es' ? 'articles' : null);
  }
  const pairs = articles.flatMap(({ tickets }) => (tickets ? [tickets] : []));
  if (pairs.length === 0) return;
  for (const [name, system] of Object.entries(await systemsFor(root, agent, 'TICKET'))) {
    if (isQuick && name !== 'ours') continue;
    const all: Answered[] = [];
    for (const [place, [, second]] of pairs.entries())
      all.push({ kind: 'duplicate', text: second.subject, isTuning: place % 2 === 0, ...(await answered(system, second, ids[place] ?? null)) });
    show(`${language} duplicates, ${name}`, all, name === 'ours' ? 'duplicates' : null);
  }
  await fillSecondReports(root, requester.tenant.id, articles);
  show(`${language} articles that solved two tickets each`, await measureArticles(forAgents, questions, rightOf), null);
}

async function measureArticles(system: System, questions: readonly Question[], rightOf: (question: Question) => string | null): Promise<Answered[]> {
  const all: Answered[] = [];
  for (const question of questions) {
    const { kind, text, isTuning } = question;
    all.push({ kind, text, isTuning, ...(await answered(system, { subject: text, description: '' }, rightOf(question))) });
  }
  return all;
}

async function aDesk(locale: Language, articles: readonly Article[]): Promise<{ requester: Context; agent: Context }> {
  const { provisionTenant } = await fromBuild<typeof import('../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { hashPassword } = await fromBuild<typeof import('../src/access/passwords/password.ts')>('access/passwords/password.js');
  const document = { ...desk.document, desk: { ...desk.document.desk, locale }, queues: [{ key: 'everybody', label: 'Todos', visibility: 'TENANT' as const }] };
  const seeded = articles.map(({ title, body }) => ({ title, body, state: 'PUBLISHED' as const, author: 'marta' }));
  const { as } = await provisionTenant(services, { ...desk, slug: `eval-${locale}`, document, articles: seeded }, await hashPassword('unused password'));
  const { ana, marta } = as;
  if (!ana || !marta) throw new Error('A person is missing.');
  return { requester: ana, agent: marta };
}

async function answered(system: System, asked: Report, right: string | null): Promise<Pick<Answered, 'place' | 'isAnswerable' | 'isLikely' | 'best'>> {
  const { ids, isLikely, best } = await system(asked);
  const at = right === null ? -1 : ids.indexOf(right);
  return { place: at < 0 ? null : at + 1, isAnswerable: right !== null, isLikely, best };
}

function show(name: string, all: readonly Answered[], goal: keyof typeof goals | null): void {
  const halves = { tuning: all.filter((one) => one.isTuning), ...(isTuning ? {} : { final: all.filter((one) => !one.isTuning) }) };
  for (const [half, some] of Object.entries(halves)) {
    const figures = figuresOf(some);
    console.log(line(`${name}, ${half}`, figures));
    if (!goal) continue;
    const kinds = Map.groupBy(
      some.filter(({ isAnswerable }) => isAnswerable),
      ({ kind }) => kind,
    );
    if (kinds.size > 1) for (const [kind, those] of kinds) console.log(line(`  ${kind}`, figuresOf(those)));
    if (showsFailures) showFailures(some);
    if (half === 'final' && isBelow(figures, goals[goal]))
      console.log(`  short of the goals: recall@5 ${goals[goal].five}, MRR ${goals[goal].mrr}, unanswerable ${goals[goal].wrong}`);
    if (half === 'final' && isBelow(figures, floors[goal])) missed.push(name);
  }
}

/** By kind, each with the place of the right answer among the first twenty, or that it is not there. */
function showFailures(some: readonly Answered[]): void {
  const failures = some.filter(isFailure);
  for (const [kind, those] of Map.groupBy(failures, ({ kind }) => kind)) {
    console.log(`  not found: ${kind}, ${those.length} of ${some.filter((one) => one.kind === kind).length}`);
    for (const { text, place, best } of those) console.log(`    ${text} (${place === null ? 'nowhere' : `at ${place}`}; the first has ${best.toFixed(3)})`);
  }
}

function isBelow({ five, mrr, wrong }: Figures, least: Pick<Figures, 'five' | 'mrr' | 'wrong'>): boolean {
  return five < least.five || mrr < least.mrr || wrong > least.wrong;
}

function isFailure({ isAnswerable, place, isLikely }: Answered): boolean {
  return isAnswerable ? place === null || place > 5 : isLikely;
}
