import { setTimeout as pause } from 'node:timers/promises';
import { LockMode } from '@mikro-orm/core';
import type { Client } from 'pg';
import { endSessions } from '../../access/sessions/end-session.ts';
import { lockConfiguration } from '../../configuration/change-configuration.ts';
import { replaceMember } from '../../configuration/change-queue-member.ts';
import { inConfigurationTurn } from '../../configuration/configuration-turns.ts';
import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId } from '../../core/ids.ts';
import { StartupError } from '../../core/startup-error.ts';
import { transact } from '../../core/transact.ts';
import { connectTo } from '../../database/connect.ts';
import { unreachable } from '../../database/database.ts';
import { deactivateUser } from '../../people/deactivate-user.ts';
import { Principal } from '../../people/principal.ts';
import type { CommandIo } from '../command-io.ts';
import { type JsonOption, printResult } from '../print-result.ts';
import { contextOfAnyTenant } from '../system-context-of.ts';
import { withServices } from '../with-services.ts';
import { eraseRows } from './erase-rows.ts';
import { erased } from './erase-texts.ts';
import { addressOfErased, identifiersOf } from './identifiers-of.ts';
import { personByAddress } from './person-by-address.ts';

interface EraseOptions extends JsonOption {
  yesErase?: string;
}

/** Longer than any node believes a credential that it has looked up. */
const untilOutMs = 1_500;

/** Erases a person's name, addresses and words; figures and the shape of the history stay. Whatever ends this before the end, the same command goes on. */
export async function erasePerson(io: CommandIo, slug: string, email: string, options: EraseOptions): Promise<void> {
  await insistOnAnswer(io, email, options);
  await withServices(io, async ({ services, config, stop }) => {
    const ctx = await contextOfAnyTenant(services, slug);
    const owner = await connectTo(config.databaseDirectUrl, { connectionTimeoutMillis: 8_000 }).catch(unreachable);
    owner.on('error', (err) => services.log.warn({ err }, 'the connection that erases a person failed'));
    try {
      const { id, rows } = await eraseAll(ctx, owner, email, stop).catch((error: unknown) => interrupted(error, email, stop));
      printResult(io, options, { id, what: 'erased', rows }, `${email} is erased from the desk ${slug}, in ${rows} rows.`);
    } finally {
      await owner.end();
    }
  });
}

async function insistOnAnswer(io: CommandIo, email: string, { yesErase }: EraseOptions): Promise<void> {
  const answer = yesErase ?? (await io.ask(`This erases name, addresses and words of ${email}, for good. Type ${email} to go on: `));
  if (answer === null) throw new StartupError(`Nothing was erased. To erase without being asked, add --yes-erase ${email}.`);
  if (answer.trim().toLowerCase() !== email) throw new StartupError(`Nothing was erased, for the answer was not ${email}.`);
}

/** The account comes last: by its address the same command finds what is left. */
async function eraseAll(ctx: Context, owner: Client, email: string, stop: AbortSignal): Promise<{ id: string; rows: number }> {
  await owner.query("select pg_advisory_lock(hashtext('erase person'), hashtext($1))", [`${ctx.tenant.id} ${email}`]);
  const { person, accounts } = await personByAddress(ctx, email);
  for (const { id } of accounts) await leave(ctx, publicId('User', id));
  for (const account of accounts) await leaveQueues(ctx, account.email ?? '');
  await pause(untilOutMs);
  const ids = accounts.map(({ id }) => id);
  const publicIds = ids.map((id) => publicId('User', id));
  const identifiers = await identifiersOf(owner, ctx.tenant.id, accounts, publicIds);
  const rows = await eraseRows({ owner, tenantId: ctx.tenant.id, stop, ids, publicIds, identifiers });
  await eraseAccounts(ctx, ids);
  return { id: publicId('User', person.id), rows: rows + ids.length };
}

/** A desk keeps its last admin. Nobody's tickets end by this, and no creator's part moves: an admin hands it over as for anybody who has left (crm E2). */
async function leave(ctx: Context, userId: string): Promise<void> {
  await deactivateUser(ctx, { userId });
  await endSessions(ctx, { userId });
}

function leaveQueues(ctx: Context, email: string): Promise<object> {
  return inConfigurationTurn(ctx, () =>
    transact(ctx, async (ctx) => {
      await lockConfiguration(ctx);
      await replaceMember(ctx, email, null);
      return {};
    }),
  );
}

async function eraseAccounts(ctx: Context, ids: readonly string[]): Promise<void> {
  await transact(ctx, async (ctx) => {
    const accounts = await ctx.em.find(Principal, { id: { $in: [...ids] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
    for (const account of accounts) {
      const nothing = { phone: null, externalId: null, locale: null, timeZone: null, waitsSince: null, unreachableAddress: null, unreachableSince: null };
      Object.assign(account, { ...nothing, name: erased, email: addressOfErased(account.id), erasedAt: ctx.services.now() });
      record(ctx, 'user.erased', { audience: 'ADMINS', changes: [change('user', null, publicId('User', account.id))] });
    }
    return {};
  });
}

function interrupted(error: unknown, email: string, stop: AbortSignal): never {
  if (stop.aborted) throw new StartupError(`Not all of ${email} is erased yet. The same command goes on with it.`);
  throw error;
}
