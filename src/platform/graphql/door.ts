import { type AuthChecker, createParameterDecorator } from 'type-graphql';
import { may, type Permission } from '../actor.ts';
import { appError } from '../app-error.ts';
import type { Context, House } from '../house.ts';
import type { Locale } from '../refusal.ts';

/** What every resolver is given: the house, and who came in, if anybody. */
export interface Door {
  house: House;
  requestId: string;
  /** The address the request comes from. */
  ip: string;
  locale: Locale;
  /** `null` for a request without a credential. */
  seen: Context | null;
  /** The same door as its credential opens it now: a revoked one opens nothing. */
  again(): Promise<Door>;
}

export function insideOf({ seen }: Door): Context {
  if (!seen) throw appError('UNAUTHENTICATED', 'Sign in, or send an API key.');
  return seen;
}

/** The context of whoever came in; nobody else gets past it. */
export const Seen = () => createParameterDecorator<Door>(({ context }) => insideOf(context));

/** The permission a door asks for stands on the face: `@Authorized('ticket:work')`. */
export const checkPermission: AuthChecker<Door, Permission> = ({ context }, wanted) => {
  insideWith(context, ...wanted);
  return true;
};

/** The same for doors that nobody else watches: those of subscriptions. */
export function insideWith(door: Door, ...wanted: Permission[]): Context {
  const ctx = insideOf(door);
  const missing = wanted.find((permission) => !may(ctx.actor, permission));
  if (missing) throw appError('FORBIDDEN', `This needs the permission ${missing}.`);
  return ctx;
}
