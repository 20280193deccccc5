import { setTimeout } from 'node:timers/promises';

/** Where the API is, as the client reaches it. */
export interface Addresses {
  http: string;
  ws: string;
}

export interface Ticket {
  id: string;
  code: string;
  subject: string;
  version: number;
  status: { id: string; key: string };
}

export interface Followed {
  seq: string;
  cursor: string;
  type: string;
  label: string;
  ticket: Ticket | null;
  message: { body: string } | null;
}

export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/** What the documents ask for, under `data`. */
export interface Answers {
  signIn: Tokens & { viewer: { user: { name: string } } };
  refreshSession: Tokens;
  viewer: { user: { name: string } };
  tickets: { edges: { node: Ticket }[]; pageInfo: { endCursor: string | null } };
  replyToTicket: { message: { body: string }; ticket: Ticket };
  events: { pageInfo: { startCursor: string | null } };
  ticketEvents: Followed;
}

/** What an agent does in an hour, with one of the usual libraries. */
export interface Agent {
  /** As the client keeps them; a test may put an expired one in. */
  tokens: Tokens;
  signIn(input: { tenant: string; email: string; password: string }): Promise<string>;
  whoAmI(): Promise<string>;
  /** Loads the next page of the inbox. */
  more(): Promise<void>;
  /** The inbox, as it stands in the client's cache. */
  inbox(): Ticket[];
  search(words: string): Promise<Ticket[]>;
  /** The body of the message. */
  reply(ticketId: string, body: string): Promise<string>;
  follow(): Promise<void>;
  heard: Followed[];
  leave(): Promise<void>;
}

export interface Subscribing {
  /** Subscribes once from this cursor, and returns when the subscription is over, whatever ended it. */
  once(after: string | null, next: (event: Followed) => void): Promise<void>;
  isOver(): boolean;
}

/** Subscribes again from the cursor of the last event, for as long as the agent is there. */
export async function keepFollowing(from: string | null, { once, isOver }: Subscribing, hear: (event: Followed) => void): Promise<void> {
  for (let after = from; !isOver(); ) {
    await once(after, (event) => {
      after = event.cursor;
      hear(event);
    });
    await setTimeout(20);
  }
}

/** Whether these errors say that the access token is no longer good. */
export function isUnauthenticated(errors: readonly { extensions?: Record<string, unknown> | undefined }[] | undefined): boolean {
  return errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false;
}
