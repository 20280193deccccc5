import { createTenant } from '../src/access/create-tenant.ts';
import { Password } from '../src/access/credentials.ts';
import { hashPassword } from '../src/access/password.ts';
import { Article } from '../src/articles/article.ts';
import { applyConfiguration } from '../src/configuration/apply-configuration.ts';
import { createEntitlement } from '../src/entitlements/create-entitlement.ts';
import { Organization } from '../src/organizations/organization.ts';
import { actorOf, Principal } from '../src/people/principal.ts';
import type { Context, House } from '../src/platform/house.ts';
import { newId, publicId } from '../src/platform/ids.ts';
import { transact, type Writing } from '../src/platform/transact.ts';
import type { Desk } from './desk.ts';

/** A desk that is set up, and a context for each of its people. */
export interface Furnished {
  /** By key; `system` is the desk's clock. */
  as: Record<string, Context>;
}

/** Of a duration such as `P2D`, `PT4H` or `PT1H30M`. */
export function secondsOf(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration)?.map(Number) ?? [];
  return (days || 0) * 86_400 + (hours || 0) * 3_600 + (minutes || 0) * 60;
}

/** Everything a desk is before its first ticket; its door is still shut. */
export async function furnish(house: House, desk: Desk, password: string): Promise<Furnished> {
  const { slug, codePrefix, isTest = false } = desk;
  const { name, locale, timeZone, closurePolicy, onBehalfCreator = 'REGISTRANT' } = desk.document.desk;
  const system = await createTenant(house, { slug, name, codePrefix, locale, timeZone, closurePolicy, onBehalfCreator, isTest });
  const hash = await hashPassword(password);
  const people = await transact(system, (ctx) => seatPeople(ctx, desk));
  await applyConfiguration(system, { document: desk.document });
  await addEntitlements({ ...system, now: () => before(system.now()) }, desk);
  await transact(system, async (ctx) => {
    addPasswords(ctx, people, hash);
    addArticles(ctx, desk, people);
    return people;
  });
  const contexts = Object.entries(people).map(([key, person]): [string, Context] => [key, { ...system, actor: actorOf(person) }]);
  return { as: { ...Object.fromEntries(contexts), system } };
}

function row(ctx: Writing) {
  return { tenantId: ctx.tenant.id, id: newId(ctx.now()) };
}

/** When its people and organizations came. */
function before(now: Date): Date {
  return new Date(now.getTime() - 90 * 86_400_000);
}

async function addEntitlements(ctx: Context, { organizations }: Desk): Promise<void> {
  const ids = await transact(ctx, async ({ em }) => new Map((await em.find(Organization, {})).map(({ name, id }) => [name, publicId('Organization', id)])));
  for (const { name, entitlements = [] } of organizations)
    for (const type of entitlements) await createEntitlement(ctx, { organizationId: ids.get(name) ?? unknown('organization', name), type });
}

async function seatPeople(ctx: Writing, desk: Desk): Promise<Record<string, Principal>> {
  const createdAt = before(ctx.now());
  const organizations = new Map(
    desk.organizations.map(({ key, name, externalId }) => [key, ctx.em.create(Organization, { ...row(ctx), name, externalId: externalId ?? null, createdAt })]),
  );
  await ctx.em.flush();
  const seat = ({ key, name, email = `${key}@${desk.slug}.example`, role, requesterKind, organization, followsOrganization = false }: Desk['people'][number]) =>
    ctx.em.create(Principal, {
      ...{ ...row(ctx), kind: 'USER', name, email, role, isActive: true, followsOrganization, createdAt },
      requesterKind: requesterKind ?? null,
      organizationId: organization ? (organizations.get(organization)?.id ?? unknown('organization', organization)) : null,
    });
  const people = Object.fromEntries(desk.people.map((person) => [person.key, seat(person)]));
  await ctx.em.flush();
  return people;
}

function addPasswords(ctx: Writing, people: Record<string, Principal>, hash: string): void {
  for (const { id } of Object.values(people)) ctx.em.create(Password, { tenantId: ctx.tenant.id, id, hash, changedAt: ctx.now() });
}

function addArticles(ctx: Writing, desk: Desk, people: Record<string, Principal>): void {
  desk.articles.forEach(({ title, body, state, audience = 'EVERYONE', author }, index) => {
    const at = new Date(ctx.now().getTime() - (desk.articles.length - index) * 86_400_000);
    const times = { createdAt: at, updatedAt: at, publishedAt: state === 'DRAFT' ? null : at };
    const authorId = people[author]?.id ?? unknown('person', author);
    ctx.em.create(Article, { ...row(ctx), title, body, state, audience, authorId, searchLanguage: ctx.tenant.locale, ...times });
  });
}

export function unknown(what: string, key: string): never {
  throw new Error(`The seed names an unknown ${what}: ${key}`);
}
