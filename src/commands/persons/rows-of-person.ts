/** By which columns a row is about a person, or theirs. A test compares this with what the catalog of the database says refers to people. */
export const columnsOfPerson: Readonly<Record<string, readonly string[]>> = {
  principal: ['id', 'merged_into_id'],
  availability: ['id'],
  password: ['id'],
  second_factor: ['id'],
  session: ['principal_id'],
  account_token: ['principal_id'],
  subscriber: ['principal_id'],
  notification: ['principal_id'],
  notification_preference: ['principal_id'],
  delivery: ['principal_id'],
  saved_report: ['owner_id'],
  idempotency: ['principal_id'],
  queue_member: ['member_id'],
  ticket: ['requester_id', 'creator_id', 'registered_by_id'],
  message: ['author_id', 'on_behalf_of_id'],
  mention: ['principal_id'],
  secret: ['created_by_id'],
  relation: ['principal_id', 'created_by_id'],
  survey_answer: ['answered_by_id'],
  suggestion: ['asker_id'],
  article: ['author_id'],
  article_feedback: ['author_id'],
  article_version: ['editor_id'],
  attachment: ['uploader_id'],
  event: ['actor_id', 'caused_by_id', 'on_behalf_of_id'],
};

/** Columns that name a person in rows that are the desk's, or somebody else's. */
export const columnsOfOthers: Readonly<Record<string, readonly string[]>> = {
  ticket: ['assignee_id', 'closed_by_id'],
  api_key: ['id', 'requester_id', 'issued_by_id'],
  configuration: ['created_by_id'],
  recalculation: ['requested_by_id'],
  report_fact: ['agent_id'],
};
