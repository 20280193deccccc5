/** A number of subscribers, and the events they receive. */
export interface Scenario {
  subscribers: number;
  /** Events per transaction, which are sent in one tick. */
  perTick: number;
  ticks: number;
  gapMs: number;
}

export const shapes = [1, 10] as const;

const full = [
  { subscribers: 100, ticks: 300, gapMs: 20 },
  { subscribers: 1_000, ticks: 100, gapMs: 60 },
  { subscribers: 5_000, ticks: 30, gapMs: 300 },
];
const quick = [{ subscribers: 60, ticks: 10, gapMs: 20 }];

/** Batches of ten events are sent less often, so that no client is overloaded. */
export function scenariosOf(isQuick: boolean): Scenario[] {
  const bases = isQuick ? quick : full;
  return bases.flatMap(({ subscribers, ticks, gapMs }) =>
    shapes.map((perTick) => ({ subscribers, perTick, ticks: Math.ceil(ticks / (perTick === 1 ? 1 : 3)), gapMs: gapMs * (perTick === 1 ? 1 : 3) })),
  );
}

/** Replies on one busy ticket, behind which somebody catches up. */
export const repliesOf = (isQuick: boolean) => (isQuick ? 2_000 : 100_000);

/** What an agent's screen shows of an event. */
export const eventFields = `cursor seq type view ticketId occurredAt actor { name } ticket { code subject priority dueAt
  status { key label } queue { label } requester { name } assignee { name } } changes { field before after }`;

export const query = `subscription { ticketEvents { ${eventFields} } }`;
