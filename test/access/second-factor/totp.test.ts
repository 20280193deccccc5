import { expect, test } from 'vitest';
import { seal, unseal } from '../../../src/access/second-factor/sealed-secret.ts';
import { stepOfCode } from '../../../src/access/second-factor/totp.ts';

/** The secret and the times of RFC 6238, appendix B, cut to six digits. */
const secret = Buffer.from('12345678901234567890');

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('at %d seconds the code of RFC 6238 is %s, also a step early or late', (seconds, code) => {
  const step = Math.floor(seconds / 30);
  const at = (shift: number) => stepOfCode(secret, code, new Date((seconds + 30 * shift) * 1000));

  expect([at(-2), at(-1), at(0), at(1), at(2)]).toEqual([null, step, step, step, null]);
});

test.each(['', '28708', '2870820', '28708a', '٢٨٧٠٨٢', '-28708', '1e5000'])('%j is no code', (code) => {
  expect(stepOfCode(secret, code, new Date(59_000))).toBeNull();
});

const sealing = { secret: 'a secret of tests that is long enough', tenantId: 't', principalId: 'p' };

test('a sealed secret opens for its person and under its server alone, and not when it was changed', () => {
  const sealed = seal(sealing, secret);
  const changed = Buffer.from(sealed, 'base64');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;

  expect(unseal(sealing, sealed)).toEqual(secret);
  expect(seal(sealing, secret)).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64').includes(secret)).toBe(false);
  for (const other of [{ secret: 'another secret that is long enough too' }, { tenantId: 'u' }, { principalId: 'q' }]) {
    expect(unseal({ ...sealing, ...other }, sealed)).toBeNull();
  }
  for (const text of [changed.toString('base64'), '', 'AAAA', sealed.slice(0, 30)]) expect(unseal(sealing, text)).toBeNull();
});
