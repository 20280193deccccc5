import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';

openTestApp();

test('a value that is refused says in words for people what it must be, in their language', async () => {
  const { sofia, ana } = await aTenant({ fields: [{ key: 'floor', label: 'Planta', type: 'NUMBER' }] });

  const floor = await as(ana).openTicket({ subject: 'Luz', description: 'No hay.', customFields: { floor: 'tercera' } });
  const key = await as(sofia).issueApiKey({ name: 'Ayer', permissions: ['ticket:read'], expiresAt: '2020-01-01T00:00:00Z' });

  expect(floor.userErrors).toMatchObject([{ code: 'INVALID', details: { type: 'NUMBER', reason: 'Tiene que ser un número.' } }]);
  expect(key.userErrors).toMatchObject([{ code: 'INVALID', details: { reason: 'Tiene que ser un momento futuro.' } }]);
});

test('whoever sets a password that is too short is told how long it must be', async () => {
  const query = `mutation { acceptInvitation(input: { token: "rla_none", password: "short" }) { userErrors { code path details } } }`;

  const { body } = await askAs(null, query);

  const reason = 'It must have 8 to 128 characters.';
  expect(body.data).toMatchObject({ acceptInvitation: { userErrors: [{ code: 'INVALID', path: ['input', 'password'], details: { reason } }] } });
});

test('no value is refused without a reason', async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

  const bare = files.filter((path) => /refuse\('INVALID', [^;]*\]\)/.test(invalidLines(path)));

  expect(bare).toEqual([]);
});

function invalidLines(path: string): string {
  const lines = readFileSync(`src/${path}`, 'utf8').split('\n');
  return lines.filter((line) => line.includes("refuse('INVALID'")).join('\n');
}
