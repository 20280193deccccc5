import { LockMode } from '@mikro-orm/core';
import { lockConfiguration } from '../configuration/change-configuration.ts';
import { replaceMember } from '../configuration/change-queue-member.ts';
import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import { type Actor, may, type RequesterKind } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change, type FieldChange } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId } from '../core/ids.ts';
import { type Locale, refuse, refuseValue } from '../core/refusal.ts';
import type { EventType } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Upserted } from '../core/upserted.ts';
import { findActiveOrganization } from '../organizations/find-organization.ts';
import { Principal } from '../people/principal.ts';
import { insistOnGiving } from '../people/role.ts';
import { permissionsOf } from '../people/roles.ts';
import { signsInAlready } from '../people/signs-in-already.ts';

/** An absent value is left alone, null clears it. */
export interface UpsertUser {
  name: string;
  email?: string | null;
  externalId?: string | null;
  phone?: string | null;
  organizationId?: string | null;
  requesterKind?: RequesterKind | null;
  locale?: Locale | null;
  timeZone?: string | null;
}

/** The address of somebody changes, by which the configuration may name them: it is locked first, and the change begins again. */
class OtherAddress extends Error {}

/** Adds a requester, or gives the one who is known by the external id or the address the values. Queues name their members by address, and follow another one. */
export async function upsertUser(ctx: Context, input: UpsertUser): Promise<Upserted> {
  try {
    return await transact(ctx, (ctx) => upsert(ctx, input, refuseOtherAddress));
  } catch (error) {
    if (!(error instanceof OtherAddress)) throw error;
  }
  return inConfigurationTurn(ctx, () =>
    transact(ctx, async (ctx) => {
      await lockConfiguration(ctx);
      return upsert(ctx, input, (before, after) => replaceMember(ctx, before, after));
    }),
  );
}

async function refuseOtherAddress(): Promise<never> {
  throw new OtherAddress();
}

async function upsert(ctx: Transaction, input: UpsertUser, follow: (before: string, after: string) => Promise<void>): Promise<Upserted> {
  insistMayUpsert(ctx.actor);
  const organizationId = await organizationFor(ctx, input);
  if (input.email == null && input.externalId == null) refuseValue(['input', 'email'], 'emailOrExternalId');
  const found = await findKnown(ctx, input);
  if (!found) return { id: addPerson(ctx, input, organizationId ?? null).id, outcome: 'CREATED' };
  const { known, values } = found;
  await insistMayChange(ctx, known, values);
  const before = known.email;
  const changes = assignValues(known, values, organizationId);
  if (changes.length > 0) recordPerson(ctx, 'user.updated', known, changes);
  if (before && known.email && known.email !== before) {
    await ctx.em.flush();
    await follow(before, known.email);
  }
  return { id: known.id, outcome: changes.length > 0 ? 'UPDATED' : 'UNCHANGED' };
}

/** Admins, and keys of an organization for its people. */
function insistMayUpsert(actor: Actor): void {
  if (!may(actor, 'tenant:admin') && !isBound(actor)) refuse('NOT_ALLOWED', ['input']);
}

function isBound({ kind, organizationId }: Actor): boolean {
  return kind === 'API_KEY' && organizationId !== null;
}

/**
 * Known by the external id before the address; where the two name two people, or the address has another external id, nobody can say who is
 * meant. What still names somebody who was merged into another person means that person, and changes neither of theirs.
 */
async function findKnown(ctx: Transaction, input: UpsertUser): Promise<{ known: Principal; values: UpsertUser } | null> {
  const { email, externalId } = input;
  const wanted = [...(externalId == null ? [] : [{ externalId }]), ...(email == null ? [] : [{ email: email.toLowerCase() }])];
  const [found, former] = await findLeft(ctx, wanted);
  const [known] = found;
  if (!known) return null;
  const isFormer = (field: 'email' | 'externalId', value: string | null | undefined) => former.some((person) => value != null && person[field] === value);
  const byFormer = { email: isFormer('email', email?.toLowerCase()), externalId: isFormer('externalId', externalId) };
  const isAnother = known.externalId != null && externalId != null && known.externalId !== externalId && !byFormer.externalId;
  if (found.length > 1 || isAnother) refuse('ALREADY_EXISTS', ['input', 'email']);
  return { known, values: { ...input, ...(byFormer.email ? { email: undefined } : {}), ...(byFormer.externalId ? { externalId: undefined } : {}) } };
}

/** The people who are left, locked, and those through whom they were found. */
async function findLeft({ em }: Transaction, wanted: object[]): Promise<[left: Principal[], former: Principal[]]> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  const found = await em.find(Principal, { kind: 'USER', $or: wanted }, lock);
  const former = found.filter(({ mergedIntoId }) => mergedIntoId);
  if (former.length === 0) return [found, former];
  const ids = [...new Set(found.map(({ id, mergedIntoId }) => mergedIntoId ?? id))];
  return [await em.find(Principal, { id: { $in: ids } }, lock), former];
}

/** For a key of an organization there is no other one. */
async function organizationFor(ctx: Transaction, { organizationId }: UpsertUser): Promise<string | null | undefined> {
  const own = isBound(ctx.actor) ? publicId('Organization', ctx.actor.organizationId as string) : null;
  if (own !== null && organizationId != null && organizationId !== own) refuse('NOT_FOUND', ['input', 'organizationId']);
  const wanted = own ?? organizationId;
  return wanted == null ? wanted : (await findActiveOrganization(ctx, wanted)).id;
}

/** Only requesters are changed; a key changes nobody of another organization, and no address, since with it one signs in. */
async function insistMayChange(ctx: Transaction, known: Principal, { email }: UpsertUser): Promise<void> {
  const { actor } = ctx;
  if (isBound(actor) && known.organizationId !== actor.organizationId) refuse('ALREADY_EXISTS', ['input', 'email']);
  if (known.role !== 'REQUESTER') refuse('NOT_ALLOWED', ['input', 'email']);
  const hasOtherAddress = email != null && email.toLowerCase() !== known.email;
  if (hasOtherAddress && (isBound(actor) || (await signsInAlready(ctx, known)))) refuse('NOT_ALLOWED', ['input', 'email']);
}

function addPerson(ctx: Transaction, input: UpsertUser, organizationId: string | null): Principal {
  insistOnGiving(ctx, permissionsOf('REQUESTER'), ['input']);
  const createdAt = ctx.now();
  const email = input.email ?? refuseValue(['input', 'email'], 'newPersonAddress');
  const fixed = {
    tenantId: ctx.tenant.id,
    id: newId(createdAt),
    kind: 'USER',
    role: 'REQUESTER',
    isActive: true,
    followsOrganization: false,
    createdAt,
  } as const;
  const person = ctx.em.create(Principal, { ...fixed, name: input.name, email: email.toLowerCase() });
  const changes = assignValues(person, input, organizationId);
  recordPerson(ctx, 'user.created', person, changes);
  return person;
}

function assignValues(person: Principal, { name, email, ...input }: UpsertUser, organizationId: string | null | undefined): FieldChange[] {
  const { externalId, phone, requesterKind, locale, timeZone } = input;
  const values = { name, email: email?.toLowerCase() ?? undefined, externalId, phone, requesterKind, locale, timeZone, organizationId };
  return Object.entries(values).flatMap(([field, after]) => {
    const key = field as keyof typeof values;
    const before = person[key] ?? null;
    if (after === undefined || after === before) return [];
    Object.assign(person, { [key]: after });
    const shown = (value: string | null) => (key === 'organizationId' && value ? publicId('Organization', value) : value);
    return [change(key === 'organizationId' ? 'organization' : key, shown(before), shown(after))];
  });
}

function recordPerson(ctx: Transaction, type: EventType, { id }: Principal, changes: FieldChange[]): void {
  const userId = publicId('User', id);
  record(ctx, type, { audience: 'ADMINS', changes: [change('user', type === 'user.created' ? null : userId, userId), ...changes] });
}
