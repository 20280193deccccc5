import { createHmac } from 'node:crypto';
import { defineEntity, LockMode, p } from '@mikro-orm/core';
import { makeToken, type ParsedToken, sameHash } from '../access/token-format.ts';
import type { Context } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { key, time } from '../database/row.ts';
import { Principal } from '../people/principal.ts';

export type Purpose = 'INVITATION' | 'PASSWORD_RESET';

export const AccountTokenTable = defineEntity({
  name: 'AccountToken',
  tableName: 'account_token',
  properties: { ...key, principalId: p.uuid(), purpose: p.string().$type<Purpose>(), createdAt: time(), expiresAt: time(), endedAt: time().nullable() },
});
/** A link that lets a person set a password, once. */
export class AccountToken extends AccountTokenTable.class {}
AccountTokenTable.setClass(AccountToken);

const hour = 3_600_000;
const lifetimes: Record<Purpose, number> = { INVITATION: 7 * 24 * hour, PASSWORD_RESET: hour };

/** Issues a token in the place of the one in force. Credentials live in real time, wherever the time of a test tenant is. */
export async function issueAccountToken(ctx: Transaction, principalId: string, purpose: Purpose): Promise<AccountToken> {
  const createdAt = ctx.services.now();
  const former = await ctx.em.findOne(AccountToken, { principalId, purpose, endedAt: null });
  if (former) former.endedAt = createdAt;
  await ctx.em.flush();
  const expiresAt = new Date(createdAt.getTime() + lifetimes[purpose]);
  return ctx.em.create(AccountToken, { tenantId: ctx.tenant.id, id: newId(createdAt), principalId, purpose, createdAt, expiresAt });
}

/** The token follows from its row and the secret of the server, so that it can be shown again though it is not stored. */
export function textOfToken({ services, tenant }: Pick<Context, 'services' | 'tenant'>, { id, purpose }: Pick<AccountToken, 'id' | 'purpose'>): string {
  return tokenOf(services.secret, tenant.id, id, purpose).text;
}

function tokenOf(secret: string, tenantId: string, id: string, purpose: Purpose) {
  return makeToken('rla', tenantId, id, createHmac('sha256', secret).update(`account token ${purpose} ${tenantId} ${id}`).digest());
}

/** The row of a token that is in force, of an active person, or a refusal that does not say what is missing. */
export async function requireAccountToken(ctx: Transaction, { id, hash }: ParsedToken, purpose: Purpose): Promise<AccountToken> {
  const row = await ctx.em.findOne(AccountToken, { id, purpose, endedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const isRight = sameHash(tokenOf(ctx.services.secret, ctx.tenant.id, id, purpose).hash, hash);
  if (!row || !isRight || row.expiresAt <= ctx.services.now()) refuse('LINK_ENDED', ['input', 'token']);
  const person = await ctx.em.findOneOrFail(Principal, { id: row.principalId }, { lockMode: LockMode.PESSIMISTIC_READ });
  if (!person.isActive) refuse('LINK_ENDED', ['input', 'token']);
  return row;
}
