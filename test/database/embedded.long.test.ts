import { appendFileSync, existsSync, lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { StartupError } from '../../src/core/startup-error.ts';
import { type EmbeddedOptions, startEmbedded } from '../../src/database/embedded/start-embedded.ts';
import {
  aClosedDirectory,
  aDirectory,
  aFinishedProgram,
  answer,
  aProgram,
  aProgramThatStarts,
  aStoppedCluster,
  aTakenPort,
  cleanUp,
  homeOf,
  pidOf,
  started,
  template,
  writePidFile,
} from './embedded-clusters.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 });

beforeAll(async () => (await startEmbedded({ directory: template })).stop());
afterEach(cleanUp);
afterAll(() => rmSync(template, { recursive: true }));

describe('the first start', () => {
  test('makes a UTF-8 cluster behind a password, reachable from this machine alone', async () => {
    const directory = aDirectory();

    const postgres = await started({ directory });

    expect(await answer(postgres, 'show server_encoding')).toBe('UTF8');
    expect(await answer(postgres, 'show fsync')).toBe('on');
    expect(await answer(postgres, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await answer(postgres, 'show unix_socket_directories')).toBe('');
    await expect(answer({ superuserUrl: `postgres://postgres:guess@127.0.0.1:${postgres.port}/postgres` }, 'select 1')).rejects.toThrow(/password/);
    expect(statSync(join(directory, 'postgres.password')).mode & 0o777).toBe(0o600);
  });

  test('cut off half-way leaves nothing that a later start trips over', async () => {
    const directory = aDirectory();
    const gone = await aFinishedProgram();
    mkdirSync(join(directory, `postgres.new-${gone}-abc/data/base`), { recursive: true });

    const postgres = await started({ directory });

    expect(await answer(postgres, 'select 1')).toBe(1);
    expect(existsSync(join(directory, `postgres.new-${gone}-abc`))).toBe(false);
  });

  test('of two programs at once gives both the same server', async () => {
    const directory = aDirectory();

    const [one, other] = await Promise.all([started({ directory }), started({ directory })]);

    expect(other.superuserUrl).toBe(one.superuserUrl);
  });
});

describe('a later start', () => {
  test('finds the data of the first, though a pid file names another program', async () => {
    const directory = aStoppedCluster();
    const first = await started({ directory });
    await answer(first, 'create table note as select 42 as body');
    await first.stop();
    writePidFile(directory, await aProgram());

    const second = await started({ directory });

    expect(await answer(second, 'select body from note')).toBe(42);
  });

  test('passes over the pid file of a program that is gone, and over an empty one', async () => {
    const directory = aStoppedCluster();

    writePidFile(directory, await aFinishedProgram());
    await (await started({ directory })).stop();
    writeFileSync(join(directory, 'postgres/postmaster.pid'), '');
    const postgres = await started({ directory });

    expect(await answer(postgres, 'select 1')).toBe(1);
  });

  test('recovers what was committed before the server was killed', async () => {
    const directory = aStoppedCluster();
    const first = await started({ directory });
    await answer(first, 'create table note as select 42 as body');
    process.kill(pidOf(directory), 'SIGKILL');

    const second = await started({ directory });

    expect(await answer(second, 'select body from note')).toBe(42);
  });
});

test('a throw-away cluster trades durability for speed', async () => {
  const postgres = await started({ directory: aStoppedCluster(), durable: false });

  expect(await answer(postgres, 'show fsync')).toBe('off');
});

describe('a server that runs already', () => {
  test('is joined, and is not stopped by who only joined it', async () => {
    const directory = aStoppedCluster();
    const starter = await started({ directory });

    const joined = await started({ directory });
    await joined.stop();

    expect(joined.port).toBe(starter.port);
    expect(await answer(joined, 'select 1')).toBe(1);
  });

  test('outlives Ctrl-C and the death of its program, and is inherited and stopped by who joins it then', async () => {
    const directory = aStoppedCluster();
    const { port, pressCtrlC } = await aProgramThatStarts(directory);
    await pressCtrlC();

    const heir = await started({ directory });
    const joined = await started({ directory });
    await joined.stop();

    expect(heir.port).toBe(port);
    expect(await answer(heir, 'select 1')).toBe(1);
    await heir.stop();
    await expect(answer(heir, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a refusal is one line', () => {
  test('when the data directory is broken', async () => {
    const directory = aDirectory();
    mkdirSync(join(directory, 'postgres'));
    const version = join(directory, 'postgres/PG_VERSION');

    writeFileSync(join(directory, 'postgres/base'), '');
    expect(await refusal({ directory })).toMatch(/PG_VERSION is missing/);
    writeFileSync(version, '\0\0\0');
    expect(await refusal({ directory })).toMatch(/is damaged/);
    writeFileSync(version, '9.6\n');
    expect(await refusal({ directory })).toMatch(/made by PostgreSQL 9\.6, and Relevo brings PostgreSQL 18/);
  });

  test('when the server stops at once, with the reason it gave', async () => {
    const directory = aStoppedCluster();
    appendFileSync(join(directory, 'postgres/postgresql.conf'), 'nonsense\n');

    expect(await refusal({ directory })).toMatch(/stopped at once: FATAL: .*contains errors \(see .*postgres\.log\)/);
  });

  test('when the server runs but its files are damaged', async () => {
    const directory = aStoppedCluster();
    rmSync(join(directory, 'postgres/global/pg_filenode.map'));

    expect(await refusal({ directory })).toMatch(/could not open file "global\/pg_filenode\.map"/);
    expect(existsSync(join(directory, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('when the directory cannot be written', async () => {
    const file = join(aDirectory(), 'file');
    writeFileSync(file, '');

    expect(await refusal({ directory: join(file, '.relevo') })).toMatch(/cannot use .*ENOTDIR/);
  });

  test('when the port is taken', async () => {
    const port = await aTakenPort();

    expect(await refusal({ directory: aStoppedCluster(), port })).toMatch(new RegExp(`Port ${port} .* is in use`));
  });

  test('when the password is lost', async () => {
    const directory = aStoppedCluster();

    writeFileSync(join(directory, 'postgres.password'), 'another');
    expect(await refusal({ directory })).toMatch(/password .* does not fit/);
    rmSync(join(directory, 'postgres.password'));
    expect(await refusal({ directory })).toMatch(/password cannot be read/);
  });
});

describe.runIf(process.geteuid?.() === 0)('started by root from a directory that other users cannot enter', () => {
  test('keeps the data where its user reaches it, and finds it again', async () => {
    const directory = aClosedDirectory();

    const first = await started({ directory });
    await answer(first, 'create table note as select 42 as body');
    await first.stop();
    const second = await started({ directory });

    expect(lstatSync(join(directory, 'postgres')).isSymbolicLink()).toBe(true);
    expect(statSync(join(directory, 'postgres')).uid).not.toBe(0);
    expect(await answer(second, 'select body from note')).toBe(42);
  });

  test('reports that the data is gone', async () => {
    const directory = aClosedDirectory();
    await (await started({ directory })).stop();
    rmSync(homeOf(directory), { recursive: true });

    expect(await refusal({ directory })).toMatch(/points to .*, which does not exist/);
  });
});

async function refusal(options: EmbeddedOptions): Promise<string> {
  const error = await started(options).then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(StartupError);
  expect((error as Error).message).not.toContain('\n');
  return (error as Error).message;
}
