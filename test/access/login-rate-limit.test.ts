import { expect, test } from 'vitest';
import { openLoginRateLimit } from '../../src/access/attempts/login-rate-limit.ts';
import { boundInMemory } from '../../src/access/attempts/shared-attempts.ts';
import { openBus } from '../../src/bus/bus.ts';
import { openLog } from '../../src/core/log.ts';

const bus = await openBus({ busUrl: 'none', connections: null as never, directUrl: '', log: openLog('silent') });
const aLimit = () => openLoginRateLimit({ bus, secret: 'a secret of tests that is long enough' }, boundInMemory);
const limited = { extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) } };
const ana = { tenant: 'clinic', email: 'ana@clinic.example' };
const home = { ...ana, ip: '192.0.2.1' };
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

test('strangers who guess from everywhere do not lock the owner out of a place the owner came in from', async () => {
  const { clearAttempts, countAttempt } = aLimit();
  await clearAttempts(home);

  for (const stranger of numbers(100)) await countAttempt({ ...ana, ip: `198.51.100.${stranger}` });

  await expect(countAttempt({ ...ana, ip: '203.0.113.1' })).rejects.toMatchObject(limited);
  await expect(countAttempt(home)).resolves.toMatchObject({ isKnown: true });
});

test('a place the owner came in from has its ten guesses like any other', async () => {
  const { clearAttempts, countAttempt } = aLimit();
  await clearAttempts(home);

  for (const _ of numbers(10)) await countAttempt(home);

  await expect(countAttempt(home)).rejects.toMatchObject(limited);
  await expect(countAttempt({ ...home, ip: '192.0.2.2' })).resolves.toMatchObject({ isKnown: false });
});

test('an address has a hundred attempts a minute, whatever accounts and desks it makes up, and others have theirs', async () => {
  const { countAttempt } = aLimit();

  for (const n of numbers(100)) await countAttempt({ tenant: `desk-${n}`, email: `somebody-${n}@x.example`, ip: '192.0.2.1' });

  await expect(countAttempt({ tenant: 'another', email: 'anybody@x.example', ip: '192.0.2.1' })).rejects.toMatchObject(limited);
  await expect(countAttempt({ tenant: 'another', email: 'anybody@x.example', ip: '::ffff:192.0.2.1' })).rejects.toMatchObject(limited);
  await expect(countAttempt({ ...ana, ip: '192.0.2.2' })).resolves.toMatchObject({ network: '192.0.2.2' });
});

test('the addresses of a /64 count as one', async () => {
  const { clearAttempts, countAttempt } = aLimit();
  await clearAttempts({ ...ana, ip: '2001:db8:1:2::1' });

  for (const n of numbers(100)) await countAttempt({ tenant: 'clinic', email: `somebody-${n}@x.example`, ip: `2001:db8:1:2::${n.toString(16)}:1` });

  await expect(countAttempt({ tenant: 'clinic', email: 'anybody@x.example', ip: '2001:db8:1:2:ffff::1' })).rejects.toMatchObject(limited);
  await expect(countAttempt({ tenant: 'clinic', email: 'anybody@x.example', ip: '2001:db8:1:3::1' })).resolves.toMatchObject({ network: '2001:db8:1:3::/64' });
  await expect(countAttempt({ ...ana, ip: '2001:db8:1:2:abcd::9' })).resolves.toMatchObject({ isKnown: true });
});

test('a desk has six hundred attempts a minute from new devices; known ones and other desks have theirs', async () => {
  const { clearAttempts, countAttempt } = aLimit();
  await clearAttempts(home);

  for (const n of numbers(600)) await countAttempt({ tenant: 'clinic', email: `somebody-${n}@x.example`, ip: `198.51.100.${n % 100}` });

  await expect(countAttempt({ tenant: 'clinic', email: 'luis@clinic.example', ip: '203.0.113.1' })).rejects.toMatchObject(limited);
  await expect(countAttempt({ tenant: 'crm', email: 'luis@crm.example', ip: '203.0.113.1' })).resolves.toBeDefined();
  await expect(countAttempt(home)).resolves.toMatchObject({ isKnown: true });
});

test('what one address was refused takes nothing from its desk', async () => {
  const { countAttempt } = aLimit();
  const attempts = numbers(1000).map((n) => countAttempt({ tenant: 'clinic', email: `somebody-${n}@x.example`, ip: '192.0.2.1' }));

  expect((await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled')).toHaveLength(100);

  await expect(countAttempt({ tenant: 'clinic', email: 'luis@clinic.example', ip: '203.0.113.1' })).resolves.toBeDefined();
});

test('right passwords flood no more than wrong ones', async () => {
  const { clearAttempts, countAttempt } = aLimit();
  const signIns = async () => {
    for (const _ of numbers(120)) {
      await countAttempt(home);
      await clearAttempts(home);
    }
  };

  await expect(signIns()).rejects.toMatchObject(limited);
});

test('an account has ten wrong codes from new devices together, right ones are taken back, and a known device has its own', async () => {
  const { clearAttempts, countCode } = aLimit();
  await clearAttempts(home);
  for (const stranger of numbers(20)) await (await countCode({ ...ana, ip: `198.51.100.${stranger}` })).takeBack();

  for (const stranger of numbers(10)) await countCode({ ...ana, email: ana.email.toUpperCase(), ip: `198.51.100.${stranger}` });

  await expect(countCode({ ...ana, ip: '203.0.113.1' })).rejects.toMatchObject(limited);
  for (const _ of numbers(10)) await countCode(home);
  await expect(countCode(home)).rejects.toMatchObject(limited);
  await expect(countCode({ ...ana, email: 'luis@clinic.example', ip: '203.0.113.1' })).resolves.toBeDefined();
});

test('codes that are tried at once are no more guesses than one after another', async () => {
  const { countCode } = aLimit();

  const tried = await Promise.allSettled(numbers(50).map((stranger) => countCode({ ...ana, ip: `198.51.100.${stranger}` })));

  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});
