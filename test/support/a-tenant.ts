import { randomBytes } from 'node:crypto';
import { hashPassword } from '../../src/access/passwords/password.ts';
import { openSession } from '../../src/access/sessions/session.ts';
import type { WrittenConfiguration } from '../../src/configuration/document.ts';
import type { Context } from '../../src/core/context.ts';
import { publicId } from '../../src/core/ids.ts';
import { transact } from '../../src/core/transact.ts';
import type { ProvisionedTenant } from '../../src/provisioning/provision-people.ts';
import { provisionTenant } from '../../src/provisioning/provision-tenant.ts';
import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';
import { theServices } from './app.ts';
import { measured } from './measured.ts';

export const password = 'a password of tests';
/** Hashed once for all tenants, because hashing is slow on purpose. */
export const passwordHash = hashPassword(password);

/** A person of a tenant, with a token. */
export interface Person {
  key: string;
  id: string;
  email: string;
  tenant: string;
  token: string;
  ctx: Context;
}

export interface TestTenant {
  slug: string;
  /** The context of the system actor. */
  system: Context;
  ana: Person;
  luis: Person;
  marta: Person;
  diego: Person;
  sofia: Person;
  people: Record<string, Person>;
}

/** What differs from the usual tenant; members are named by their keys. */
export type TenantChanges = Partial<Omit<TenantSeed, 'document'>> & Partial<WrittenConfiguration['desk']> & Partial<Omit<WrittenConfiguration, 'desk'>>;

export const usualPeople: TenantSeed['people'] = [
  { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
  { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
  { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
  { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
  { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
];

const usualDocument: Omit<WrittenConfiguration, 'desk'> = {
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'pending', label: 'Esperando', category: 'PENDING' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: ['new', 'pending'], to: 'in_progress', by: ['AGENT'] },
    { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
    { from: ['in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
    { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR'] },
  ],
  severities: [
    { key: 'critical', label: 'Crítica', targetTime: 'PT4H', responseTime: 'PT1H' },
    { key: 'low', label: 'Baja', targetTime: 'PT52H' },
  ],
  categories: [{ key: 'question', label: 'Pregunta' }],
  queues: [
    { key: 'software', label: 'Software', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta'] },
    { key: 'hardware', label: 'Hardware', order: 'DUE_TIME', visibility: 'MEMBERS', members: ['diego'] },
  ],
};

const usualOrganizations: TenantSeed['organizations'] = [
  { key: 'acme', name: 'Acme, S. A.' },
  { key: 'globex', name: 'Globex, S. L.' },
];

const everything = ['SEVERITY', 'PRIORITY', 'EFFORT', 'ALERT'] as const;

function tenantFrom(changes: TenantChanges): TenantSeed {
  const { slug = `t${randomBytes(8).toString('hex')}`, codePrefix = 'TST', isTest = true, organizations, people, articles, tickets, ...said } = changes;
  const { name = 'Mesa de pruebas', locale = 'es', timeZone = 'Europe/Madrid', closurePolicy = 'CREATOR', requestersSet = [...everything], ...others } = said;
  const {
    onBehalfCreator,
    requiresSecondFactor,
    modules,
    withoutEntitlement,
    uncoveredQueue,
    escalation,
    onOpening,
    onAnswer,
    recovery,
    withdrawal,
    refusal,
    signUp,
    signUpFollows,
    portal,
    alwaysTold,
    notByMail,
    ...sections
  } = others;
  const actions = { escalation, onOpening, onAnswer, recovery, withdrawal, refusal, signUp, signUpFollows, portal, alwaysTold, notByMail };
  const more = { onBehalfCreator, requiresSecondFactor, modules, withoutEntitlement, uncoveredQueue, requestersSet, ...actions };
  const { queues, ...whole } = { ...usualDocument, ...sections };
  const addressOf = (member: string) => (member.includes('@') ? member : `${member}@${slug}.example`);
  return {
    ...{ slug, codePrefix, isTest, organizations: organizations ?? usualOrganizations, people: people ?? usualPeople },
    ...{ articles: articles ?? [], tickets: tickets ?? [] },
    document: {
      ...whole,
      desk: { name, locale, timeZone, closurePolicy, ...more },
      queues: queues.map(({ members = [], escalationTells, ...queue }) => ({
        ...queue,
        members: members.map(addressOf),
        ...(escalationTells ? { escalationTells: escalationTells.map(addressOf) } : {}),
      })),
    },
  };
}

/** A tenant of its own for one test: Ana and Luis are requesters, Marta and Diego agents, Sofía is the admin. */
export async function aTenant(changes: TenantChanges = {}): Promise<TestTenant> {
  const tenant = tenantFrom(changes);
  return measured('tenant', async () => peopleOf(tenant.slug, await provisionTenant(theServices(), tenant, await passwordHash)));
}

export async function peopleOf(slug: string, { as }: ProvisionedTenant): Promise<TestTenant> {
  const { system, ...contexts } = as as Record<string, Context> & { system: Context };
  const people = Object.fromEntries(await Promise.all(Object.entries(contexts).map(async ([key, ctx]) => [key, await personOf(key, slug, ctx)] as const)));
  return { slug, system, people, ...(people as Record<'ana' | 'luis' | 'marta' | 'diego' | 'sofia', Person>) };
}

async function personOf(key: string, slug: string, ctx: Context): Promise<Person> {
  const { accessToken } = await transact(ctx, (ctx) => openSession(ctx, false));
  return { key, id: publicId('User', ctx.actor.id), email: `${key}@${slug}.example`, tenant: slug, token: accessToken, ctx };
}

/** The id of the person's organization. */
export function organizationOf({ ctx }: Person): string {
  return publicId('Organization', ctx.actor.organizationId ?? '');
}
