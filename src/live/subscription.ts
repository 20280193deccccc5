import type { Credential } from '../access/access-snapshot.ts';
import type { AccessSnapshot } from './access-snapshot.ts';
import type { Sink } from './sink.ts';
import { Stream } from './stream.ts';

/** One subscription, of whichever kind. */
export abstract class Subscription extends Stream {
  readonly credential: Credential;
  readonly sink: Sink;
  access: AccessSnapshot;

  constructor(credential: Credential, sink: Sink, access: AccessSnapshot) {
    super();
    this.credential = credential;
    this.sink = sink;
    this.access = access;
  }

  /** Who follows is somebody else by now, or sees something else. */
  abstract refresh(access: AccessSnapshot): void;
}
