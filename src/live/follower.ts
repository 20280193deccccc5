import type { Credential } from '../access/standing.ts';
import type { Outlet } from '../platform/outlet.ts';
import type { Standing } from './standing.ts';
import { Stream } from './stream.ts';

/** One subscription, of whichever kind. */
export abstract class Follower extends Stream {
  readonly credential: Credential;
  readonly outlet: Outlet;
  standing: Standing;

  constructor(credential: Credential, outlet: Outlet, standing: Standing) {
    super();
    this.credential = credential;
    this.outlet = outlet;
    this.standing = standing;
  }

  /** Who follows is somebody else by now, or sees something else. */
  abstract restand(standing: Standing): void;
}
