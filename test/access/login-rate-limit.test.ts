import { expect, test } from 'vitest';
import { clearAttempts, countAttempt } from '../../src/access/login-rate-limit.ts';

const limited = { extensions: { code: 'RATE_LIMITED' } };

test('strangers who guess from everywhere do not lock the owner out of a place the owner came in from', async () => {
  const account = 'clinic/ana@clinic.example';
  const home = { account, ip: '192.0.2.1' };
  await clearAttempts(home);

  for (let stranger = 0; stranger < 100; stranger += 1) await countAttempt({ account, ip: `198.51.100.${stranger}` });

  await expect(countAttempt({ account, ip: '203.0.113.1' })).rejects.toMatchObject(limited);
  await expect(countAttempt(home)).resolves.toBeUndefined();
});

test('a place the owner came in from has its ten guesses like any other', async () => {
  const home = { account: 'clinic/luis@clinic.example', ip: '192.0.2.1' };
  await clearAttempts(home);

  for (let guess = 0; guess < 10; guess += 1) await countAttempt(home);

  await expect(countAttempt(home)).rejects.toMatchObject(limited);
  await expect(countAttempt({ ...home, ip: '192.0.2.2' })).resolves.toBeUndefined();
});
