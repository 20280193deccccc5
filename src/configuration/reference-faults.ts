import { filled } from '../core/in-languages.ts';
import type { Effect } from '../workflows/rules/definition.ts';
import { type FoundFault, fault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';
import { faultTexts, sectionNames, specialTexts } from './fault-texts.ts';

type Named = keyof typeof sectionNames;
type Reference = [section: Named, key: string | undefined, ...path: (string | number)[]];

/** Keys that refer to nothing; references to statuses are checked with the workflow. */
export function referenceFaults(document: ConfigurationDocument): FoundFault[] {
  const known = new Map<Named, Set<string>>();
  const keysOf = (section: Named) => known.get(section) ?? known.set(section, new Set(document[section].map(({ key }) => key))).get(section);
  const all = [
    ...ofDesk(document),
    ...ofStatuses(document),
    ...ofTransitions(document),
    ...ofQueues(document),
    ...ofPolicies(document),
    ...ofAddresses(document),
    ...ofRequestTypes(document),
  ];
  const unknown = all.flatMap(([section, key, ...path]) =>
    key === undefined || keysOf(section)?.has(key)
      ? []
      : [
          {
            ...fault('UNKNOWN_KEY', ...path),
            message: filled(faultTexts.UNKNOWN_KEY, { key, section: sectionNames[section] }),
            allowed: [...(keysOf(section) ?? [])],
          },
        ],
  );
  return [...unknown, ...parentFaults(document)];
}

/** What a category is part of stands before it, so that none is part of itself. */
function parentFaults({ categories }: ConfigurationDocument): FoundFault[] {
  const before = new Set<string>();
  return categories.flatMap(({ key, parent }, at) => {
    const allowed = [...before];
    before.add(key);
    if (parent === undefined || allowed.includes(parent)) return [];
    return [{ ...fault('UNKNOWN_KEY', 'categories', at, 'parent'), message: filled(specialTexts.parentNotBefore, { parent, key }), allowed }];
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

function ofAddresses({ supportAddresses }: ConfigurationDocument): Reference[] {
  return supportAddresses.flatMap(({ queue, category, severity }, at): Reference[] => [
    ['queues', queue, 'supportAddresses', at, 'queue'],
    ['categories', category, 'supportAddresses', at, 'category'],
    ['severities', severity, 'supportAddresses', at, 'severity'],
  ]);
}

function ofRequestTypes({ requestTypes }: ConfigurationDocument): Reference[] {
  return requestTypes.flatMap(({ queue, category, severity, fields, checklist }, at): Reference[] => [
    ['queues', queue, 'requestTypes', at, 'queue'],
    ['categories', category, 'requestTypes', at, 'category'],
    ['severities', severity, 'requestTypes', at, 'severity'],
    ...fields.map(({ field }, index): Reference => ['fields', field, 'requestTypes', at, 'fields', index, 'field']),
    ...checklist.map((key, index): Reference => ['checklist', key, 'requestTypes', at, 'checklist', index]),
  ]);
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
