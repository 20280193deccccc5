import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Context, Services } from '../core/context.ts';
import { acceptedSecrets } from '../core/secrets.ts';
import { verifyJwt } from './verify-jwt.ts';

/** Whom a link was given to. */
export interface LinkHolder {
  tenantId: string;
  principalId: string;
  /** The session that it was given to; absent for API keys and tokens of another issuer. */
  sessionId?: string | undefined;
}

const issuer = 'relevo';
const longestSeconds = 3_600;
const audienceOf = (use: string) => `relevo:${use}`;

const Header = z.strictObject({ alg: z.literal('HS256'), typ: z.literal('file+jwt') });
const Holder = z.object({ tid: z.guid(), sub: z.guid(), sid: z.guid().optional(), exp: z.int() });

/** A relative address, so that it holds behind whatever the endpoint is reached through. */
export function signLink({ services, tenant, actor, sessionId }: Context, use: string, what: object, expiresAt: Date): string {
  const claims = { ...what, tid: tenant.id, ...(sessionId ? { sid: sessionId } : {}) };
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
export function readLink<What>(
  services: Pick<Services, 'secret' | 'oldSecret' | 'now'>,
  use: string,
  token: string,
  shape: z.ZodType<What>,
): (LinkHolder & { what: What }) | null {
  const now = services.now();
  const rules = { algorithms: ['HS256' as const], issuer, audience: audienceOf(use), maxAge: longestSeconds };
  for (const secret of acceptedSecrets(services)) {
    const verified = verifyJwt(token, keyOf(secret), rules, now);
    const holder = Holder.safeParse(verified?.payload).data;
    const what = shape.safeParse(verified?.payload);
    // Expiry is exact: the same servers sign and read it.
    if (!holder || !what.success || !Header.safeParse(verified?.header).success || holder.exp * 1_000 <= now.getTime()) continue;
    return { tenantId: holder.tid, principalId: holder.sub, sessionId: holder.sid, what: what.data };
  }
  return null;
}

function keyOf(secret: string) {
  return createSecretKey(Buffer.from(secret));
}
