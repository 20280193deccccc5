export type RelationTarget = 'PERSON' | 'GROUP' | 'ORGANIZATION' | 'OPPORTUNITY' | 'RECORD';

/** What a ticket has to do with: a person or an organization of the desk, or what another system keeps under an id. */
export interface Target {
  target: RelationTarget;
  principalId: string | null;
  organizationId: string | null;
  externalId: string | null;
  label: string | null;
}
