export type RelationTarget = 'PERSON' | 'GROUP' | 'ORGANIZATION' | 'OPPORTUNITY' | 'RECORD';

/** The target of a relation: a person, an organization, or a record of another system by its id. */
export interface Target {
  target: RelationTarget;
  principalId: string | null;
  organizationId: string | null;
  externalId: string | null;
  label: string | null;
}
