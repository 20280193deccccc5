export const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Level = (typeof levels)[number];
export type Priority = 'URGENT' | 'HIGH' | 'MEDIUM' | 'LOW';

const matrix: Record<Level, Record<Level, Priority>> = {
  HIGH: { HIGH: 'URGENT', MEDIUM: 'HIGH', LOW: 'MEDIUM' },
  MEDIUM: { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' },
  LOW: { HIGH: 'MEDIUM', MEDIUM: 'LOW', LOW: 'LOW' },
};

/** Impact by urgency (clinic D5); what nobody said counts as medium. */
export function priorityOf(impact: Level | null | undefined, urgency: Level | null | undefined): Priority {
  return matrix[impact ?? 'MEDIUM'][urgency ?? 'MEDIUM'];
}
