import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modules } from '../../src/modules.ts';
import { builtInRoles, permissionsOf } from '../../src/people/roles.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';

openTestApp();

test('the page lists every permission with what it allows and the built-in roles that have it, and no other', () => {
  const rows = readFileSync('docs/permissions.md', 'utf8').match(/^\| `.*/gm);

  const names = [...modules.permissions].sort();
  const expected = names.map((name) => {
    const roles = builtInRoles.filter((role) => permissionsOf(role).has(name)).map((role) => `\`${role}\``);
    return `| \`${name}\` | ${modules.permissionTexts[name].en} | ${roles.join(' ')} |`;
  });
  expect(rows).toEqual(expected);
});

test('every permission says in three languages what it allows', () => {
  for (const texts of Object.values(modules.permissionTexts)) {
    expect(new Set([texts.es, texts.en, texts.pt]).size).toBe(3);
  }
});

test("agents see which roles have a permission, the desk's own among them; requesters only what it allows", async () => {
  const { sofia, marta, ana } = await aTenant();
  await succeed(as(sofia).saveRole({ key: 'writer', label: { es: 'Redacción', en: 'Writers' }, permissions: ['article:read', 'article:write'] }));

  const [seen, hidden] = [await as(marta).permissions(), await as(ana).permissions()];

  expect(seen.map(({ name }) => name)).toEqual([...modules.permissions].sort());
  expect(seen.find(({ name }) => name === 'article:write')).toEqual({
    name: 'article:write',
    description: 'Escribir artículos y leer los borradores y los de agentes.',
    roles: [
      { key: 'AGENT', label: 'Agente' },
      { key: 'ADMIN', label: 'Administración' },
      { key: 'writer', label: 'Redacción' },
    ],
  });
  expect(hidden).toEqual(seen.map((one) => ({ ...one, roles: [] })));
});
