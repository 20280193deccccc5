import type { RequestContext } from '../../core/graphql/request-context.ts';
import type { Outcome } from '../monitoring/operation-end.ts';
import type { Repeatable } from './repeatable.ts';

/** A request context with the key of the budget that it is charged to: the actor's, or the client's address. */
export interface MeteredRequest extends RequestContext {
  bucketKey: string;
  /** What the operation costs, from when it was admitted. */
  points?: number;
  /** Filled while it runs. Apollo copies the context, but not what it refers to. */
  outcome: Outcome & { repeatable?: Repeatable | null };
}
