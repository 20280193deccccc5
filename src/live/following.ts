import type { GraphQLResolveInfo } from 'graphql';
import type { Credential } from '../access/standing.ts';
import type { Context } from '../platform/house.ts';
import type { Outlet } from '../platform/outlet.ts';
import type { Place } from './event-cursor.ts';
import type { Follower } from './follower.ts';
import type { LiveDesk } from './live-desk.ts';
import type { Standing } from './standing.ts';

/** Who joins, from where on, and where the answers go. */
export interface Joining {
  credential: Credential;
  standing: Standing;
  at: Place;
  outlet: Outlet;
}

/** What somebody asks to follow. A subscription's resolver gives this; whoever holds the socket has it carried out. */
export abstract class Following {
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
  /** `null`: from now on. */
  readonly after: Place | null = null;

  constructor(ctx: Context, info: GraphQLResolveInfo) {
    this.ctx = ctx;
    this.info = info;
  }

  abstract join(desk: LiveDesk, joining: Joining): Follower;

  /** graphql-js asks for something to iterate, and has nothing else to do with it. */
  [Symbol.asyncIterator](): never {
    throw new Error('A following is carried out by the live house.');
  }
}
