import type { Dice } from '../reading/choices.ts';
import type { TicketFilter } from '../support/gql/graphql.ts';
import type { Playground } from '../tickets/random-verbs.ts';

type Part = (dice: Dice, playground: Playground) => TicketFilter;

const oneOrNone = (dice: Dice, ids: readonly string[]) => ({ id: dice.pick([{ eq: dice.pick(ids) }, { isNull: dice.chance(50) }, { neq: dice.pick(ids) }]) });
const keyed = (dice: Dice, keys: readonly string[]) => ({ key: dice.pick([{ eq: dice.pick(keys) }, { neq: dice.pick(keys) }]) });
const anEnum = <const Value extends string>(dice: Dice, values: readonly Value[]) => dice.pick([{ eq: dice.pick(values) }, { nin: [dice.pick(values)] }]);
/** About the time of the desk, which goes ahead. */
function aTime(dice: Dice, { minutes }: Playground) {
  const near = new Date(Date.now() + (minutes + dice.pick([-1, 0, 5, 60, 240, 600])) * 60_000).toISOString();
  return dice.pick([{ lt: near }, { gte: near }, { isNull: dice.chance(50) }]);
}
const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;
const personsOf = ({ persons }: Playground) => persons.map(({ id }) => id);

/** One builder for each part of a `TicketFilter` that subscriptions have; `and`, `or` and `not` combine them. */
export const parts: Record<Exclude<keyof TicketFilter, 'and' | 'or' | 'not' | 'description' | 'workaround'>, Part> = {
  code: (dice) => ({ code: { neq: dice.pick(['TST-000001', 'TST-000002']) } }),
  subject: (dice) => ({ subject: dice.pick([{ eq: dice.pick(['S', 'A', 'B']) }, { neq: 'A' }]) }),
  status: (dice) => ({
    status: dice.pick([keyed(dice, ['new', 'in_progress', 'pending']), { category: anEnum(dice, ['NEW', 'OPEN', 'PENDING', 'RESOLVED']) }]),
  }),
  severity: (dice) => ({ severity: keyed(dice, ['critical', 'low']) }),
  category: (dice) => ({ category: keyed(dice, ['question', 'fault']) }),
  requestType: (dice) => ({ requestType: dice.pick([keyed(dice, ['device', 'lost']), { id: { isNull: dice.chance(50) } }]) }),
  queue: (dice, { queues }) => ({ queue: dice.pick([keyed(dice, ['software', 'hardware']), { id: { eq: dice.pick(queues) } }]) }),
  priority: (dice) => ({ priority: anEnum(dice, ['URGENT', 'HIGH', 'MEDIUM', 'LOW']) }),
  nature: (dice) => ({ nature: anEnum(dice, ['INCIDENT', 'REQUEST']) }),
  channel: (dice) => ({ channel: anEnum(dice, ['API', 'PORTAL']) }),
  impact: (dice) => ({ impact: anEnum(dice, levels) }),
  urgency: (dice) => ({ urgency: anEnum(dice, levels) }),
  assignee: (dice, playground) => ({ assignee: oneOrNone(dice, personsOf(playground)) }),
  requester: (dice, playground) => ({ requester: oneOrNone(dice, personsOf(playground)) }),
  watcher: (dice, playground) => ({ watcher: oneOrNone(dice, personsOf(playground)) }),
  collaborator: (dice, playground) => ({ collaborator: oneOrNone(dice, personsOf(playground)) }),
  creator: (dice, playground) => ({ creator: oneOrNone(dice, personsOf(playground)) }),
  organization: (dice) => ({ organization: { id: { isNull: dice.chance(50) } } }),
  isInternal: (dice) => ({ isInternal: dice.chance(50) }),
  isOverdue: (dice) => ({ isOverdue: dice.chance(50) }),
  openedAt: (dice, playground) => ({ openedAt: aTime(dice, playground) }),
  updatedAt: (dice, playground) => ({ updatedAt: aTime(dice, playground) }),
  resolvedAt: (dice, playground) => ({ resolvedAt: aTime(dice, playground) }),
  withdrawnAt: (dice, playground) => ({ withdrawnAt: aTime(dice, playground) }),
  refusedAt: (dice, playground) => ({ refusedAt: aTime(dice, playground) }),
  closedAt: (dice, playground) => ({ closedAt: aTime(dice, playground) }),
  dueAt: (dice, playground) => ({ dueAt: aTime(dice, playground) }),
  firstRespondedAt: (dice, playground) => ({ firstRespondedAt: aTime(dice, playground) }),
  neededBy: (dice, playground) => ({ neededBy: aTime(dice, playground) }),
  contactPhone: (dice) => ({ contactPhone: dice.pick([{ contains: '600' }, { isNull: dice.chance(50) }]) }),
  contactEmail: (dice) => ({ contactEmail: dice.pick([{ contains: 'ACME' }, { isNull: dice.chance(50) }]) }),
  surveyScore: (dice) => ({ surveyScore: dice.pick([{ gte: 1 + dice.below(5) }, { isNull: dice.chance(50) }]) }),
  sla: (dice) => ({
    sla: {
      metric: dice.pick(['FIRST_RESPONSE', 'NEXT_RESPONSE', 'TOTAL_RESOLUTION']),
      ...dice.pick([
        { state: anEnum(dice, ['RUNNING', 'PAUSED', 'BREACHED', 'MET', 'MISSED']) },
        { isWarning: dice.chance(50) },
        { state: { isNull: dice.chance(50) } },
      ]),
    },
  }),
  department: (dice) => ({ department: dice.pick([{ eq: 'Norte' }, { isNull: dice.chance(50) }]) }),
  effort: (dice) => ({ effort: anEnum(dice, ['SMALL', 'LARGE']) }),
  environment: (dice) => ({ environment: anEnum(dice, ['DEVELOPMENT', 'PRODUCTION']) }),
  isUncovered: (dice) => ({ isUncovered: dice.chance(50) }),
  qualification: (dice) => ({ qualification: dice.pick([keyed(dice, ['solved']), { id: { isNull: dice.chance(50) } }]) }),
  customField: (dice) => ({ customField: { key: dice.pick(['serial', 'cost']), ...dice.pick([{ eq: dice.pick(['x', 1]) }, { isNull: dice.chance(50) }]) } }),
  release: (dice, { releases }) => ({ release: oneOrNone(dice, releases) }),
  mergedInto: (dice, { tickets }) => ({ mergedInto: oneOrNone(dice, tickets) }),
  followUpOf: (dice, { tickets }) => ({ followUpOf: oneOrNone(dice, tickets) }),
  relation: (dice, { persons }) => ({
    relation: dice.pick([{ kind: dice.pick(['affects', 'blocks']) }, { personId: dice.pick(persons).id }, { target: 'RECORD' as const, externalId: '1' }]),
  }),
};

export const partNames = Object.keys(parts) as (keyof typeof parts)[];

/** A filter of this part, alone or combined with another one. */
export function filterWith(name: keyof typeof parts, dice: Dice, playground: Playground): TicketFilter {
  const part = parts[name](dice, playground);
  const other = () => parts[dice.pick(partNames)](dice, playground);
  return dice.pick<() => TicketFilter>([() => part, () => ({ not: part }), () => ({ and: [part, other()] }), () => ({ or: [part, { not: other() }] })])();
}
