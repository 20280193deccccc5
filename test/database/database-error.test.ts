import { expect, test } from 'vitest';
import { fromDatabase, isAway, noConnection } from '../../src/database/database-error.ts';

const failure = (code: string) => Object.assign(new Error('something of the inside'), { code });
const codeOf = (error: unknown) => (error as { extensions?: { code: string } }).extensions?.code ?? 'as it is';

test.each([
  [
    'AWAY',
    [
      '08000',
      '08001',
      '08003',
      '08004',
      '08006',
      '08P01',
      '25006',
      '53000',
      '53100',
      '53200',
      '53300',
      '53400',
      '57P01',
      '57P02',
      '57P03',
      '57P04',
      '57P05',
      '58000',
      '58030',
    ],
  ],
  ['AWAY', ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']],
  ['LATE', ['57014', '55P03', '25P03', '25P04']],
  ['CONTENDED', ['40001', '40P01', '40003']],
] as const)('%s is UNAVAILABLE with a time, and nothing of the inside is told', (meaning, states) => {
  for (const state of states) {
    const error = fromDatabase(failure(state));

    expect({ [state]: codeOf(error) }).toEqual({ [state]: 'UNAVAILABLE' });
    expect(error).toMatchObject({ message: 'The database is not available at the moment.', extensions: { retryAfterMs: 1000 } });
    expect({ [state]: isAway(error) }).toEqual({ [state]: meaning === 'AWAY' });
  }
});

test('what is ours to mend stays as it is', () => {
  for (const state of ['23505', '42P01', '25P02', 'XX000', '22012']) expect({ [state]: codeOf(fromDatabase(failure(state))) }).toEqual({ [state]: 'as it is' });
});

test('whatever keeps a connection from being made, the database is away', () => {
  for (const state of ['28P01', '3D000', 'CERT_HAS_EXPIRED']) expect(isAway(noConnection(failure(state)))).toBe(true);
});
