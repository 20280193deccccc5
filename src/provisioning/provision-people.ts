import { Password } from '../access/credentials.ts';
import { Article, type Readers } from '../articles/article.ts';
import { noteArticleWords } from '../articles/note-article-words.ts';
import { Category } from '../classification/category.ts';
import { applyConfiguration } from '../configuration/apply-configuration.ts';
import { writeRoles } from '../configuration/write-roles.ts';
import { type Context, contextAt, type Services } from '../core/context.ts';
import { newId, publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { createEntitlement } from '../entitlements/create-entitlement.ts';
import { Organization } from '../organizations/organization.ts';
import { actorOf, Principal } from '../people/principal.ts';
import { permissionsIn } from '../people/roles.ts';
import { createTenant } from './create-tenant.ts';
import type { TenantSeed } from './tenant-seed.ts';

/** A provisioned tenant, and a context for each of its people. */
export interface ProvisionedTenant {
  /** By key; `system` is the system actor. */
  as: Record<string, Context>;
}

/** Provisions a tenant up to its first ticket; it cannot be found yet. */
export async function provisionPeople(services: Services, tenant: TenantSeed, passwordHash: string): Promise<ProvisionedTenant> {
  const { slug, codePrefix, isTest = false } = tenant;
  const { name, locale, timeZone, closurePolicy, onBehalfCreator = 'REGISTRANT', requiresSecondFactor = false } = tenant.document.desk;
  const settings = { slug, codePrefix, locale, closurePolicy, onBehalfCreator, requiresSecondFactor };
  const system = await createTenant(services, { ...settings, name, timeZone, isTest });
  const people = await transact(system, (ctx) => createPeople(ctx, tenant));
  await applyConfiguration(system, { document: tenant.document });
  await addEntitlements(contextAt(system, sinceWhen(tenant, system.now())), tenant);
  await transact(system, async (ctx) => {
    addPasswords(ctx, people, passwordHash);
    await addArticles(ctx, tenant, people);
    return people;
  });
  const contexts = Object.entries(people).map(([key, person]): [string, Context] => [
    key,
    { ...system, actor: actorOf(person, permissionsHere(tenant, person)) },
  ]);
  return { as: { ...Object.fromEntries(contexts), system } };
}

function permissionsHere({ document }: TenantSeed, { role }: Principal) {
  return permissionsIn(role ?? '', document.roles?.find(({ key }) => key === role)?.permissions ?? null);
}

function newRow(ctx: Transaction) {
  return { tenantId: ctx.tenant.id, id: newId(ctx.now()) };
}

/** The creation date of people and organizations. */
function sinceWhen({ ageInDays = 90 }: TenantSeed, now: Date): Date {
  return new Date(now.getTime() - ageInDays * 86_400_000);
}

async function addEntitlements(ctx: Context, { organizations }: TenantSeed): Promise<void> {
  const ids = await transact(ctx, async ({ em }) => new Map((await em.find(Organization, {})).map(({ name, id }) => [name, publicId('Organization', id)])));
  for (const { name, entitlements = [] } of organizations)
    for (const type of entitlements) await createEntitlement(ctx, { organizationId: ids.get(name) ?? unknown('organization', name), type });
}

async function createPeople(ctx: Transaction, tenant: TenantSeed): Promise<Record<string, Principal>> {
  const roles = tenant.document.roles ?? [];
  if (roles.length > 0) await writeRoles(ctx, { roles, desk: tenant.document.desk });
  const createdAt = sinceWhen(tenant, ctx.now());
  const organizations = new Map(
    tenant.organizations.map(({ key, name, externalId }) => [
      key,
      ctx.em.create(Organization, { ...newRow(ctx), name, externalId: externalId ?? null, domains: [], createdAt }),
    ]),
  );
  await ctx.em.flush();
  const createPerson = ({
    key,
    name,
    email = `${key}@${tenant.slug}.example`,
    role,
    requesterKind,
    organization,
    followsOrganization = false,
  }: TenantSeed['people'][number]) =>
    ctx.em.create(Principal, {
      isAgent: permissionsIn(role, roles.find((own) => own.key === role)?.permissions ?? null).has('ticket:work'),
      ...{ ...newRow(ctx), kind: 'USER', name, email, role, isActive: true, followsOrganization, createdAt },
      requesterKind: requesterKind ?? null,
      organizationId: organization ? (organizations.get(organization)?.id ?? unknown('organization', organization)) : null,
    });
  const people = Object.fromEntries(tenant.people.map((person) => [person.key, createPerson(person)]));
  await ctx.em.flush();
  return people;
}

function addPasswords(ctx: Transaction, people: Record<string, Principal>, hash: string): void {
  for (const { id } of Object.values(people)) ctx.em.create(Password, { tenantId: ctx.tenant.id, id, hash, changedAt: ctx.services.now() });
}

async function addArticles(ctx: Transaction, tenant: TenantSeed, people: Record<string, Principal>): Promise<void> {
  const all = await ctx.em.find(Organization, {});
  const categories = new Map((await ctx.em.find(Category, {})).map(({ key, id }) => [key, id]));
  const idOf = (key: string) => all.find(({ name }) => name === tenant.organizations.find((one) => one.key === key)?.name)?.id ?? unknown('organization', key);
  tenant.articles.forEach(({ title, body, state, author, organizations = [], entitlements = [], audience, category }, index) => {
    const at = new Date(ctx.now().getTime() - (tenant.articles.length - index) * 86_400_000);
    const times = { createdAt: at, updatedAt: at, publishedAt: state === 'DRAFT' || state === 'IN_REVIEW' ? null : at };
    const authorId = people[author]?.id ?? unknown('person', author);
    const isFor = audience ?? (organizations.length > 0 ? 'ORGANIZATIONS' : entitlements.length > 0 ? 'ENTITLEMENTS' : 'REQUESTERS');
    const readers: Readers = { audience: isFor, organizationIds: organizations.map(idOf), entitlementTypes: entitlements };
    noteArticleWords(ctx, { title, body });
    ctx.em.create(Article, {
      ...newRow(ctx),
      title,
      body,
      state,
      ...readers,
      categoryId: category ? (categories.get(category) ?? unknown('category', category)) : null,
      authorId,
      locale: ctx.tenant.locale,
      searchLanguage: ctx.tenant.locale,
      ...times,
    });
  });
}

export function unknown(what: string, key: string): never {
  throw new Error(`The seed names an unknown ${what}: ${key}`);
}
