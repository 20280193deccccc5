import { expect, test } from 'vitest';
import { textOfToken } from '../../src/accounts/account-token.ts';
import { aTenant, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { newsOf, notificationsOf, unreadOf } from './news-of.ts';

openTestApp();

const writer = {
  roles: [
    { key: 'writer', label: 'Redacción', permissions: ['article:read', 'article:write', 'note:read'] },
    { key: 'editor', label: 'Edición', permissions: ['article:read', 'article:write', 'article:publish', 'note:read', 'ticket:read'] },
  ],
  people: [
    ...usualPeople,
    { key: 'nora', name: 'Nora Gil', role: 'writer' },
    { key: 'omar', name: 'Omar Rey', role: 'writer' },
    { key: 'vera', name: 'Vera Mas', role: 'editor' },
  ],
};

async function aDraft({ people, marta }: TestTenant): Promise<string> {
  return (await succeed(as(people.nora ?? marta).createArticle({ title: 'Cómo empezar', body: 'Así se empieza.' }))).article.id;
}

test('who may publish is told that a draft waits for them, once, and nobody else is, nor who submitted it', async () => {
  const tenant = await aTenant(writer);
  const { ana, marta, sofia, people } = tenant;
  const [nora, omar, vera] = [people.nora ?? marta, people.omar ?? marta, people.vera ?? marta];
  const articleId = await aDraft(tenant);

  await succeed(as(nora).submitArticle({ articleId }));
  const own = await succeed(as(vera).createArticle({ title: 'De Vera', body: 'Suyo.' }));
  await succeed(as(vera).submitArticle({ articleId: own.article.id }));

  const wanted = 'APPROVAL article.submitted';
  expect(await Promise.all([vera, marta, sofia].map((who) => newsOf(who)))).toEqual([[wanted], [wanted, wanted], [wanted, wanted]]);
  for (const other of [nora, omar, ana]) expect(await newsOf(other)).toEqual([]);
  const [told] = await notificationsOf(vera);
  expect(told).toMatchObject({ ticket: null, readAt: null, event: { actor: { id: nora.id } } });
  expect(await as(vera).markNotifications({ ids: [told?.id ?? ''], isRead: true })).toMatchObject({ markedCount: 1, viewer: { unreadNotificationCount: 0 } });
});

test('who chose not to be told of decisions, has left or lost the role is not told', async () => {
  const tenant = await aTenant(writer);
  const { marta, diego, sofia, people } = tenant;
  await succeed(as(marta).updateNotificationPreferences({ preferences: [{ kind: 'APPROVAL', channels: ['MAIL'] }] }));
  await succeed(as(sofia).deactivateUser({ userId: diego.id }));
  await succeed(as(sofia).changeRole({ userId: people.vera?.id ?? '', role: 'REQUESTER' }));

  await succeed(as(people.nora ?? marta).submitArticle({ articleId: await aDraft(tenant) }));
  await succeed(as(sofia).reactivateUser({ userId: diego.id }));

  expect(await Promise.all([marta, diego, people.vera ?? marta].map((who) => newsOf(who)))).toEqual([[], [], []]);
  expect(await unreadOf(sofia)).toBe(1);
});

test('admins are told of somebody who signed up and waits for them, and of nobody whom a domain lets in', async () => {
  const tenant = await aTenant({ signUp: 'APPROVAL' });
  const { ana, marta, sofia, system } = tenant;
  const organizationId = (await as(ana).viewer()).user?.organization?.id ?? '';
  await succeed(as(sofia).updateOrganization({ organizationId, domains: ['acme.example'] }));
  for (const email of ['eva@nowhere.example', 'ida@acme.example']) await as(null).signUp({ tenant: tenant.slug, name: 'Eva Gil', email });
  const { rows } = await inTenant(system, (db) =>
    db.query<{ id: string }>("select id from account_token where tenant_id = $1 and purpose = 'SIGN_UP' order by id", [system.tenant.id]),
  );

  for (const { id } of rows)
    await succeed(as(null).confirmSignUp({ token: textOfToken(system, { id, purpose: 'SIGN_UP' }), password: 'correcto caballo batería' }));

  const [told, ...more] = await notificationsOf(sofia);
  expect(told).toMatchObject({ kind: 'APPROVAL', ticket: null, event: { type: 'user.signed_up' } });
  expect(more).toEqual([]);
  expect([await newsOf(marta), await newsOf(ana)]).toEqual([[], []]);
});
