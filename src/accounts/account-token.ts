import { createHmac } from 'node:crypto';
import { defineEntity, LockMode, p } from '@mikro-orm/core';
import { makeToken, type ParsedToken, sameHash } from '../access/token-format.ts';
import type { Context } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { acceptedSecrets } from '../core/secrets.ts';
import type { Transaction } from '../core/transaction.ts';
import { key, time } from '../database/row.ts';
import { Principal } from '../people/principal.ts';

/** What the token of a person is good for. */
export type PersonPurpose = 'INVITATION' | 'PASSWORD_RESET' | 'EMAIL_CHANGE';
/** Who signs up is no person of the desk yet. */
export type Purpose = PersonPurpose | 'SIGN_UP';

export const AccountTokenTable = defineEntity({
  name: 'AccountToken',
  tableName: 'account_token',
  properties: {
    ...key,
    /** `null` for somebody who signs up. */
    principalId: p.uuid().nullable(),
    purpose: p.string().$type<Purpose>(),
    /** The address that the token proves; `null` where it proves none. */
    email: p.string().nullable(),
    /** Of somebody who signs up. */
    name: p.string().nullable(),
    createdAt: time(),
    expiresAt: time(),
    endedAt: time().nullable(),
  },
});
/** A link that lets a person set a password or proves an address, once. */
export class AccountToken extends AccountTokenTable.class {}
AccountTokenTable.setClass(AccountToken);

const hour = 3_600_000;
const lifetimes: Record<Purpose, number> = { INVITATION: 7 * 24 * hour, PASSWORD_RESET: hour, EMAIL_CHANGE: 24 * hour, SIGN_UP: 24 * hour };

/** Whom a token is made for. */
export type TokenHolder = { purpose: PersonPurpose; principalId: string; email?: string } | { purpose: 'SIGN_UP'; email: string; name: string };

/** The token in force of a person, or of an address that signs up; a person has one of each purpose. */
export function tokenInForce({ em }: Transaction, holder: TokenHolder): Promise<AccountToken | null> {
  const whose = holder.purpose === 'SIGN_UP' ? { email: holder.email } : { principalId: holder.principalId };
  return em.findOne(AccountToken, { ...whose, purpose: holder.purpose, endedAt: null });
}

/** Issues a token in the place of the one in force. Credentials live in real time, wherever the time of a test tenant is. */
export async function issueAccountToken(ctx: Transaction, holder: TokenHolder): Promise<AccountToken> {
  const createdAt = ctx.services.now();
  const former = await tokenInForce(ctx, holder);
  if (former) former.endedAt = createdAt;
  await ctx.em.flush();
  const expiresAt = new Date(createdAt.getTime() + lifetimes[holder.purpose]);
  const token = ctx.em.create(AccountToken, { tenantId: ctx.tenant.id, id: newId(createdAt), ...holder, createdAt, expiresAt });
  mailLink(ctx, token);
  return token;
}

/** The mail that carries the link, which is told to nobody but the person who reads it. */
const mail = `
  insert into delivery (tenant_id, id, kind, template, principal_id, account_token_id, created_at, next_attempt_at, gives_up_at)
  select t.tenant_id, $2, 'ACCOUNT', $3, $4, $5, $6, $6, $7 from tenant t where t.tenant_id = $1`;

function mailLink(ctx: Transaction, { id, purpose, principalId, createdAt, expiresAt }: AccountToken): void {
  const values = [ctx.tenant.id, newId(createdAt), purpose.toLowerCase(), principalId, id, createdAt, expiresAt];
  ctx.defer({ name: 'mail_link', text: mail, values });
}

/** The token follows from its row and the secret of the server, so that it can be shown again though it is not stored. */
export function textOfToken({ services, tenant }: Pick<Context, 'services' | 'tenant'>, { id, purpose }: Pick<AccountToken, 'id' | 'purpose'>): string {
  return tokenOf(services.secret, tenant.id, id, purpose).text;
}

function tokenOf(secret: string, tenantId: string, id: string, purpose: Purpose) {
  return makeToken('rla', tenantId, id, createHmac('sha256', secret).update(`account token ${purpose} ${tenantId} ${id}`).digest());
}

/** The row of a token that is in force, locked, or a refusal that does not say what is missing. */
export async function requireAccountToken(ctx: Transaction, { id, hash }: ParsedToken, purpose: Purpose): Promise<AccountToken> {
  const row = await ctx.em.findOne(AccountToken, { id, purpose, endedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const isRight = acceptedSecrets(ctx.services).some((secret) => sameHash(tokenOf(secret, ctx.tenant.id, id, purpose).hash, hash));
  return row && isRight && row.expiresAt > ctx.services.now() ? row : refuseLink();
}

/** The same for the token of a person, who must be active. */
export async function requirePersonToken(ctx: Transaction, token: ParsedToken, purpose: PersonPurpose): Promise<AccountToken & { principalId: string }> {
  const row = await requireAccountToken(ctx, token, purpose);
  const person = await ctx.em.findOneOrFail(Principal, { id: row.principalId ?? '' }, { lockMode: LockMode.PESSIMISTIC_READ });
  return person.isActive ? Object.assign(row, { principalId: person.id }) : refuseLink();
}

export function refuseLink(): never {
  return refuse('LINK_ENDED', ['input', 'token']);
}

/** The newest link that proves this address, for operators where no mail carries it. */
export async function linkToAddress(ctx: Transaction, email: string): Promise<AccountToken | null> {
  const purposes: Purpose[] = ['EMAIL_CHANGE', 'SIGN_UP'];
  const where = { email: email.toLowerCase(), purpose: { $in: purposes }, endedAt: null, expiresAt: { $gt: ctx.services.now() } };
  const [newest = null] = await ctx.em.find(AccountToken, where, { orderBy: { id: 'desc' }, limit: 1 });
  return newest;
}
