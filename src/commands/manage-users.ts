import { resetSecondFactor } from '../access/second-factor/change-second-factor.ts';
import { endSessions } from '../access/sessions/end-session.ts';
import { linkToAddress, textOfToken } from '../accounts/account-token.ts';
import { invitationOf, inviteUser } from '../accounts/invite-user.ts';
import { resetLinkOf } from '../accounts/request-password-reset.ts';
import type { Context } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import { StartupError } from '../core/startup-error.ts';
import { transact } from '../core/transact.ts';
import { readRows } from '../database/tenancy.ts';
import { findOrganizationsByName } from '../organizations/find-organization.ts';
import { deactivateUser } from '../people/deactivate-user.ts';
import { Principal } from '../people/principal.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { systemContextOf } from './system-context-of.ts';
import { withServices } from './with-services.ts';

interface InviteOptions extends JsonOption {
  name: string;
  role: string;
  organization?: string;
  followsOrganization?: boolean;
}

export async function inviteUserCommand(io: CommandIo, slug: string, email: string, options: InviteOptions): Promise<void> {
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, slug);
    const organizationId = options.organization === undefined ? null : await organizationOf(ctx, options.organization);
    const { name, followsOrganization = false } = options;
    const role = await roleOf(ctx, options.role);
    const { id } = await inviteUser(ctx, { name, email, role, organizationId, followsOrganization });
    const invitation = await invitationOf(ctx, id);
    printResult(
      io,
      options,
      { id: publicId('User', id), email, ...invitation },
      `Invited ${email}. The token of the invitation, for seven days: ${invitation?.token}`,
    );
  });
}

/** A role of the desk by its key, built-in ones also in lower case. */
async function roleOf(ctx: Context, wanted: string): Promise<string> {
  const text = 'select key from role where tenant_id = $1 and retired_at is null order by rank, key';
  const keys = (await readRows<{ key: string }>(ctx, { text, values: [ctx.tenant.id] })).map(({ key }) => key);
  const found = [wanted, wanted.toUpperCase()].find((key) => keys.includes(key));
  if (found === undefined) throw new StartupError(`--role must be one of ${keys.join(', ')}.`);
  return found;
}

async function organizationOf(ctx: Context, name: string): Promise<string> {
  const [organization, ...others] = await findOrganizationsByName(ctx, name);
  if (!organization) throw new StartupError(`There is no organization ${name}.`);
  if (others.length > 0)
    throw new StartupError(`${others.length + 1} organizations are named ${name}: the mutation \`inviteUser\` takes the id of the one that is meant.`);
  return publicId('Organization', organization.id);
}

export async function resetPasswordCommand(io: CommandIo, slug: string, email: string, options: JsonOption): Promise<void> {
  await withPerson(io, slug, email, async (ctx, person) => {
    const row = await resetLinkOf(ctx, person.id);
    const token = textOfToken(ctx, row);
    printResult(io, options, { email, token, expiresAt: row.expiresAt }, `The token to reset the password of ${email}, for one hour: ${token}`);
  });
}

export async function resetSecondFactorCommand(io: CommandIo, slug: string, email: string, options: JsonOption): Promise<void> {
  await withPerson(io, slug, email, async (ctx, { id }) => {
    await resetSecondFactor(ctx, { userId: publicId('User', id) });
    printResult(io, options, { id: publicId('User', id), email }, `Turned off the second factor of ${email}.`);
  });
}

export async function addressLinkCommand(io: CommandIo, slug: string, email: string, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, slug);
    const { row } = await transact(ctx, async (ctx) => ({ row: await linkToAddress(ctx, email) }));
    if (!row) throw new StartupError(`No link to ${email} is in force in ${slug}.`);
    const { purpose, expiresAt } = row;
    const token = textOfToken(ctx, row);
    printResult(io, options, { email, purpose, token, expiresAt }, `The token that proves ${email}, for one day: ${token}`);
  });
}

export async function deactivateUserCommand(io: CommandIo, slug: string, email: string, options: JsonOption): Promise<void> {
  await withPerson(io, slug, email, async (ctx, { id }) => {
    await deactivateUser(ctx, { userId: publicId('User', id) });
    printResult(io, options, { id: publicId('User', id), email, isActive: false }, `Deactivated ${email}.`);
  });
}

export async function endSessionsCommand(io: CommandIo, slug: string, email: string, options: JsonOption): Promise<void> {
  await withPerson(io, slug, email, async (ctx, { id }) => {
    await endSessions(ctx, { userId: publicId('User', id) });
    printResult(io, options, { id: publicId('User', id), email }, `Ended all sessions of ${email}.`);
  });
}

const people = `
  select p.id, p.email, p.name, p.role, o.name as organization, p.is_active as "isActive", exists (select from password w where w.tenant_id = $1 and w.id = p.id) as "hasPassword"
  from principal p left join organization o on o.tenant_id = $1 and o.id = p.organization_id
  where p.tenant_id = $1 and p.kind = 'USER' order by p.email`;

type ListedPerson = { id: string; email: string; name: string; role: string; organization: string | null; isActive: boolean; hasPassword: boolean };

export async function listUsers(io: CommandIo, slug: string, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, slug);
    const rows = await readRows<ListedPerson>(ctx, { text: people, values: [ctx.tenant.id] });
    const text = rows.map(lineOf).join('\n');
    printResult(
      io,
      options,
      rows.map(({ id, ...person }) => ({ id: publicId('User', id), ...person })),
      text,
    );
  });
}

function lineOf({ email, name, role, organization, isActive, hasPassword }: ListedPerson): string {
  const state = isActive ? (hasPassword ? 'active' : 'invited') : 'inactive';
  return [email, name, role, organization ?? '-', state].join('\t');
}

async function withPerson(io: CommandIo, slug: string, email: string, work: (ctx: Context, person: Principal) => Promise<void>): Promise<void> {
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, slug);
    const { person } = await transact(ctx, async ({ em }) => ({ person: await em.findOne(Principal, { kind: 'USER', email: email.toLowerCase() }) }));
    if (!person) throw new StartupError(`No one in ${slug} has the address ${email}.`);
    await work(ctx, person);
  });
}
