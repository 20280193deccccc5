import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/core/config/config.ts';
import { prepare } from '../../src/prepare.ts';
import { aHome, build, relevoProcess, sweep } from './relevo.ts';

const home = aHome();
const RELEVO_DATA = `${home}/data`;

beforeAll(build);
afterAll(() => sweep(home));

test('commands that begin at the same moment, where nothing is migrated yet, are all done', async () => {
  const { release } = await prepare(readConfig({ RELEVO_DATA }));
  const create = (slug: string) => relevoProcess(['tenant', 'create', slug, '--name', slug, '--admin-email', 'boss@acme.example'], { RELEVO_DATA });

  const answers = await Promise.all(['one', 'two', 'three'].map(create));

  expect(answers.map(({ code, err }) => [code, err])).toEqual(answers.map(() => [0, '']));
  const { out } = await relevoProcess(['tenant', 'list'], { RELEVO_DATA });
  expect(out.match(/^\w+/gm)?.sort()).toEqual(['one', 'three', 'two']);
  expect(readdirSync(RELEVO_DATA).filter((name) => name.startsWith('secret'))).toEqual(['secret']);
  await release();
}, 180_000);
