import { actorOf, Principal } from '../people/principal.ts';
import { permissionsOf } from '../platform/actor.ts';
import type { Context, Desk, House } from '../platform/house.ts';
import type { Locale } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { findDesk, findDeskBySlug } from '../tenants/find-desk.ts';
import { refreshSession } from './refresh-session.ts';
import { readSecretText } from './secret-text.ts';
import type { Grant } from './session.ts';
import { type SignIn, signIn } from './sign-in.ts';

/** Whoever came in, with the tokens they were given. */
export interface Entered extends Grant {
  id: string;
  ctx: Context;
}

interface Entrance {
  house: House;
  requestId: string;
  ip: string;
  locale: Locale;
}

export async function enterByPassword(entrance: Entrance, input: SignIn & { tenant: string }): Promise<Entered> {
  const desk = await findDeskBySlug(entrance.house, input.tenant);
  const grant = await signIn(desk && doorkeeper(entrance, desk), { tenantSlug: input.tenant, ip: entrance.ip }, input);
  return entered(doorkeeper(entrance, desk as Desk), grant);
}

/** `null` for a text that is no refresh token at all. */
export async function enterByRefreshToken(entrance: Entrance, text: string): Promise<Entered | null> {
  const token = readSecretText('rlr', text);
  const desk = token && (await findDesk(entrance.house, token.tenantId));
  if (!token || !desk) return null;
  const ctx = doorkeeper(entrance, desk);
  return entered(ctx, await refreshSession(ctx, token));
}

/** Before anybody is known, the desk itself looks who it is. */
function doorkeeper({ house, requestId, locale }: Entrance, tenant: Desk): Context {
  const actor = {
    kind: 'SYSTEM',
    id: tenant.id,
    name: 'Relevo',
    role: null,
    permissions: permissionsOf.SYSTEM,
    organizationId: null,
    followsOrganization: false,
  } as const;
  return { house, tenant, actor, locale, requestId, now: () => house.now() };
}

async function entered(ctx: Context, grant: Grant): Promise<Entered> {
  const person = await transact(ctx, ({ em }) => em.findOneOrFail(Principal, { id: grant.principalId }));
  return { ...grant, id: person.id, ctx: { ...ctx, actor: actorOf(person), locale: person.locale ?? ctx.locale } };
}
