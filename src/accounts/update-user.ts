import { lockConfiguration } from '../configuration/change-configuration.ts';
import { replaceMember } from '../configuration/change-queue-member.ts';
import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import { may, type RequesterKind } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change, type FieldChange } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { type Locale, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { lockPerson, type PersonReference } from '../people/lock-person.ts';
import { Principal } from '../people/principal.ts';
import { insistOnGiving, permissionsOfPerson } from '../people/role.ts';
import { signsInAlready } from '../people/signs-in-already.ts';

export interface UpdateUser extends PersonReference {
  name?: string | null;
  locale?: Locale | null;
  phone?: string | null;
  timeZone?: string | null;
  email?: string | null;
  externalId?: string | null;
  requesterKind?: RequesterKind | null;
  followsOrganization?: boolean | null;
}

const ofAdmins = ['email', 'externalId', 'requesterKind', 'followsOrganization'] as const;
const fields = ['name', 'locale', 'phone', 'timeZone', ...ofAdmins] as const;

/** People change their own name and language, and admins change more of everybody. */
export function updateUser(ctx: Context, input: UpdateUser): Promise<Principal> {
  const isConfigured = input.email != null && may(ctx.actor, 'tenant:admin');
  const work = () => transact(ctx, (ctx) => update(ctx, input, isConfigured));
  return isConfigured ? inConfigurationTurn(ctx, work) : work();
}

/** Queues name their members by address, in the configuration. */
async function update(ctx: Transaction, input: UpdateUser, isConfigured: boolean): Promise<Principal> {
  if (isConfigured) await lockConfiguration(ctx);
  const person = await lockPerson(ctx, input);
  insistOnRights(ctx, input, person);
  await insistOnOwnExternalId(ctx, person, input.externalId);
  const before = person.email;
  const wanted = { ...input, ...(input.email == null ? {} : { email: await addressFor(ctx, person, input.email) }) };
  const changes = assign(person, wanted);
  if (changes.length === 0) return person;
  record(ctx, 'user.updated', { audience: 'ADMINS', changes: [change('user', null, publicId('User', person.id)), ...changes] });
  if (before && person.email && before !== person.email) {
    await ctx.em.flush();
    await replaceMember(ctx, before, person.email);
  }
  return person;
}

function assign(person: Principal, wanted: UpdateUser): FieldChange[] {
  return fields.flatMap((field) => {
    const value = wanted[field];
    if (value == null || value === person[field]) return [];
    const told = change(field, person[field], value);
    Object.assign(person, { [field]: value });
    return told;
  });
}

/** Nobody learns by a refusal who exists: without the right to change others, others are not there. */
function insistOnRights({ actor }: Transaction, input: UpdateUser, person: Principal): void {
  if (may(actor, 'tenant:admin')) return;
  if (person.id !== actor.id) refuse('NOT_FOUND', ['input', 'userId']);
  for (const field of ofAdmins) if (input[field] != null) refuse('NOT_ALLOWED', ['input', field]);
}

async function addressFor(ctx: Transaction, person: Principal, wanted: string): Promise<string> {
  const email = wanted.toLowerCase();
  if (email === person.email) return email;
  insistOnGiving(ctx, await permissionsOfPerson(ctx, person), ['input', 'email']);
  if (await signsInAlready(ctx, person)) refuse('NOT_ALLOWED', ['input', 'email']);
  if (await ctx.em.findOne(Principal, { email })) refuse('ALREADY_EXISTS', ['input', 'email']);
  return email;
}

async function insistOnOwnExternalId(ctx: Transaction, person: Principal, externalId: string | null | undefined): Promise<void> {
  if (externalId == null || externalId === person.externalId) return;
  if (await ctx.em.findOne(Principal, { externalId })) refuse('ALREADY_EXISTS', ['input', 'externalId']);
}
