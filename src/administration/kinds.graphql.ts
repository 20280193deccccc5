import type { ClassType } from 'type-graphql';
import type { Applied } from '../configuration/change-configuration.ts';
import { type Listed, type OnThing, retireThing, type SaveThing, saveThing } from '../configuration/change-one-thing.ts';
import type { Context } from '../platform/house.ts';
import {
  SaveCategoryInput,
  SaveChecklistItemInput,
  SaveCustomFieldInput,
  SaveQualificationInput,
  SaveQueueInput,
  SaveSeverityInput,
  SaveTemplateInput,
} from './things.inputs.graphql.ts';
import { SaveCalendarInput, SaveSlaPolicyInput } from './times.inputs.graphql.ts';
import { bare, hoursWritten, timeWritten, warningWritten } from './written.graphql.ts';

/** A kind of thing that admins save and retire one by one. */
export interface Kind {
  noun: string;
  what: string;
  section: Listed;
  input: ClassType<SaveThing>;
  retiring: string;
  save(ctx: Context, input: SaveThing): Promise<Applied>;
  retire(ctx: Context, input: OnThing): Promise<Applied>;
}

type About = Pick<Kind, 'noun' | 'what' | 'section' | 'retiring'>;

/** A kind whose inputs say things as the document does, but for what is named. */
function kind<Input extends SaveThing>(about: About, input: ClassType<Input>, written: (input: Input) => object = () => ({})): Kind {
  return {
    ...about,
    input,
    save: (ctx, given) => saveThing(ctx, about.section, given, { ...own(given), ...written(given as Input) }),
    retire: (ctx, given) => retireThing(ctx, about.section, given),
  };
}

/** What is about the thing, and not about saving it. */
function own(input: SaveThing): object {
  const { rank: _, expectedVersion, applyToOpenTickets, idempotencyKey, ...said } = input as SaveThing & { idempotencyKey?: unknown };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, bare(value)]));
}

const kept = 'Tickets that have it keep it.';

export const kinds: readonly Kind[] = [
  kind(
    { noun: 'Calendar', what: 'calendar', section: 'calendars', retiring: 'Refused while a policy or a timer counts by it.' },
    SaveCalendarInput,
    ({ weekly, overrides }) => ({
      weekly: weekly && bare(Object.fromEntries(Object.entries(weekly).map(([day, hours]) => [day, hoursWritten(hours)]))),
      overrides: overrides?.map(({ hours, ...dates }) => bare({ ...dates, hours: hoursWritten(hours) })) ?? overrides,
    }),
  ),
  kind({ noun: 'SlaPolicy', what: 'SLA policy', section: 'policies', retiring: 'Its running clocks are cancelled.' }, SaveSlaPolicyInput, ({ targets }) => ({
    targets:
      targets?.map(({ within, warnings, ...target }) => bare({ ...target, within: timeWritten(within), warnings: warnings?.map(warningWritten) })) ?? targets,
  })),
  kind(
    { noun: 'Severity', what: 'severity', section: 'severities', retiring: `${kept} Refused while a policy names it, and for the last one.` },
    SaveSeverityInput,
  ),
  kind({ noun: 'Category', what: 'category', section: 'categories', retiring: `${kept} Refused while a policy names it.` }, SaveCategoryInput),
  kind(
    { noun: 'Qualification', what: 'qualification', section: 'qualifications', retiring: `${kept} Refused while the workflow sets it.` },
    SaveQualificationInput,
  ),
  kind({ noun: 'Queue', what: 'queue', section: 'queues', retiring: 'Refused while open tickets stand in it, and for the last one.' }, SaveQueueInput),
  kind({ noun: 'CustomField', what: "field of the desk's own", section: 'fields', retiring: 'Refused while a step asks for it.' }, SaveCustomFieldInput),
  kind(
    { noun: 'ChecklistItem', what: 'question of the intake checklist', section: 'checklist', retiring: 'Answers that were given stay.' },
    SaveChecklistItemInput,
  ),
  kind({ noun: 'Template', what: 'template', section: 'templates', retiring: 'Refused while the workflow uses it.' }, SaveTemplateInput),
];
