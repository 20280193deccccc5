/** What became of something that was to be added, or brought up to date where it was known. */
export type UpsertOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface Upserted {
  id: string;
  outcome: UpsertOutcome;
}
