import { registerEnumType } from 'type-graphql';
import { type Metric, metrics } from '../sla/clocks/clock.ts';
import { type Dimension, derived, dimensions } from './dimensions.ts';
import { type Measure, measures } from './kinds.ts';
import { intervals, type ReportInterval } from './periods.ts';

const enumOf = <Value extends string>(values: readonly Value[]) => Object.fromEntries(values.map((value) => [value, value])) as { [Name in Value]: Name };

export const ReportMeasureEnum = enumOf(measures);
export const ReportDimensionEnum = enumOf([...(Object.keys(dimensions) as Dimension[]), ...derived]);
export const ReportIntervalEnum = enumOf(intervals);

const whenEnded = 'when that was told last. It is about no ticket, so no filter may be given.';

const counting: Partial<Record<Measure, string>> = {
  BACKLOG: 'Tickets that are neither resolved, closed, merged, withdrawn nor refused, at the end of the time.',
  CREATED: 'Tickets that were opened. One that was withdrawn, or refused as no ticket, does not count, unless it went back to work.',
  RESOLVED: 'Tickets that were resolved and not reopened since, at the last time when they were.',
  CLOSED: 'Tickets that were closed.',
  REOPENED: 'Times that a resolved ticket went back to work.',
  MERGED: 'Tickets that were merged into another one and not separated since.',
  WITHDRAWN: 'Tickets that their creator withdrew, and that did not go back to work since.',
  REFUSED: 'Tickets that were refused at admission, and that did not go back to work since.',
  FIRST_CONTACT_RESOLVED: 'Tickets that were resolved after at most one public reply by an agent, and never reopened.',
  REPLIES: 'Public messages by agents.',
  NOTES: 'Private notes that were added.',
  ASSIGNMENTS: 'Times that somebody got a ticket to work on.',
  TRANSFERS: 'Times that a ticket went to another queue.',
  ESCALATIONS: 'Times that a ticket was escalated.',
  OCCURRENCES: 'Times that an alert occurred again while its ticket was not closed.',
  HANDLING_TIME:
    'Stretches in which an agent was assigned to a ticket whose status is of the category `OPEN`, when they ended; the time is how long they were, round the clock.',
  SATISFACTION: 'Answers to the satisfaction survey: the last one of each ticket.',
  SUGGESTION_SOLVED_BY_ARTICLE: `Needs for which something was suggested, and that an article ended, ${whenEnded}`,
  SUGGESTION_DUPLICATE_OF: `Needs for which something was suggested, and that had been reported before, ${whenEnded}`,
  SUGGESTION_OPENED_TICKET: `Needs for which something was suggested, and for which a ticket was opened all the same, ${whenEnded}`,
  SUGGESTION_GAVE_UP: `Needs for which something was suggested, and that were given up, ${whenEnded}`,
};

const times: Record<Metric, string> = {
  FIRST_RESPONSE: 'from the opening to the first public reply by an agent',
  NEXT_RESPONSE: "from the requester's oldest unanswered message to the next public reply by an agent",
  FIRST_RESOLUTION: 'from the opening to the first resolution',
  TOTAL_RESOLUTION: 'from the opening to the last resolution, without the time in which the ticket was resolved before',
};

function aboutMetric(metric: Metric): [Measure, string][] {
  return [
    [`${metric}_TIME`, `The time ${times[metric]}, round the clock.`],
    [`${metric}_CLOCK_TIME`, `The time that the clock of \`${metric}\` ran until it ended by that: without pauses, and in business time where its target is.`],
    [`${metric}_MET`, `Clocks of \`${metric}\` that ended within their target, when they ended.`],
    [`${metric}_PAUSED`, `Times that a clock of \`${metric}\` was paused, when it was.`],
    [`${metric}_BREACHED`, `Clocks of \`${metric}\` that passed their deadline, at that instant, whatever became of them.`],
  ];
}

const described: Partial<Record<Measure, string>> = { ...counting, ...Object.fromEntries(metrics.flatMap(aboutMetric)) };

registerEnumType(ReportMeasureEnum, {
  name: 'ReportMeasure',
  description: 'What a report counts or measures. `docs/reports.md` has the exact definitions.',
  valuesConfig: Object.fromEntries(measures.map((measure) => [measure, { description: described[measure] ?? '' }])) as never,
});

registerEnumType(ReportDimensionEnum, {
  name: 'ReportDimension',
  description: 'By what numbers are grouped: mostly a value that the ticket had when it happened.',
  valuesConfig: {
    QUEUE: { description: 'The queue; for a transfer, the one that the ticket went to. Queues that the viewer does not see are in one group without an id.' },
    AGENT: {
      description:
        'Who acted, for replies, notes, transfers, escalations and the times of responses; otherwise who was assigned, for `HANDLING_TIME` until then.',
    },
    CATEGORY: { description: 'The category of the ticket.' },
    SEVERITY: { description: 'The severity of the ticket.' },
    PRIORITY: { description: 'The priority of the ticket.' },
    CHANNEL: { description: 'The channel through which the ticket, or the need, arrived.' },
    ORGANIZATION: { description: 'The organization that the ticket was for.' },
    ENTITLEMENT_TYPE: { description: 'The type of the entitlement that covered the ticket.' },
    REQUEST_TYPE: { description: 'The type of request that the ticket was opened with.' },
    NATURE: { description: 'The nature of the ticket.' },
    QUALIFICATION: { description: 'The qualification of the ticket; what was resolved or closed counts under the final one.' },
    ARTICLE: {
      description:
        'The article that ended the need, for `SUGGESTION_SOLVED_BY_ARTICLE`; articles that the viewer does not read are in one group without an id, with all that no article ended.',
    },
    CUSTOM_FIELD: { description: 'The value that the custom field `fieldKey` of the ticket has now; none for fields that the viewer may not read.' },
    HOUR_OF_DAY: { description: 'The local hour in which it happened, `00` to `23`.' },
    WEEKDAY: { description: 'The local weekday on which it happened, `1` for Monday to `7` for Sunday.' },
    AGE: {
      description:
        'How old the ticket is at the end of the time: `UNDER_1_DAY`, `UNDER_7_DAYS`, `UNDER_30_DAYS`, `UNDER_90_DAYS` or `OLDER`. With `BACKLOG` it tells how old the backlog is. What is about no ticket is as old as the end of the need.',
    },
  },
});

registerEnumType(ReportIntervalEnum, {
  name: 'ReportInterval',
  description: 'How long the periods of a series are, in local time.',
  valuesConfig: {
    HOUR: { description: 'An hour from a full local hour on.' },
    DAY: { description: 'A day from midnight on.' },
    WEEK: { description: 'A week from Monday on.' },
    MONTH: { description: 'A calendar month from its first day on.' },
    QUARTER: { description: 'A quarter of a year, from January, April, July or October on.' },
  } satisfies Record<ReportInterval, object>,
});
