import type { ClassType } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import type { Applied } from '../change-configuration.ts';
import { type ItemReference, type Listed, retireItem, type SaveItem, saveItem } from '../change-item.ts';
import { SaveRequestTypeInput } from '../request-types/request-type.inputs.graphql.ts';
import type { Saved } from './configuration.payloads.graphql.ts';
import { hoursFromInput, translationsFromInput, warningFromInput, withoutEmpty } from './from-input.graphql.ts';
import {
  SaveCategoryInput,
  SaveChecklistItemInput,
  SaveCustomFieldInput,
  SaveQualificationInput,
  SaveQueueInput,
  SaveRoleInput,
  SaveSeverityInput,
  SaveSupportAddressInput,
} from './items.inputs.graphql.ts';
import {
  savedCalendar,
  savedCategory,
  savedChecklistItem,
  savedCustomField,
  savedPolicy,
  savedQualification,
  savedQueue,
  savedRequestType,
  savedRole,
  savedSeverity,
  savedSupportAddress,
  savedTemplate,
} from './saved.graphql.ts';
import { SaveTemplateInput } from './template.inputs.graphql.ts';
import { SaveCalendarInput, SaveSlaPolicyInput } from './times.inputs.graphql.ts';

/** A kind of configuration item that admins save and retire one by one. */
export interface ItemKind {
  noun: string;
  what: string;
  section: Listed;
  input: ClassType<SaveItem>;
  retiring: string;
  saved: Saved;
  save(ctx: Context, input: SaveItem): Promise<Applied>;
  retire(ctx: Context, input: ItemReference): Promise<Applied>;
}

type ItemDescription = Pick<ItemKind, 'noun' | 'what' | 'section' | 'retiring' | 'saved'>;

/** A kind whose input has the fields of the document, except for those that `fromInput` converts. */
function itemKind<Input extends SaveItem>(description: ItemDescription, input: ClassType<Input>, fromInput: (input: Input) => object = () => ({})): ItemKind {
  return {
    ...description,
    input,
    save: (ctx, given) => saveItem(ctx, description.section, given, { ...itemValues(given), ...fromInput(given as Input) }),
    retire: (ctx, given) => retireItem(ctx, description.section, given),
  };
}

/** The fields of the item itself, without those about saving it. */
function itemValues(input: SaveItem): object {
  const { rank: _, expectedVersion, applyToOpenTickets, idempotencyKey, ...values } = input as SaveItem & { idempotencyKey?: unknown };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withoutEmpty(value)]));
}

const kept = 'Tickets that have it keep it.';
const refused = 'It is refused with `INVALID_CONFIGURATION`';

export const itemKinds: readonly ItemKind[] = [
  itemKind(
    { noun: 'Calendar', what: 'a calendar', section: 'calendars', saved: savedCalendar, retiring: `${refused} while a policy or a timer uses it.` },
    SaveCalendarInput,
    ({ weekly, overrides }) => ({
      weekly: weekly && withoutEmpty(Object.fromEntries(Object.entries(weekly).map(([day, hours]) => [day, hoursFromInput(hours)]))),
      overrides: overrides?.map(({ hours, ...dates }) => withoutEmpty({ ...dates, hours: hoursFromInput(hours) })) ?? overrides,
    }),
  ),
  itemKind(
    { noun: 'SlaPolicy', what: 'an SLA policy', section: 'policies', saved: savedPolicy, retiring: 'Its running clocks are cancelled.' },
    SaveSlaPolicyInput,
    ({ targets }) => ({
      targets: targets?.map(({ warnings, ...target }) => withoutEmpty({ ...target, warnings: warnings?.map(warningFromInput) })) ?? targets,
    }),
  ),
  itemKind(
    {
      noun: 'Severity',
      what: 'a severity',
      section: 'severities',
      saved: savedSeverity,
      retiring: `${kept} ${refused} while a policy or a request type names it, and for the last one.`,
    },
    SaveSeverityInput,
  ),
  itemKind(
    {
      noun: 'Category',
      what: 'a category',
      section: 'categories',
      saved: savedCategory,
      retiring: `${kept} ${refused} while a policy, a request type or another category names it.`,
    },
    SaveCategoryInput,
  ),
  itemKind(
    {
      noun: 'Qualification',
      what: 'a qualification',
      section: 'qualifications',
      saved: savedQualification,
      retiring: `${kept} ${refused} while the workflow sets it.`,
    },
    SaveQualificationInput,
  ),
  itemKind(
    { noun: 'Queue', what: 'a queue', section: 'queues', saved: savedQueue, retiring: `${refused} while it has open tickets, and for the last one.` },
    SaveQueueInput,
  ),
  itemKind(
    { noun: 'CustomField', what: 'a custom field', section: 'fields', saved: savedCustomField, retiring: `${refused} while a transition or a form names it.` },
    SaveCustomFieldInput,
  ),
  itemKind(
    {
      noun: 'ChecklistItem',
      what: 'an item of the intake checklist',
      section: 'checklist',
      saved: savedChecklistItem,
      retiring: `Answers that were given stay. ${refused} while a request type names it.`,
    },
    SaveChecklistItemInput,
  ),
  itemKind({ noun: 'RequestType', what: 'a request type', section: 'requestTypes', saved: savedRequestType, retiring: kept }, SaveRequestTypeInput),
  itemKind({ noun: 'Role', what: 'a role of the desk', section: 'roles', saved: savedRole, retiring: `${refused} while people have it.` }, SaveRoleInput),
  itemKind(
    { noun: 'Template', what: 'a template', section: 'templates', saved: savedTemplate, retiring: `${refused} while the workflow uses it.` },
    SaveTemplateInput,
    ({ translations }) => ({ translations: translations && translationsFromInput(translations) }),
  ),
  itemKind(
    {
      noun: 'SupportAddress',
      what: 'an address that mails are sent to',
      section: 'supportAddresses',
      saved: savedSupportAddress,
      retiring: 'Mails to it are no longer accepted.',
    },
    SaveSupportAddressInput,
  ),
];
