import { defineEntity, p } from '@mikro-orm/core';
import type { Permission } from '../core/actor.ts';
import { key, time, version } from '../database/row.ts';

export const PasswordTable = defineEntity({
  name: 'Password',
  tableName: 'password',
  properties: { ...key, hash: p.string(), changedAt: time() },
});
export class Password extends PasswordTable.class {}
PasswordTable.setClass(Password);

export const SessionTable = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: { ...key, principalId: p.uuid(), createdAt: time(), expiresAt: time(), secondFactorAt: time().nullable(), revokedAt: time().nullable() },
});
/** One sign-in and everything refreshed from it. */
export class Session extends SessionTable.class {}
SessionTable.setClass(Session);

export const RefreshTokenTable = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  properties: { ...key, sessionId: p.uuid(), hash: p.blob(), expiresAt: time(), usedAt: time().nullable() },
});
export class RefreshToken extends RefreshTokenTable.class {}
RefreshTokenTable.setClass(RefreshToken);

export const ApiKeyTable = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    ...key,
    version,
    requesterId: p.uuid(),
    /** `null` where it was not recorded. */
    issuedById: p.uuid().nullable(),
    hash: p.blob(),
    hint: p.string(),
    permissions: p.array().$type<Permission[]>(),
    origins: p.array().$type<string[]>().nullable(),
    createdAt: time(),
    expiresAt: time().nullable(),
    lastUsedAt: time().nullable(),
    revokedAt: time().nullable(),
  },
});
/** A partner system's credential; only the hash of its secret is kept. */
export class ApiKey extends ApiKeyTable.class {}
ApiKeyTable.setClass(ApiKey);
