import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { root } from '../../src/core/root.ts';
import { readyFor } from '../support/app.ts';
import { blocksRunBy } from '../support/command-blocks.ts';
import { everyTicket, type OutsideClient, signInAt, Watching } from '../support/outside-client.ts';
import { debianPostgres, type OwnPostgresOptions, startOwnPostgres } from '../support/own-postgres.ts';
import { rightsIn } from '../support/rights.ts';
import { aHome, build, oneLine, relevo } from './relevo.ts';

const programs = debianPostgres();
/** CI installs it; elsewhere the test is skipped where there is no pg_dump of the server's version. */
const isMissing = process.env.CI === undefined && programs === null;

const home = aHome();
const [dump = '', createRoles = '', restore = ''] = blocksRunBy(import.meta.filename, 'docs/operations/backup.md');
const RELEVO_SECRET = 'a secret of tests that is long enough';
const closings: (() => Promise<unknown>)[] = [];

beforeAll(build);
afterAll(async () => {
  for (const close of closings.reverse()) await close();
  rmSync(home, { recursive: true, force: true });
});

type Settings = Record<'SUPERUSER_URL' | 'DATABASE_URL' | 'DATABASE_DIRECT_URL' | 'RELEVO_SECRET', string>;

/** An empty server on which the roles and the database were made as the page tells. */
async function aServer(options: OwnPostgresOptions = {}): Promise<Settings> {
  const { superuserUrl, stop } = await startOwnPostgres(options);
  closings.push(stop);
  const as = (username: string, password: string) => Object.assign(new URL(superuserUrl), { username, password, pathname: '/relevo' }).toString();
  const [DATABASE_URL, DATABASE_DIRECT_URL] = [as('relevo_server', 'choose-another'), as('relevo_owner', 'choose-one')];
  const settings = { SUPERUSER_URL: superuserUrl, DATABASE_URL, DATABASE_DIRECT_URL, RELEVO_SECRET };
  await paste(createRoles, settings);
  return settings;
}

/** A block of the page, as an operator pastes it. */
async function paste(block: string, settings: Settings): Promise<string> {
  const text = block.replaceAll('npx relevo', `${process.execPath} ${join(root, 'bin/relevo.js')}`);
  const { stdout } = await promisify(execFile)('bash', ['-ec', text], { cwd: home, env: { PATH: process.env.PATH, ...settings } });
  return stdout;
}

async function serve({ DATABASE_URL, DATABASE_DIRECT_URL }: Settings, port = 0): Promise<App> {
  return openApp(readyFor({ databaseUrl: DATABASE_URL, databaseDirectUrl: DATABASE_DIRECT_URL, secret: RELEVO_SECRET, port }));
}

async function aDesk(settings: Settings) {
  const created = await relevo(['tenant', 'create', 'acme', '--name', 'Acme', '--admin-email', 'boss@acme.example', '--json'], settings);
  return { tenant: 'acme', email: 'boss@acme.example', password: String(JSON.parse(created.out).password) };
}

const open = ({ ask }: OutsideClient, subject: string) => ask.openTicket({ subject, description: 'Desde esta mañana.' });

/** Opens one ticket after the other, until it is told to stop. */
function writing(who: OutsideClient): () => Promise<void> {
  let isStopped = false;
  const work = (async () => {
    for (let count = 0; !isStopped; count += 1) await open(who, `Ticket ${count}`);
  })();
  return () => {
    isStopped = true;
    return work;
  };
}

test.skipIf(isMissing)(
  'a dump under writes, restored into an empty cluster of a newer version: tickets are equal, and live clients go on',
  async () => {
    const source = await aServer({ programs: programs! });
    await relevo(['migrate'], source);
    const first = await serve(source);
    const account = await aDesk(source);
    const boss = await signInAt(first.url, account);
    const watching = new Watching(boss);
    const stop = writing(boss);
    const seen = (count: number) => vi.waitFor(() => expect(watching.events.length).toBeGreaterThan(count), 30_000);
    await seen(5);
    await paste(dump, source);
    await seen(watching.events.length + 5);
    await stop();
    const written = await everyTicket(boss);
    await first.close();

    const target = await aServer();
    const restored = await paste(restore, target);
    const second = await serve(target, Number(new URL(first.url).port));
    closings.push(second.close, async () => watching.leave());

    expect(restored).toBe('The database is up to date.\n');
    const kept = await everyTicket(boss);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeLessThan(written.length);
    expect(kept).toEqual(written.slice(0, kept.length));
    expect(await rightsIn(target.DATABASE_DIRECT_URL)).toEqual(await rightsIn(source.DATABASE_DIRECT_URL));
    await vi.waitFor(() => expect(watching.fresh).toHaveLength(1), 30_000);
    const { ticket } = await open(await signInAt(second.url, account), 'Después de la restauración');
    await vi.waitFor(() => expect(watching.events.map(({ ticketId }) => ticketId)).toContain(ticket?.id), 30_000);
  },
  240_000,
);

test.skipIf(isMissing)(
  'a dump by the serving role fails instead of leaving rows out; a restored database is not served before it is migrated',
  async () => {
    const source = await aServer({ programs: programs! });
    await relevo(['migrate'], source);
    await paste(dump, source);
    const target = await aServer();
    await paste(restore.replace(/^npx.*\n/m, ''), target);

    const asServer = paste(dump, { ...source, DATABASE_DIRECT_URL: source.DATABASE_URL });

    await expect(asServer).rejects.toThrow('permission denied');
    expect(await relevo(['serve'], target)).toEqual(oneLine('is not a member of relevo_app: run `relevo migrate`'));
    expect(await relevo(['migrate'], target)).toMatchObject({ code: 0, out: 'The database is up to date.\n' });
  },
  120_000,
);
