import type { GraphQLResolveInfo } from 'graphql';
import type { Credential } from '../access/access-snapshot.ts';
import type { Context } from '../core/context.ts';
import type { AccessSnapshot } from './access-snapshot.ts';
import type { FeedPosition } from './event-cursor.ts';
import type { LiveTenant } from './live-tenant.ts';
import type { Sink } from './sink.ts';
import type { Subscription } from './subscription.ts';

/** Who joins, from where on, and where the answers go. */
export interface Joining {
  credential: Credential;
  access: AccessSnapshot;
  at: FeedPosition;
  sink: Sink;
}

/** What somebody asks to follow. A subscription's resolver gives this; whoever holds the socket has it carried out. */
export abstract class SubscriptionRequest {
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
  /** `null`: from now on. */
  readonly after: FeedPosition | null = null;

  constructor(ctx: Context, info: GraphQLResolveInfo) {
    this.ctx = ctx;
    this.info = info;
  }

  abstract join(tenant: LiveTenant, joining: Joining): Subscription;

  /** graphql-js asks for something to iterate, and has nothing else to do with it. */
  [Symbol.asyncIterator](): never {
    throw new Error('A following is carried out by the live house.');
  }
}
