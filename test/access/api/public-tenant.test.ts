import type { GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { publicSchema } from '../../../src/api/schema/schema.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';
import { visitorFrom } from '../../support/sign-in-from.ts';

openTestApp();

test('who is not signed in yet sees the name and the language of a desk, how to sign in, and nothing else', async () => {
  const { slug } = await aTenant({ name: 'Mesa de ayuda', locale: 'pt' });

  expect(await as(null).publicTenant({ slug })).toEqual({ name: 'Mesa de ayuda', locale: 'pt', signInWays: ['PASSWORD'], signUp: 'OFF' });

  const type = publicSchema().getType('PublicTenant') as GraphQLObjectType;
  expect(Object.keys(type.getFields())).toEqual(['name', 'locale', 'signInWays', 'signUp']);
});

test.each(['no-such-desk', '', 'T\u0000', 'x'.repeat(5_000), '%'])('%j is the slug of nothing', async (slug) => {
  expect(await as(null).publicTenant({ slug })).toBeNull();
});

test('a suspended desk is not there', async () => {
  const { slug } = await aTenant();
  await asSuperuser((client) => client.query('update tenant set suspended_at = now() where slug = $1', [slug]));

  expect(await as(null).publicTenant({ slug })).toBeNull();
});

test('it says who signs up, as the desk has it now', async () => {
  const { slug, sofia } = await aTenant();
  await succeed(as(sofia).saveDeskSettings({ signUp: 'BY_DOMAIN' }));

  expect(await as(null).publicTenant({ slug })).toMatchObject({ signUp: 'BY_DOMAIN' });
});

test('who is in sees more of it', async () => {
  const { ana } = await aTenant({ name: 'Mesa', timeZone: 'America/Lima', modules: ['CUSTOMER'] });

  const { tenant } = await succeed(as(ana).viewer());

  expect(tenant).toMatchObject({ name: 'Mesa', timeZone: 'America/Lima', modules: ['CUSTOMER'], locale: 'es' });
});

test.runIf(process.platform === 'linux')('from one address it is answered a hundred times a minute, each field counted', async () => {
  const [visitor, other] = [visitorFrom('127.0.4.1'), visitorFrom('127.0.4.2')];
  const ten = `{ ${Array.from({ length: 10 }, (_, at) => `t${at}: tenant(slug: "no-such-desk") { name }`).join(' ')} }`;

  const codes = [];
  for (let at = 0; at < 11; at += 1) codes.push(await visitor.ask(ten));
  codes.push(await other.ask(ten));
  for (const one of [visitor, other]) one.leave();

  expect(codes).toEqual([...Array.from({ length: 10 }, () => undefined), 'RATE_LIMITED', undefined]);
});
