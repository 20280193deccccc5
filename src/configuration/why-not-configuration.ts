import { whyNotCalendar } from '../calendars/time/why-not-calendar.ts';
import type { Effect } from '../workflows/rules/definition.ts';
import { whyNotWorkflow } from '../workflows/rules/why-not-workflow.ts';
import type { ConfigurationDocument } from './document.ts';
import { calendarFrom, workflowFrom } from './read-document.ts';

/** Why a configuration cannot be: what is wrong, and where. */
export interface ConfigurationFault {
  code: string;
  path: string[];
}

/** Everything that keeps a well-formed document from being a desk; none for a good one. */
export function whyNotConfiguration(document: ConfigurationDocument): ConfigurationFault[] {
  return [...faultsOfKeys(document), ...faultsOfReferences(document), ...faultsOfCalendars(document), ...whyNotWorkflow(workflowFrom(document))];
}

const keyed = ['calendars', 'severities', 'categories', 'qualifications', 'queues', 'fields', 'checklist', 'templates', 'policies'] as const;

function faultsOfKeys(document: ConfigurationDocument): ConfigurationFault[] {
  return keyed.flatMap((section) => {
    const keys = document[section].map(({ key }) => key);
    return keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [{ code: 'TWICE', path: [section, `${at}`, 'key'] }]));
  });
}

type Reference = [section: (typeof keyed)[number], key: string | undefined, ...path: (string | number)[]];

function faultsOfReferences(document: ConfigurationDocument): ConfigurationFault[] {
  const all = [...ofDesk(document), ...ofStatuses(document), ...ofTransitions(document), ...ofQueues(document), ...ofPolicies(document)];
  return all.flatMap(([section, key, ...path]) => {
    const isKnown = key === undefined || document[section].some((one) => one.key === key);
    return isKnown ? [] : [{ code: 'UNKNOWN_KEY', path: path.map(String) }];
  });
}

function ofDesk({ desk }: ConfigurationDocument): Reference[] {
  return [
    ['queues', desk.uncoveredQueue, 'desk', 'uncoveredQueue'],
    ...ofEffects(desk.onOpening ?? [], 'desk', 'onOpening'),
    ...ofEffects(desk.onAnswer ?? [], 'desk', 'onAnswer'),
  ];
}

function ofStatuses({ statuses }: ConfigurationDocument): Reference[] {
  return statuses.flatMap(({ timers = [] }, at) =>
    timers.flatMap(({ calendar, remind, qualify }, index): Reference[] => [
      ['calendars', calendar, 'statuses', at, 'timers', index, 'calendar'],
      ['templates', remind === true ? undefined : remind, 'statuses', at, 'timers', index, 'remind'],
      ['qualifications', qualify, 'statuses', at, 'timers', index, 'qualify'],
    ]),
  );
}

function ofTransitions({ transitions }: ConfigurationDocument): Reference[] {
  return transitions.flatMap(({ requires = [], effects = [] }, at) => [
    ...requires.map((required, index): Reference => ['fields', /^field:(.*)/.exec(required)?.[1], 'transitions', at, 'requires', index]),
    ...ofEffects(effects, 'transitions', at, 'effects'),
  ]);
}

function ofEffects(effects: readonly Effect[], ...path: (string | number)[]): Reference[] {
  return effects.flatMap((effect, index): Reference[] => [
    ['qualifications', 'qualify' in effect ? (effect.qualify ?? undefined) : undefined, ...path, index, 'qualify'],
    ['templates', 'notify' in effect ? effect.template : undefined, ...path, index, 'template'],
  ]);
}

function ofQueues({ queues }: ConfigurationDocument): Reference[] {
  return queues.map(({ escalatesTo }, at): Reference => ['queues', escalatesTo, 'queues', at, 'escalatesTo']);
}

function ofPolicies({ policies }: ConfigurationDocument): Reference[] {
  return policies.flatMap(({ targets }, at) =>
    targets.flatMap(({ severity, category, calendar }, index): Reference[] => [
      ['severities', severity, 'policies', at, 'targets', index, 'severity'],
      ['categories', category, 'policies', at, 'targets', index, 'category'],
      ['calendars', calendar, 'policies', at, 'targets', index, 'calendar'],
    ]),
  );
}

function faultsOfCalendars({ calendars }: ConfigurationDocument): ConfigurationFault[] {
  return calendars.flatMap((section, at) => whyNotCalendar(calendarFrom(section)).map(({ code, path }) => ({ code, path: ['calendars', `${at}`, ...path] })));
}
