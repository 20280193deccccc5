import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { verifyJwt } from '../access/verify-jwt.ts';
import type { Context, Services } from '../core/context.ts';
import { acceptedSecrets } from '../core/secrets.ts';

/** What a link is for; one for the other is worth nothing. */
export type LinkUse = 'upload' | 'download' | 'thumbnail';

/** Whom a link was given to, and for which file. */
export interface FileLink {
  tenantId: string;
  principalId: string;
  attachmentId: string;
  /** The session that it was given to; absent for API keys and tokens of another issuer. */
  sessionId?: string | undefined;
}

const issuer = 'relevo';
const longestSeconds = 3_600;
const audienceOf = (use: LinkUse) => `relevo:${use}`;

const Header = z.strictObject({ alg: z.literal('HS256'), typ: z.literal('file+jwt') });
const Claims = z.object({ tid: z.guid(), sub: z.guid(), fid: z.guid(), sid: z.guid().optional(), exp: z.int() });

/** A relative address, so that it holds behind whatever the endpoint is reached through. */
export function fileLink({ services, tenant, actor, sessionId }: Context, use: LinkUse, attachmentId: string, expiresAt: Date): string {
  const claims = { tid: tenant.id, fid: attachmentId, ...(sessionId ? { sid: sessionId } : {}) };
  const exp = Math.floor(expiresAt.getTime() / 1_000);
  const token = jwt.sign({ ...claims, iat: exp - longestSeconds, exp }, keyOf(services.secret), {
    algorithm: 'HS256',
    header: { alg: 'HS256', typ: 'file+jwt' },
    issuer,
    audience: audienceOf(use),
    subject: actor.id,
  });
  return `files/${use}/${token}`;
}

/** `null` for anything but a link of ours that is good for this use and has not expired. */
export function readFileLink(services: Pick<Services, 'secret' | 'oldSecret' | 'now'>, use: LinkUse, token: string): FileLink | null {
  const now = services.now();
  const rules = { algorithms: ['HS256' as const], issuer, audience: audienceOf(use), maxAge: longestSeconds };
  for (const secret of acceptedSecrets(services)) {
    const verified = verifyJwt(token, keyOf(secret), rules, now);
    const claims = Claims.safeParse(verified?.payload).data;
    // Expiry is exact: the same servers sign and read it.
    if (!claims || !Header.safeParse(verified?.header).success || claims.exp * 1_000 <= now.getTime()) continue;
    return { tenantId: claims.tid, principalId: claims.sub, attachmentId: claims.fid, sessionId: claims.sid };
  }
  return null;
}

function keyOf(secret: string) {
  return createSecretKey(Buffer.from(secret));
}
