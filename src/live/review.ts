import type { Credential } from '../access/standing.ts';
import { may } from '../platform/actor.ts';
import { appError } from '../platform/app-error.ts';
import type { Result, Statement } from '../platform/packet.ts';
import type { Follower } from './follower.ts';
import { askStandings, type DeskNow, readAskedStandings } from './standing.ts';

export const gone = () => appError('UNAUTHENTICATED', 'The credential is no longer good.');
export const notAllowed = () => appError('FORBIDDEN', 'This needs the permission ticket:read.');

/** Whether all of these still are who they were, asked at once: each credential one time, however many follow by it. */
export class Review {
  readonly #byCredential: Map<string, Follower[]>;
  readonly #credentials: Credential[];

  constructor(followers: Iterable<Follower>) {
    this.#byCredential = Map.groupBy(followers, ({ credential: { principalId, sessionId } }) => `${principalId} ${sessionId}`);
    this.#credentials = [...this.#byCredential.values()].flatMap(([first]) => first?.credential ?? []);
  }

  statements(tenantId: string, now: Date): Statement[] {
    return askStandings(tenantId, this.#credentials, now);
  }

  /** Whoever is gone is told so; whoever changed is told other things from here on. Gives the desk as it stands. */
  apply(results: readonly Result[]): DeskNow | null {
    const { desk, standings } = readAskedStandings(this.#credentials.length, results);
    [...this.#byCredential.values()].forEach((followers, at) => {
      const standing = standings[at];
      for (const follower of followers) {
        if (!standing) follower.end(gone());
        else if (!may(standing.actor, 'ticket:read')) follower.end(notAllowed());
        else if (standing.fingerprint !== follower.standing.fingerprint) follower.restand(standing);
      }
    });
    return desk;
  }
}
