/** What a new ticket is, by the columns that reports group by: later events tell how these change. Ids are those of rows. */
export interface OpeningValues {
  queueId: string;
  assigneeId: string | null;
  severityId: string;
  categoryId: string | null;
  qualificationId: string | null;
  organizationId: string | null;
  entitlementId: string | null;
  requestTypeId: string | null;
  priority: string;
  nature: string;
  channel: string;
}
