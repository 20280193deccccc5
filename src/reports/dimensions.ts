import type { IdType } from '../core/ids.ts';

interface DimensionColumn {
  column: string;
  /** What its ids are of; absent for plain values. */
  type?: IdType;
}

/** What numbers can be grouped by: the columns of facts. */
export const dimensions = {
  QUEUE: { column: 'queue_id', type: 'Queue' },
  AGENT: { column: 'agent_id', type: 'User' },
  CATEGORY: { column: 'category_id', type: 'Category' },
  SEVERITY: { column: 'severity_id', type: 'Severity' },
  PRIORITY: { column: 'priority' },
  CHANNEL: { column: 'channel' },
  ORGANIZATION: { column: 'organization_id', type: 'Organization' },
  ENTITLEMENT_TYPE: { column: 'entitlement_id' },
  NATURE: { column: 'nature' },
  QUALIFICATION: { column: 'qualification_id', type: 'Qualification' },
} satisfies Record<string, DimensionColumn>;

export type Dimension = keyof typeof dimensions;

export function columnOf(dimension: Dimension): DimensionColumn {
  return dimensions[dimension];
}
