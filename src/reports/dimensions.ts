import { badArgument } from '../core/app-error.ts';
import type { IdType } from '../core/ids.ts';
import { isKey } from '../core/text.ts';
import type { Fact } from './fold/reported-ticket.ts';

interface DimensionColumn {
  column: string;
  /** What its ids are of; absent for plain values. */
  type?: IdType;
  /** Whether the column has ids, as it does for entitlements too, whose type is told. */
  isId: boolean;
  of(fact: Fact): string | null;
}

/** What numbers can be grouped by: the columns of facts. */
export const dimensions = {
  QUEUE: { column: 'queue_id', type: 'Queue', isId: true, of: ({ values }) => values.queueId },
  AGENT: { column: 'agent_id', type: 'User', isId: true, of: ({ agentId }) => agentId },
  CATEGORY: { column: 'category_id', type: 'Category', isId: true, of: ({ values }) => values.categoryId },
  SEVERITY: { column: 'severity_id', type: 'Severity', isId: true, of: ({ values }) => values.severityId },
  PRIORITY: { column: 'priority', isId: false, of: ({ values }) => values.priority },
  CHANNEL: { column: 'channel', isId: false, of: ({ values }) => values.channel },
  ORGANIZATION: { column: 'organization_id', type: 'Organization', isId: true, of: ({ values }) => values.organizationId },
  ENTITLEMENT_TYPE: { column: 'entitlement_id', isId: true, of: ({ values }) => values.entitlementId },
  REQUEST_TYPE: { column: 'request_type_id', type: 'RequestType', isId: true, of: ({ values }) => values.requestTypeId ?? null },
  NATURE: { column: 'nature', isId: false, of: ({ values }) => values.nature },
  QUALIFICATION: { column: 'qualification_id', type: 'Qualification', isId: true, of: ({ values }) => values.qualificationId },
  ARTICLE: { column: 'article_id', type: 'Article', isId: true, of: ({ values }) => values.articleId ?? null },
} satisfies Record<string, DimensionColumn>;

/** What follows from the instant of a fact, from when its ticket was opened, or from the ticket as it is now. */
export const derived = ['HOUR_OF_DAY', 'WEEKDAY', 'AGE', 'CUSTOM_FIELD'] as const;

export type StoredDimension = keyof typeof dimensions;
export type Dimension = StoredDimension | (typeof derived)[number];

export function isStored(dimension: Dimension): dimension is StoredDimension {
  return dimension in dimensions;
}

/** What the ids of a dimension are of; absent for plain values. */
export function typeOf(dimension: Dimension): IdType | undefined {
  return isStored(dimension) ? columnOf(dimension).type : undefined;
}

export function columnOf(dimension: StoredDimension): DimensionColumn {
  return dimensions[dimension];
}

/** The name of all tickets together, and of no value, among the days. */
export const allTogether = '';

/** Under what a fact is counted among the days: together with all others, and by each dimension. */
export const dayGroups: readonly { name: string; column: string | null; of(fact: Fact): string | null }[] = [
  { name: allTogether, column: null, of: () => null },
  ...Object.entries(dimensions).map(([name, { column, of }]) => ({ name, column, of })),
];

const longestKey = 200;

/** A report has at most one custom field, which is named beside. */
export function insistOnField(groupBy: readonly Dimension[] | null | undefined, fieldKey: string | null | undefined): void {
  const isGrouped = groupBy?.includes('CUSTOM_FIELD') ?? false;
  if (isGrouped !== (fieldKey != null) || (fieldKey != null && !isKey(fieldKey, longestKey)))
    throw badArgument(['input', 'fieldKey'], '`fieldKey` is given with `CUSTOM_FIELD`, and only with it.');
}
