import { type AuthChecker, createParameterDecorator } from 'type-graphql';
import { readBackOf } from '../../reading/read-back.ts';
import { may, type Permission } from '../actor.ts';
import { appError, forbidden, secondFactorRequired } from '../app-error.ts';
import type { Context, Services, TenantSize } from '../context.ts';
import { errorTexts } from '../error-texts.ts';
import type { Locale } from '../refusal.ts';
import { opensToVisitors } from './opens-to-visitors.ts';

/** The context of every resolver: the services, and the signed-in actor, if any. */
export interface RequestContext {
  services: Services;
  requestId: string;
  /** The IP address of the client. */
  ip: string;
  locale: Locale;
  /** `null` for a request without a credential. */
  ctx: Context | null;
  /** When the request is given up, in milliseconds of `performance.now()`. */
  answerBy: number;
  /** For the signed-in actor. */
  tenantSize?: TenantSize | undefined;
  /** Checks the credential again; after a revocation the new context has no `ctx`. */
  refresh(): Promise<RequestContext>;
}

export function contextOf(context: RequestContext): Context {
  const ctx = contextBeforeSecondFactor(context);
  if (ctx.actor.awaitsSecondFactor) throw secondFactorRequired();
  return ctx;
}

/** The context of the signed-in actor, also while the session awaits its second factor. */
export function contextBeforeSecondFactor({ ctx }: RequestContext): Context {
  if (!ctx) throw appError('UNAUTHENTICATED', errorTexts.signIn);
  return ctx;
}

/** The context of the signed-in actor; refused without one. That of a mutation knows what the client wants to see of the result. */
export const Ctx = () =>
  createParameterDecorator<RequestContext>(({ context, info }) => {
    const ctx = contextOf(context);
    return info.operation.operation === 'mutation' && info.path.prev === undefined ? { ...ctx, readBack: readBackOf(ctx, info) } : ctx;
  });

/** Also while the session awaits its second factor; the field has no `@Authorized()`, which would refuse it. */
export const CtxBeforeSecondFactor = () => createParameterDecorator<RequestContext>(({ context }) => contextBeforeSecondFactor(context));

/** The request context, also without a sign-in. */
export const CurrentRequest = () => createParameterDecorator<RequestContext>(({ context }) => context);

/** Checks the permission declared on a field: `@Authorized('ticket:work')`. What a visitor asks is open by the list of fields; a mutation never is by that alone. */
export const checkPermission: AuthChecker<RequestContext, Permission> = ({ context, info }, required) => {
  const isOpen = info.operation.operation === 'query' && context.ctx?.actor.isVisitor && opensToVisitors(info.parentType.name, info.fieldName);
  if (!isOpen) contextWith(context, ...required);
  return true;
};

/** The same for subscriptions, which type-graphql does not check. */
export function contextWith(context: RequestContext, ...required: Permission[]): Context {
  const ctx = contextOf(context);
  const missing = required.find((permission) => !may(ctx.actor, permission));
  if (missing) throw forbidden(missing);
  return ctx;
}
