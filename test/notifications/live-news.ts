import { vi } from 'vitest';
import { type Bearer, socketAs } from '../support/client.ts';
import { LiveNotificationsDocument, type NotificationFactsFragment } from '../support/gql/graphql.ts';

export interface Told {
  news: NotificationFactsFragment[];
  errors: { message: string; extensions?: Record<string, unknown> }[];
  isOver(): boolean;
  /** Waits until so many have come. */
  until(count: number): Promise<NotificationFactsFragment[]>;
  leave(): Promise<void>;
}

/** A stock client that subscribes to what is new for somebody. */
export function toldTo(who: Bearer, after?: string): Told {
  const client = socketAs(who);
  const [news, errors]: [NotificationFactsFragment[], Told['errors']] = [[], []];
  let isOver = false;
  const unsubscribe = client.subscribe<{ notifications: NotificationFactsFragment }>(
    { query: LiveNotificationsDocument.toString(), variables: { after: after ?? null } },
    {
      next: ({ data, errors: refused = [] }) => {
        if (data?.notifications) news.push(data.notifications);
        errors.push(...(refused as Told['errors']));
      },
      error: (error) => {
        errors.push(...([error].flat() as Told['errors']));
        isOver = true;
      },
      complete: () => (isOver = true),
    },
  );
  const until = (count: number) =>
    vi.waitFor(
      () => {
        if (news.length < count) throw new Error(`${news.length} of ${count} ${JSON.stringify(errors)}`);
        return news;
      },
      { timeout: 10_000, interval: 5 },
    );
  const leave = async () => {
    unsubscribe();
    await client.dispose();
  };
  return { news, errors, isOver: () => isOver, until, leave };
}
