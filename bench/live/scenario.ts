/** So many subscribers, and what happens while they listen. */
export interface Scenario {
  subscribers: number;
  /** Events of one transaction, which go out in one tick. */
  perTick: number;
  ticks: number;
  gapMs: number;
}

export const shapes = [1, 10] as const;

const usual = [
  { subscribers: 100, ticks: 300, gapMs: 20 },
  { subscribers: 1_000, ticks: 100, gapMs: 60 },
  { subscribers: 5_000, ticks: 30, gapMs: 300 },
];
const quick = [{ subscribers: 60, ticks: 10, gapMs: 20 }];

/** Ten events at once come less often, so that nobody is drowned. */
export function scenariosOf(isQuick: boolean): Scenario[] {
  const bases = isQuick ? quick : usual;
  return bases.flatMap(({ subscribers, ticks, gapMs }) =>
    shapes.map((perTick) => ({ subscribers, perTick, ticks: Math.ceil(ticks / (perTick === 1 ? 1 : 3)), gapMs: gapMs * (perTick === 1 ? 1 : 3) })),
  );
}

/** What an agent's screen asks. */
export const query = `subscription { ticketEvents { cursor seq type view ticketId occurredAt actor { name } ticket { code subject priority dueAt
  status { key label } queue { label } requester { name } assignee { name } } changes { field before after } } }`;
