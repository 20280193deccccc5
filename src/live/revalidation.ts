import type { Credential } from '../access/access-snapshot.ts';
import { may } from '../core/actor.ts';
import { appError } from '../core/app-error.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { readSnapshots, snapshotStatements, type TenantNow } from './access-snapshot.ts';
import type { Subscription } from './subscription.ts';

export const gone = () => appError('UNAUTHENTICATED', 'The credential is no longer good.');
export const notAllowed = () => appError('FORBIDDEN', 'This needs the permission ticket:read.');

/** Whether all of these still are who they were, asked at once: each credential one time, however many follow by it. */
export class Revalidation {
  readonly #byCredential: Map<string, Subscription[]>;
  readonly #credentials: Credential[];

  constructor(subscriptions: Iterable<Subscription>) {
    this.#byCredential = Map.groupBy(subscriptions, ({ credential: { principalId, sessionId } }) => `${principalId} ${sessionId}`);
    this.#credentials = [...this.#byCredential.values()].flatMap(([first]) => first?.credential ?? []);
  }

  statements(tenantId: string, now: Date): Statement[] {
    return snapshotStatements(tenantId, this.#credentials, now);
  }

  /** Whoever is gone is told so; whoever changed is told other things from here on. Gives the desk as it stands. */
  apply(results: readonly Result[]): TenantNow | null {
    const { tenant, snapshots } = readSnapshots(this.#credentials.length, results);
    [...this.#byCredential.values()].forEach((subscriptions, at) => {
      const access = snapshots[at];
      for (const subscription of subscriptions) {
        if (!access) subscription.end(gone());
        else if (!may(access.actor, 'ticket:read')) subscription.end(notAllowed());
        else if (access.fingerprint !== subscription.access.fingerprint) subscription.refresh(access);
      }
    });
    return tenant;
  }
}
