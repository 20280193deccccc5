const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Level = (typeof levels)[number];
export type Priority = 'URGENT' | 'HIGH' | 'MEDIUM' | 'LOW';
export type PriorityMatrix = Record<Level, Record<Level, Priority>>;

const defaultMatrix: PriorityMatrix = {
  HIGH: { HIGH: 'URGENT', MEDIUM: 'HIGH', LOW: 'MEDIUM' },
  MEDIUM: { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' },
  LOW: { HIGH: 'MEDIUM', MEDIUM: 'LOW', LOW: 'LOW' },
};

/** Priority by impact and urgency in the tenant's matrix (clinic D5); a missing value counts as MEDIUM. */
export function priorityOf(impact: Level | null | undefined, urgency: Level | null | undefined, matrix: PriorityMatrix = defaultMatrix): Priority {
  return matrix[impact ?? 'MEDIUM'][urgency ?? 'MEDIUM'];
}

/** The priorities that a desk knows: those of its matrix. */
export function prioritiesOf(matrix: PriorityMatrix = defaultMatrix): ReadonlySet<Priority> {
  return new Set(Object.values(matrix).flatMap((row) => Object.values(row)));
}
