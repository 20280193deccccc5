import { z } from 'zod';
import { locales } from '../../core/registry.ts';
import { key, label, line, text } from '../document-values.ts';
import { toldBy } from '../schema-texts.ts';

export const customField = z.strictObject({
  key,
  label,
  type: z.enum(['TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'CHOICE', 'SECRET']),
  options: z.array(z.strictObject({ key, label })).max(200).optional(),
  required: z.boolean().default(false),
  /** Who may see and set it. */
  audience: z.enum(['EVERYONE', 'AGENTS']).default('EVERYONE'),
  /** What the lines of a mail begin with that say the value; what a mail does not say is asked for (platform O2). */
  mailLabels: z
    .array(line(60).refine((text) => /^[^:]*\p{L}[^:]*$/u.test(text), toldBy('mailLabel')))
    .min(1)
    .max(20)
    .optional(),
});

/** A choice by the keys of its options, or yes and no. */
const condition = z.strictObject({
  field: key,
  is: z
    .array(z.union([key, z.boolean().transform(String)]))
    .min(1)
    .max(50),
});
const help = z.union([text(2_000), z.partialRecord(z.enum(locales), text(2_000)).refine((texts) => Object.keys(texts).length > 0, toldBy('noText'))]);

const formField = z.strictObject({
  /** The key of the custom field. */
  field: key,
  help: help.optional(),
  required: z.boolean().default(false),
  /** It is shown only where another field, which stands before it, has one of these values. */
  shownWhen: condition.optional(),
  requiredWhen: condition.optional(),
});

export const requestType = z.strictObject({
  key,
  label,
  help: help.optional(),
  audience: z.enum(['EVERYONE', 'AGENTS']).default('EVERYONE'),
  /** Requesters see it whose organization is entitled to one of these; all where there are none. */
  entitlementTypes: z
    .array(z.enum(['DEVELOPMENT', 'PRODUCTION']))
    .max(2)
    .default([]),
  /** Whether an entitlement must cover its tickets, whatever the desk does without one. */
  needsEntitlement: z.boolean().default(false),
  nature: z.enum(['INCIDENT', 'REQUEST', 'CHANGE']).default('REQUEST'),
  queue: key.optional(),
  category: key.optional(),
  severity: key.optional(),
  fields: z.array(formField).max(100).default([]),
  /** The keys of items of the checklist, which must be confirmed. */
  checklist: z.array(key).max(100).default([]),
});

export type CustomFieldDefinition = z.output<typeof customField>;
export type FormFieldDefinition = z.output<typeof formField>;
export type FormCondition = z.output<typeof condition>;
export type EntitlementName = RequestTypeDefinition['entitlementTypes'][number];
export type RequestTypeDefinition = z.output<typeof requestType>;
