import { type AuthChecker, createParameterDecorator } from 'type-graphql';
import { may, type Permission } from '../actor.ts';
import { appError } from '../app-error.ts';
import type { Context, Services } from '../context.ts';
import type { Locale } from '../refusal.ts';

/** What every resolver is given: the house, and who came in, if anybody. */
export interface RequestContext {
  services: Services;
  requestId: string;
  /** The address the request comes from. */
  ip: string;
  locale: Locale;
  /** `null` for a request without a credential. */
  ctx: Context | null;
  /** The same door as its credential opens it now: a revoked one opens nothing. */
  refresh(): Promise<RequestContext>;
}

export function contextOf({ ctx }: RequestContext): Context {
  if (!ctx) throw appError('UNAUTHENTICATED', 'Sign in, or send an API key.');
  return ctx;
}

/** The context of whoever came in; nobody else gets past it. */
export const Ctx = () => createParameterDecorator<RequestContext>(({ context }) => contextOf(context));

/** Who sends the request and from where, also for those who have not signed in. */
export const CurrentRequest = () => createParameterDecorator<RequestContext>(({ context }) => context);

/** The permission a door asks for stands on the face: `@Authorized('ticket:work')`. */
export const checkPermission: AuthChecker<RequestContext, Permission> = ({ context }, wanted) => {
  contextWith(context, ...wanted);
  return true;
};

/** The same for doors that nobody else watches: those of subscriptions. */
export function contextWith(context: RequestContext, ...wanted: Permission[]): Context {
  const ctx = contextOf(context);
  const missing = wanted.find((permission) => !may(ctx.actor, permission));
  if (missing) throw appError('FORBIDDEN', `This needs the permission ${missing}.`);
  return ctx;
}
