import { describe, expect, test } from 'vitest';
import { readConfig, settingNames } from '../../src/core/config/config.ts';
import { relevo } from './relevo.ts';
import { beside, rows } from './settings-rows.ts';

test('every setting has rows, and nothing else has', () => {
  expect(Object.keys(rows).sort()).toEqual([...settingNames].sort());
});

describe.each(settingNames)('%s', (name) => {
  const { right = [], wrong = [] } = rows[name] ?? {};
  const others = beside[name] ?? {};

  test('an empty one is an absent one', () => {
    const { [name]: _, ...without } = others;
    const read = (env: Record<string, string>) => {
      try {
        return readConfig(env);
      } catch (error) {
        return (error as Error).message;
      }
    };

    expect(read({ ...without, [name]: '' })).toEqual(read(without));
  });

  test.each(right)('may be %s', (value) => {
    expect(() => readConfig({ ...others, [name]: value })).not.toThrow();
  });

  test.each(wrong)('wrong as %s, it is said once, in one line', async (value, words) => {
    for (const command of ['serve', 'migrate']) {
      const { code, out, err } = await relevo([command], { PORT: undefined, ...others, [name]: value });

      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(new RegExp(`^relevo: ${name}: .*\n$`));
      expect(err).toContain(words);
    }
  });
});

test('several wrong ones are said in a line each, and no secret is among the words', async () => {
  const env = { PORT: 'x', RELEVO_SECRET: 'canary', DATABASE_URL: 'postgres://u:canary@h', BUS_URL: 'http://u:canary@h' };

  const { code, err } = await relevo(['serve'], env);

  expect(code).toBe(1);
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => /^relevo: (\w+): ./.exec(line)?.[1]),
  ).toEqual(['PORT', 'DATABASE_URL', 'BUS_URL', 'RELEVO_SECRET']);
  expect(err).not.toContain('canary');
});

test.each([
  [{ IDP_ISSUER: 'https://idp.example' }, 'go together'],
  [{ DATABASE_DIRECT_URL: 'postgres://u@h/d' }, 'requires DATABASE_URL'],
  [{ DATABASE_URL: 'postgres://u@h/d' }, 'requires RELEVO_SECRET'],
])('one that needs another is said in one line: %o', async (env, words) => {
  const { code, err } = await relevo(['serve'], env);

  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(new RegExp(`^relevo: .*${words}.*\n$`)) });
});
