import type { ConfigurationDocument } from '../../configuration/document.ts';
import { plainLabel } from '../../configuration/mail-labels.ts';
import { firstCharacters, isBlank } from '../../core/text.ts';
import { type CustomFieldDefinition, isOfType } from '../../tickets/custom-fields/custom-fields.ts';

/** What a mail says in lines such as `Project: Shop`. */
export interface RecognisedFields {
  customFields: Record<string, unknown>;
  /** The text without the values of secrets. */
  text: string;
}

/** A label stands at the beginning of its line. */
const mostLabel = 100;
const mostLines = 50;
const mostValue = 5_000;

/** Line by line, without patterns, so that no text takes longer than its length (platform O2). */
export function recogniseFields(text: string, { fields }: Pick<ConfigurationDocument, 'fields'>): RecognisedFields {
  const byLabel = new Map(fields.flatMap((field) => askedFor(field).map((label) => [plainLabel(label), field] as const)));
  if (byLabel.size === 0) return { customFields: {}, text };
  const found = new Map<CustomFieldDefinition, string[]>();
  const lines: string[] = [];
  let current: { field: CustomFieldDefinition; values: string[] } | null = null;
  for (const line of text.split('\n')) {
    const at = line.slice(0, mostLabel).indexOf(':');
    const field = at < 1 ? undefined : byLabel.get(plainLabel(line.slice(0, at)));
    if (field) {
      const value = line.slice(at + 1).trim();
      const values = value === '' ? [] : [value];
      if (!found.has(field)) found.set(field, values);
      // Without a value in its line, what follows up to an empty line is the value.
      current = value === '' ? { field, values } : null;
      lines.push(value === '' ? line : shownOf(field, line, at + 1));
    } else if (current && (line.trim() !== '' || current.values.length === 0)) {
      if (line.trim() !== '' && current.values.length < mostLines) current.values.push(line.trim());
      lines.push(shownOf(current.field, line, 0));
    } else {
      current = null;
      lines.push(line);
    }
  }
  return { customFields: valuesOf(found), text: lines.join('\n') };
}

/** The labels of a field that a mail is expected to name. */
function askedFor({ audience, mailLabels = [] }: CustomFieldDefinition): string[] {
  return audience === 'EVERYONE' ? mailLabels : [];
}

/** The value of a secret is in its place only. */
function shownOf({ type }: CustomFieldDefinition, line: string, at: number): string {
  return type === 'SECRET' && line.trim() !== '' ? `${line.slice(0, at)} …`.trim() : line;
}

function valuesOf(found: ReadonlyMap<CustomFieldDefinition, string[]>): Record<string, unknown> {
  const values = [...found].map(([field, lines]) => [field.key, readValue(field, firstCharacters(lines.join('\n'), mostValue))] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

/** `null` for what is no value of the field: it stays in the text. */
function readValue(field: CustomFieldDefinition, written: string): unknown {
  if (isBlank(written)) return null;
  const value = typedValue(field, written);
  return isOfType(field, value) ? value : null;
}

const words = { yes: new Set(['si', 'yes', 'sim', 'true']), no: new Set(['no', 'nao', 'false']) };

function typedValue({ type, options = [] }: CustomFieldDefinition, written: string): unknown {
  const plain = plainLabel(written);
  if (type === 'NUMBER') return Number(written.replace(',', '.'));
  if (type === 'BOOLEAN') return words.yes.has(plain) ? true : words.no.has(plain) ? false : null;
  if (type !== 'CHOICE') return written;
  const labelsOf = (label: (typeof options)[number]['label']) => (typeof label === 'string' ? [label] : Object.values(label));
  return options.find(({ key, label }) => key === plain || labelsOf(label).some((one) => plainLabel(one) === plain))?.key ?? null;
}
