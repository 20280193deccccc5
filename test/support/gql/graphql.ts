/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The token of an invitation, and the password to set. */
export type AcceptInvitationInput = {
  /** The new password; 8 to 128 code points. */
  password: string;
  /** The token of the invitation, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force. */
  token: string;
};

/** The ticket, and the agent who will work on it too. */
export type AddCollaboratorInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
  /** An agent who can see the queue of the ticket, otherwise `NOT_AN_AGENT`. */
  userId: string | number;
};

/** The ticket and the private note to add. */
export type AddNoteInput = {
  /** The ids of uploads that the caller began, at most 20, which become the files of the message. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** The text of the note; 1 to 50,000 characters. */
  body: string;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** Links to what is kept elsewhere, such as a recording; at most 20. */
  links?: Array<WebLinkInput> | null | undefined;
  /** The agents to mention, at most 20, who are notified. Each must be able to see the queue of the ticket, otherwise `NOT_AN_AGENT`. */
  mentions?: Array<string | number> | null | undefined;
  /** Credentials that come with it, at most 20, which are kept encrypted. A ticket has at most 50, otherwise `TOO_MANY_SECRETS`. */
  secrets?: Array<SecretInput> | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The queue and the agent who becomes a member. */
export type AddQueueMemberInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the queue, 1 to 63 code points; refused with `NOT_FOUND` when there is none. */
  queue: string;
  /** The person; refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The ticket to watch, and the person who will watch it. */
export type AddWatcherInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
  /** The id of an active person. Callers without `ticket:work` name people of their own organization, otherwise `NOT_FOUND`. */
  userId: string | number;
};

/** The time to which the desk moves. */
export type AdvanceClockInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The new time of the desk; refused with `CLOCK_GOES_FORWARD` when it is not later than the current one, and with `CLOCK_TOO_FAR_AHEAD` when it is more than ten years after real time. */
  to: string;
};

/** The ticket and what the caller is doing on it. An announcement lasts 30 seconds; repeat it every 15 seconds while it is true. */
export type AnnouncePresenceInput = {
  /** What the caller is doing; null or left out ends the presence. */
  activity?: PresenceActivity | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket and answers to the intake checklist. */
export type AnswerChecklistInput = {
  /** The answers to record, at most 200. Earlier answers to other items stay. */
  checklist: Array<ChecklistAnswerInput>;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket and the answer to its survey. */
export type AnswerSurveyInput = {
  /** A comment in the requester's own words; 1 to 5,000 characters. */
  comment?: string | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The score from 1, the worst, to 5, the best. */
  score: number;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The configuration of the desk, or some sections of it. */
export type ApplyConfigurationInput = {
  /** Whether open tickets get the new targets too. The time that they have used stays used. Otherwise, also when left out, they keep their targets. `configurationPreview` shows the effect beforehand. */
  applyToOpenTickets?: boolean | null | undefined;
  /** The document, in the form of `configuration { document }`. A section that is left out stays as it is; a section that is given replaces the old one, and items that it no longer contains are retired. `INVALID_CONFIGURATION` lists the faults with their paths. */
  document: unknown;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The person who waits, and where they belong. */
export type ApproveUserInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The organization of the person; when null or left out it stays as it is. Refused with `NOT_FOUND` when it does not exist, and with `ORGANIZATION_ARCHIVED` when it is archived. */
  organizationId?: string | number | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none, and with `NOT_WAITING` when they do not wait for approval. */
  userId: string | number;
};

/** The article to archive. */
export type ArchiveArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The organization to archive. */
export type ArchiveOrganizationInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the organization; refused with `NOT_FOUND` when it does not exist. */
  organizationId: string | number;
};

/** The ticket to assign, and the person who will work on it. */
export type AssignTicketInput = {
  /** An agent who can see the queue of the ticket, otherwise `NOT_AN_AGENT`. Null or left out returns the ticket to its queue. */
  assigneeId?: string | number | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The password of the caller, who has to show it again. */
export type BeginSecondFactorInput = {
  /** The password of the caller, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong. */
  password: string;
};

/** The name and the size of the file to upload. */
export type BeginUploadInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name of the file, shown to people; 1 to 200 characters, without `/` and `\`. */
  name: string;
  /** The exact size of the file, in bytes; at least 1. One that is larger than the server allows is refused with `FILE_TOO_LARGE`. */
  size: number;
};

/** The entitlement and its new values. What is left out stays as it is; null clears a value. */
export type ChangeEntitlementInput = {
  /** The id of the entitlement; refused with `NOT_FOUND` when it does not exist. */
  entitlementId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the SLA policy for tickets that the entitlement covers; null for the first policy of the desk. */
  policy?: string | null | undefined;
  /** When the entitlement begins to cover tickets. Null leaves it as it is. */
  validFrom?: string | null | undefined;
  /** When the entitlement ceases to cover tickets, later than `validFrom`, otherwise `INVALID`. Null removes the end. */
  validTo?: string | null | undefined;
};

/** The current and the new password of the caller. */
export type ChangePasswordInput = {
  /** The current password, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong. */
  currentPassword: string;
  /** The new password; 8 to 128 code points. */
  newPassword: string;
};

/** The ticket and the person for whom it is. */
export type ChangeRequesterInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The organization of the ticket; the requester's organization when null or left out. One that the caller cannot see is refused with `NOT_FOUND`. */
  organizationId?: string | number | null | undefined;
  /** The person for whom the ticket is from now on; the current one to change only the organization. An inactive one is refused with `NOT_FOUND`; one who is not an agent, for an internal ticket, with `NOT_ALLOWED`. */
  requesterId: string | number;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The person and the new role. */
export type ChangeRoleInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the new role, 1 to 63 code points; refused with `NOT_FOUND` when there is no such role, and with `NOT_ALLOWED` when it has permissions that the caller lacks, which `details.permissions` lists. An API key gives no role with `tenant:admin`. */
  role: string;
  /** The person; refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The ticket to change, and its new severity. */
export type ChangeTicketSeverityInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the new severity; refused with `NOT_FOUND` when it does not exist. */
  severity: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket to change, and its new status. */
export type ChangeTicketStatusInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The key of the new status. A resolved or closed status is refused with `TRANSITION_NOT_ALLOWED`, and `details.use` names the mutation to use. */
  status: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket to close, and the status to close it with. */
export type CloseTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of a status in the category `CLOSED`; the first one that the caller can move the ticket to when left out. */
  status?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The token that proves the new address. */
export type ConfirmEmailChangeInput = {
  /** The token that was sent to the new address, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force. */
  token: string;
};

/** A first code, which shows that the device has the secret. */
export type ConfirmSecondFactorInput = {
  /** The code that the device shows; at most 100 code points. It is refused with `WRONG_CREDENTIALS` when it is wrong; codes of 30 seconds before and after are right too. */
  code: string;
};

/** The token that proves the address, and the password to set. */
export type ConfirmSignUpInput = {
  /** The password; 8 to 128 code points. */
  password: string;
  /** The token that was sent to the address, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force. */
  token: string;
};

/** The gap to begin an article for. */
export type CreateArticleFromGapInput = {
  /** The id of the gap; refused with `NOT_FOUND` when it does not exist. */
  gapId: string | number;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The text of a new article, which starts as a draft. */
export type CreateArticleInput = {
  /** The ids of uploads that the caller began, at most 20, which become the files of the article. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Who can read the article once it is published; `REQUESTERS` when left out. */
  audience?: ArticleAudience | null | undefined;
  /** The text of the article in Markdown; 1 to 100,000 characters. */
  body: string;
  /** The key of the category of the article; refused with `NOT_FOUND` when there is none. None when left out. */
  category?: string | null | undefined;
  /** The types of entitlement of which an organization needs one for its people to read the article; required by the audience `ENTITLEMENTS` and refused with `INVALID` by any other. */
  entitlementTypes?: Array<EntitlementType> | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The organizations whose people can read the article, 1 to 100; required by the audience `ORGANIZATIONS` and refused with `INVALID` by any other. An unknown id is refused with `NOT_FOUND`. */
  organizationIds?: Array<string | number> | null | undefined;
  /** The title of the article; 1 to 200 characters. */
  title: string;
};

/** The details of a new entitlement. */
export type CreateEntitlementInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The organization that gets the entitlement; refused with `NOT_FOUND` when it does not exist. */
  organizationId: string | number;
  /** The key of the SLA policy for tickets that the entitlement covers; the first policy of the desk when left out. */
  policy?: string | null | undefined;
  /** The environments that the entitlement covers. */
  type: EntitlementType;
  /** When the entitlement begins to cover tickets; now when left out. */
  validFrom?: string | null | undefined;
  /** When the entitlement ceases to cover tickets, later than `validFrom`, otherwise `INVALID`. It has no end when left out. */
  validTo?: string | null | undefined;
};

/** The details of a new organization. */
export type CreateOrganizationInput = {
  /** The key, 1 to 63 code points, of the organization's own calendar, by which its tickets are measured in place of the calendars that targets name; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; time that was measured stays. Null removes it. */
  calendar?: string | null | undefined;
  /** The key, 1 to 63 code points, of the queue that tickets of the organization go to when nothing else names one; refused with `NOT_FOUND` when there is none. Null leaves the choice to the desk. */
  defaultQueue?: string | null | undefined;
  /** The domains of the organization's email addresses, such as `acme.example`; at most 50. Each belongs to one organization of the desk, otherwise `ALREADY_EXISTS`. Null removes them. */
  domains?: Array<string> | null | undefined;
  /** The id of the organization in another system, 1 to 200 code points; unique within the desk, otherwise `ALREADY_EXISTS`. */
  externalId?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name of the organization; 1 to 200 characters. */
  name: string;
  /** What agents should know about the organization; 1 to 10,000 characters. Null removes it. */
  notes?: string | null | undefined;
  /** The key, 1 to 63 code points, of the SLA policy of tickets of the organization whose entitlement names none; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; `organizationPreview` shows the effect beforehand. Null leaves them to the first policy of the desk. */
  policy?: string | null | undefined;
};

/** The details of a new release. */
export type CreateReleaseInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name of the release; 1 to 200 characters. It is unique within the desk, otherwise `ALREADY_EXISTS`. */
  name: string;
};

/** The details of a new person in the desk. */
export type CreateUserInput = {
  /** The email address to sign in with; at most 254 code points. It is unique within the desk, otherwise `ALREADY_EXISTS`. */
  email: string;
  /** Whether the person sees every ticket of the organization; false when left out. */
  followsOrganization?: boolean | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages to the person: `es`, `en` or `pt`; the desk's language when left out. */
  locale?: string | null | undefined;
  /** The name to show to people; 1 to 200 characters. */
  name: string;
  /** The organization of the person; refused with `NOT_FOUND` when it does not exist, and with `ORGANIZATION_ARCHIVED` when it is archived. */
  organizationId?: string | number | null | undefined;
  /** The kind of requester; none when left out. */
  requesterKind?: RequesterKind | null | undefined;
  /** The key of the role of the person in the desk, 1 to 63 code points; refused with `NOT_FOUND` when there is no such role, and with `NOT_ALLOWED` when it has permissions that the caller lacks, which `details.permissions` lists. An API key gives no role with `tenant:admin`. */
  role: string;
};

/** The person who leaves. */
export type DeactivateUserInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The saved report to delete. */
export type DeleteReportInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of one of the caller's saved reports; refused with `NOT_FOUND` when the caller sees none with it. */
  reportId: string | number;
};

/** The resolved or closed ticket to make an article from. */
export type DraftArticleFromTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket to edit and its new texts. What is left out stays as it is; null clears a value. */
export type EditTicketInput = {
  /** How many people have the problem; 1 to 10,000,000, null for a number that nobody knows. The impact stays as it is. */
  affectedUsers?: number | null | undefined;
  /** The email address of the person who reported the problem; at most 254 code points, null for none. */
  contactEmail?: string | null | undefined;
  /** The phone number of the person who reported the problem; 1 to 40 characters, null for none. */
  contactPhone?: string | null | undefined;
  /** The department that the ticket concerns; 1 to 200 characters, null for none. Only agents can change it, otherwise `NOT_ALLOWED`. */
  department?: string | null | undefined;
  /** The new description; 1 to 50,000 characters, and it cannot be null. Only agents can change it, otherwise `NOT_ALLOWED`. */
  description?: string | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** By when a solution is needed, null for any time. The urgency stays as it is. */
  neededBy?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The new summary; 1 to 200 characters, and it cannot be null. Only agents can change it, otherwise `NOT_ALLOWED`. */
  subject?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** Which session is to end. */
export type EndSessionInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The session; refused with `NOT_FOUND` when there is none, or it is of somebody else and the caller is no admin. */
  sessionId: string | number;
};

/** Whose sessions to end. */
export type EndSessionsInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person; the caller when left out. Only admins name somebody else, otherwise `NOT_ALLOWED`; refused with `NOT_FOUND` when there is none. */
  userId?: string | number | null | undefined;
};

/** The ticket to escalate, and the reason. */
export type EscalateTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** Why this level cannot solve the ticket; 1 to 500 characters. Agents can read it in the history. */
  reason: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The article, and whether its present text helped. */
export type GiveArticleFeedbackInput = {
  /** An article that the caller can read, otherwise `NOT_FOUND`. */
  articleId: string | number;
  /** What was missing or wrong, or what helped; 1 to 2,000 characters. Nothing when null or left out. */
  comment?: string | null | undefined;
  /** Whether the article helped the caller. */
  hasHelped: boolean;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The ticket to hand over, its new creator and the reason. */
export type HandOverTicketInput = {
  /** The person who can close the ticket from now on. It must be an active person other than the caller and the current creator, and an agent if the ticket is internal; otherwise `NOT_ALLOWED`. */
  creatorId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** Why the ticket is handed over; 1 to 500 characters. It appears in the history. */
  reason: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The details of the person to invite. */
export type InviteUserInput = {
  /** The email address to sign in with; at most 254 code points. It is unique within the desk, otherwise `ALREADY_EXISTS`. */
  email: string;
  /** Whether the person sees every ticket of the organization; false when left out. */
  followsOrganization?: boolean | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages to the person: `es`, `en` or `pt`; the desk's language when left out. */
  locale?: string | null | undefined;
  /** The name to show to people; 1 to 200 characters. */
  name: string;
  /** The organization of the person; refused with `NOT_FOUND` when it does not exist, and with `ORGANIZATION_ARCHIVED` when it is archived. */
  organizationId?: string | number | null | undefined;
  /** The keys of the queues that the person becomes a member of, at most 50, each of 1 to 63 code points. Only those who work on tickets are members, otherwise `NOT_AN_AGENT`; an unknown key is refused with `NOT_FOUND`. */
  queues?: Array<string> | null | undefined;
  /** The kind of requester; none when left out. */
  requesterKind?: RequesterKind | null | undefined;
  /** The key of the role of the person in the desk, 1 to 63 code points; refused with `NOT_FOUND` when there is no such role, and with `NOT_ALLOWED` when it has permissions that the caller lacks, which `details.permissions` lists. An API key gives no role with `tenant:admin`. */
  role: string;
};

/** The details of a new API key for a partner system. */
export type IssueApiKeyInput = {
  /** When the key expires, a time in the future; never when left out. It is real time, also where a test desk has moved its own time ahead. */
  expiresAt?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name under which the key acts; 1 to 200 characters. */
  name: string;
  /** The organization for which the key acts: it sees the tickets of that organization and opens tickets only for its people. Such a key can have `ticket:read`, `ticket:write` and `article:read` and nothing else, otherwise `NOT_ALLOWED`. */
  organizationId?: string | number | null | undefined;
  /** The permissions of the key, at least one of: `ticket:read`, `ticket:read_all`, `ticket:write`, `ticket:work`, `ticket:hand_over`, `secret:reveal`, `note:read`, `note:write`, `article:read`, `article:write`, `article:publish`, `people:read`, `release:publish`, `tenant:admin`, `tenant:clock`, `queue:read_all`. The caller must have each of them, and an API key cannot grant `tenant:admin`, otherwise `NOT_ALLOWED`. */
  permissions: Array<string>;
  /** The person for whom the key opens tickets when it names no requester; the caller when left out. With `ticket:write` it must be an active person, of the organization if one is given, otherwise `NOT_A_REQUESTER`. */
  requesterId?: string | number | null | undefined;
};

/** The details of a new publishable key for the pages of a portal. */
export type IssuePublishableKeyInput = {
  /** When the key expires, a time in the future; never when left out. It is real time. */
  expiresAt?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name of the key; 1 to 200 characters. */
  name: string;
  /** The origins of the pages that may use the key, 1 to 20, as browsers send them: `https://help.example`, without a path or a slash at the end. */
  origins: Array<string>;
};

/** The ticket and the article that solves it. */
export type LinkSolutionInput = {
  /** An article that the caller can read, otherwise `NOT_FOUND`. Null or left out removes the link. */
  articleId?: string | number | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket to mark, and the ticket that it duplicates. */
export type MarkDuplicateInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The earlier ticket, which may be closed. Null or left out removes the mark. */
  ofId?: string | number | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** Which of their notifications the caller marks. Give `ids` or `upToId`. */
export type MarkNotificationsInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The ids of 1 to 100 notifications. */
  ids?: Array<string | number> | null | undefined;
  /** True marks them as read, false as unread. */
  isRead: boolean;
  /** The id of a notification, to mark it and all older ones. */
  upToId?: string | number | null | undefined;
};

/** The ticket to merge, and the ticket to merge it into. */
export type MergeTicketsInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The ticket in which the work continues. It must not be closed, and not be merged itself. */
  intoId: string | number;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The person who appears twice. */
export type MergeUsersInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The active person who goes on for both. Refused with `NOT_FOUND` when there is none. */
  intoUserId: string | number;
  /** The person who is left out from then on; `expectedVersion` is the version of this one. Refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The ticket to move, and its new queue. */
export type MoveTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the new queue; refused with `NOT_FOUND` when the caller cannot see it. The ticket is unassigned there, unless the queue assigns tickets automatically. */
  queueId: string | number;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The person and the new organization. */
export type MoveToOrganizationInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The organization; none when null or left out. Refused with `NOT_FOUND` when it does not exist. */
  organizationId?: string | number | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The details of a new ticket. `requestType`, `severity`, `category` and `queue` are keys from the desk's configuration; an unknown one is refused with `NOT_FOUND`. */
export type OpenTicketInput = {
  /** How many people have the problem; 1 to 10,000,000. Where no impact is given, the thresholds of the desk derive it from their number. */
  affectedUsers?: number | null | undefined;
  /** The ids of uploads that the caller began, at most 20, which become the files of the new ticket. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`. A repeated alert takes none. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** The key of a category; when left out, that of the request type, else of the ticket that is followed up, else none. */
  category?: string | null | undefined;
  /** The channel through which the ticket arrived. When left out it is `API` for an API key, else `PORTAL`. Requesters can set `MONITORING` only where the desk lets them, otherwise `NOT_ALLOWED`. */
  channel?: Channel | null | undefined;
  /** Answers to the intake checklist, at most 200. The last answer to an item counts. */
  checklist?: Array<ChecklistAnswerInput> | null | undefined;
  /** The email address of the person who reports the problem; at most 254 code points. */
  contactEmail?: string | null | undefined;
  /** The phone number of the person who reports the problem; 1 to 40 characters. */
  contactPhone?: string | null | undefined;
  /** Values of the desk's custom fields, as an object by the keys of the fields. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, a missing required field with `FIELD_REQUIRED`; the path names the key. */
  customFields?: unknown;
  /** A key that identifies an alert, 1 to 255 code points. While a ticket that the same caller opened with this key is not closed, opening it again adds an occurrence to that ticket and returns it: a more severe `severity` replaces the current one, and a resolved ticket is reopened. */
  deduplicationKey?: string | null | undefined;
  /** The department that the ticket concerns; 1 to 200 characters. */
  department?: string | null | undefined;
  /** The full description of the problem or request; 1 to 50,000 characters. */
  description: string;
  /** How much work the ticket is expected to be. Requesters can set it only where the desk lets them, otherwise `NOT_ALLOWED`. */
  effort?: Effort | null | undefined;
  /** The environment in which the problem occurs. It decides which entitlement covers the ticket; any entitlement does when left out. If none does and the desk refuses such tickets, the refusal is `NO_ENTITLEMENT`. */
  environment?: Environment | null | undefined;
  /** The closed ticket that the new one follows up; refused with `NOT_CLOSED` while that one is open. When an agent or API key names no requester, the new ticket takes over its requester and organization. */
  followUpOfId?: string | number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** How much the problem affects. Impact and urgency together give the priority. */
  impact?: Level | null | undefined;
  /** Whether the ticket is about the desk's own organization and hidden from requesters. Only agents can send true, for a requester who is an agent; otherwise `NOT_ALLOWED`. */
  isInternal?: boolean | null | undefined;
  /** Links to what is kept elsewhere, such as a recording; at most 20. */
  links?: Array<WebLinkInput> | null | undefined;
  /** The nature of the ticket; when left out, that of the request type, else `INCIDENT`. Requesters can set `ALERT` only where the desk lets them, otherwise `NOT_ALLOWED`. */
  nature?: TicketNature | null | undefined;
  /** By when a solution is needed, whatever the deadlines are. Where no urgency is given, the thresholds of the desk derive it from the time left. */
  neededBy?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. The ticket is opened for that person; another requester is refused with `NOT_ALLOWED`. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The organization of the ticket; the requester's organization when left out. Requesters can name only their own, otherwise `NOT_ALLOWED`. */
  organizationId?: string | number | null | undefined;
  /** The priority, given directly; the desk's matrix gives it when left out. One that the matrix never gives is refused with `INVALID`. Requesters can set it only where the desk lets them, otherwise `NOT_ALLOWED`. */
  priority?: Priority | null | undefined;
  /** The key of a queue; when left out, that of the request type, else of the ticket that is followed up, if the caller may name it; else the default queue of the organization, else the first queue. To agents, a queue that they may not see is unknown. A ticket without entitlement can be sent to another queue by the configuration. */
  queue?: string | null | undefined;
  /** The key of a request type that `requestTypes` offers to the caller, otherwise `NOT_FOUND`. The ticket gets what the type says of what is not given, and must meet its form, or all that is wrong is refused at once: `NOT_FOUND` for a field that the form does not have, `FIELD_HIDDEN` for one whose condition is not met, `INVALID` for a value of another type, `FIELD_REQUIRED` for one that is missing, `CHECKLIST_INCOMPLETE` for an item that is not confirmed with yes. */
  requestType?: string | null | undefined;
  /** The person for whom the ticket is opened. When left out it is the caller, or for an API key the person for whom the key was issued. Only agents and API keys can name somebody else; others are refused with `NOT_ALLOWED`. */
  requesterId?: string | number | null | undefined;
  /** The key of a severity; when left out, that of the request type, else the least severe one. Requesters can set it only where the desk lets them, otherwise `NOT_ALLOWED`. */
  severity?: string | null | undefined;
  /** A summary in a few words; 1 to 200 characters. */
  subject: string;
  /** The id that `suggest` gave to the caller before, otherwise `NOT_FOUND`; it is on record then that its need ended with this ticket. A repeated alert leaves it as it is. */
  suggestionId?: string | number | null | undefined;
  /** How soon a solution is needed. Impact and urgency together give the priority. */
  urgency?: Level | null | undefined;
};

/** The article to publish, now or at a time. */
export type PublishArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** When it is archived by itself, later than it is published, otherwise `INVALID`; 14 days before, the event `article.expiring` tells agents, and a notification the person who created it. Never when left out, also where a time was set before. */
  expiresAt?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** When to publish it, later than now, otherwise `INVALID`; it stays in review until then. Now when left out. */
  publishAt?: string | null | undefined;
};

/** The release to publish. */
export type PublishReleaseInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the release; refused with `NOT_FOUND` when it does not exist. */
  releaseId: string | number;
};

/** The ticket and its final qualification. */
export type QualifyTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The key of a qualification; refused with `NOT_FOUND` when it does not exist. Null or left out removes the qualification. */
  qualification?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The person who comes back. */
export type ReactivateUserInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The alert whose cause is over. */
export type RecordRecoveryInput = {
  /** The key by which the same caller opened the ticket of the alert, 1 to 255 code points; refused with `NOT_FOUND` when no ticket is open for it. */
  deduplicationKey: string;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** What was shown, and how the need ended. */
export type RecordSuggestionOutcomeInput = {
  /** The article that ended it, which `SOLVED_BY_ARTICLE` needs and no other outcome takes. One that the caller cannot read is refused with `NOT_FOUND`. */
  articleId?: string | number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** How the need ended. What is said later replaces what was said before. */
  outcome: SuggestionOutcome;
  /** The id that `suggest` gave to the caller, otherwise `NOT_FOUND`. */
  suggestionId: string | number;
  /** The ticket, which `DUPLICATE_OF` and `OPENED_TICKET` need and no other outcome takes. One that the caller cannot see is refused with `NOT_FOUND`. */
  ticketId?: string | number | null | undefined;
};

/** The ticket and its temporary solution. */
export type RecordWorkaroundInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
  /** The temporary solution; 1 to 50,000 characters. Null or left out removes it. */
  workaround?: string | null | undefined;
};

/** The token that continues a session. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. Each works once. If a used one comes back within 10 seconds it gets the same answer again; later, the whole session ends. */
  refreshToken: string;
};

/** What is no ticket, and why. */
export type RefuseIntakeInput = {
  /** The article that answers it; refused with `NOT_FOUND` when the caller cannot read it. Others are shown it only if they can read it too. Null for none. */
  articleId?: string | number | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** Why it is no ticket, which everybody is told who takes part in it; 1 to 2,000 characters. */
  reason: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The person who waits. */
export type RejectUserInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none, and with `NOT_WAITING` when they do not wait for approval. */
  userId: string | number;
};

/** The ticket and the object to relate it to: exactly one person, organization or object in another system, otherwise `INVALID`. */
export type RelateTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The id of the object in the other system; 1 to 255 code points. */
  externalId?: string | null | undefined;
  /** The type of the object in another system; `RECORD` when left out. */
  externalType?: ExternalType | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The kind of the relation: 1 to 63 lower-case letters, digits and underscores, beginning with a letter. */
  kind: string;
  /** The name to show for the related object; 1 to 200 characters. */
  label?: string | null | undefined;
  /** The organization to relate the ticket to; refused with `NOT_FOUND` when the desk has none with the id. */
  organizationId?: string | number | null | undefined;
  /** The person to relate the ticket to; refused with `NOT_FOUND` when the desk has none with the id. */
  personId?: string | number | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The article, and the language in which its text goes. */
export type RemoveArticleTranslationInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language; refused with `NOT_FOUND` when the article is not translated to it. */
  locale: string;
};

/** The ticket, and the person who will no longer work on it. */
export type RemoveCollaboratorInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
  /** The id of the person; nothing changes when they are no collaborator. */
  userId: string | number;
};

/** The queue and the agent who is no longer to be a member. */
export type RemoveQueueMemberInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the queue, 1 to 63 code points; refused with `NOT_FOUND` when there is none. */
  queue: string;
  /** The person; refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The password of the caller and a code. */
export type RemoveSecondFactorInput = {
  /** A code of the device, or a recovery code; at most 100 code points. Each works once. It is refused with `WRONG_CREDENTIALS` when it is wrong or was used. */
  code: string;
  /** The password of the caller, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong. */
  password: string;
};

/** The watched ticket, and the person who will no longer watch it. */
export type RemoveWatcherInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
  /** The id of the person; nothing changes when they do not watch the ticket. */
  userId: string | number;
};

/** The person whose invitation is made again. */
export type RenewInvitationInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none, with `USER_INACTIVE` when they are not active, and with `ALREADY_ACCEPTED` when they sign in already. */
  userId: string | number;
};

/** The password of the caller and a code. */
export type RenewRecoveryCodesInput = {
  /** A code of the device, or a recovery code; at most 100 code points. Each works once. It is refused with `WRONG_CREDENTIALS` when it is wrong or was used. */
  code: string;
  /** The password of the caller, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong. */
  password: string;
};

/** The ticket to reopen, and the status to return it to. */
export type ReopenTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The key of a status that is neither resolved nor closed; the first one that the caller can move the ticket to when left out. */
  status?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket and the public message to add. */
export type ReplyToTicketInput = {
  /** The ids of uploads that the caller began, at most 20, which become the files of the message. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** The text of the message; 1 to 50,000 characters. */
  body: string;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** Links to what is kept elsewhere, such as a recording; at most 20. */
  links?: Array<WebLinkInput> | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** Credentials that come with it, at most 20, which are kept encrypted. A ticket has at most 50, otherwise `TOO_MANY_SECRETS`. */
  secrets?: Array<SecretInput> | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The new address of the caller, and their password. */
export type RequestEmailChangeInput = {
  /** The current password, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong. */
  currentPassword: string;
  /** The new email address to sign in with; at most 254 code points. */
  email: string;
};

/** The account whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** The email address of the person; at most 254 code points. */
  email: string;
  /** The slug of the desk; 1 to 60 code points. */
  tenant: string;
};

/** The mail to send again. */
export type ResendDeliveryInput = {
  /** The id of the delivery; refused with `NOT_FOUND` when it does not exist. */
  deliveryId: string | number;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The token of a password reset, and the password to set. */
export type ResetPasswordInput = {
  /** The new password; 8 to 128 code points. */
  password: string;
  /** A code of the device, or a recovery code, where the person has a second factor, which stays; at most 100 code points. Without one the mutation is refused with `SECOND_FACTOR_REQUIRED`, with a wrong or used one with `WRONG_CREDENTIALS`, and the token stays in force. */
  secondFactorCode?: string | null | undefined;
  /** The token that was sent to the person, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force. */
  token: string;
};

/** The person who lost their second factor. */
export type ResetSecondFactorInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none, with `NOT_ALLOWED` for the caller, and with `SECOND_FACTOR_OFF` when they have none. */
  userId: string | number;
};

/** The ticket to resolve, and the status to resolve it with. */
export type ResolveTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The key of a status in the category `RESOLVED`; the first one that the caller can move the ticket to when left out. */
  status?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The article and the version to restore. */
export type RestoreArticleVersionInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The number of the version; refused with `NOT_FOUND` when the article has none with it. */
  number: number;
};

/** The organization to restore. */
export type RestoreOrganizationInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the organization; refused with `NOT_FOUND` when it does not exist. */
  organizationId: string | number;
};

/** The key of a calendar to retire. */
export type RetireCalendarInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a category to retire. */
export type RetireCategoryInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of an item of the intake checklist to retire. */
export type RetireChecklistItemInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a custom field to retire. */
export type RetireCustomFieldInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a qualification to retire. */
export type RetireQualificationInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a queue to retire. */
export type RetireQueueInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a request type to retire. */
export type RetireRequestTypeInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a role of the desk to retire. */
export type RetireRoleInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a severity to retire. */
export type RetireSeverityInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of an SLA policy to retire. */
export type RetireSlaPolicyInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of an address that mails are sent to to retire. */
export type RetireSupportAddressInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The key of a template to retire. */
export type RetireTemplateInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** The mail to take in again. */
export type RetryIncomingMailInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the mail; refused with `NOT_FOUND` when it does not exist. */
  mailId: string | number;
  /** Whether the caller vouches that the mail is from whom it says it is from; false when left out: its sender is checked again. */
  trustSender?: boolean | null | undefined;
};

/** The article in review that is not published as it is. */
export type ReturnArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** What is to change; 1 to 2,000 characters. */
  reason: string;
};

/** The secret to reveal. */
export type RevealSecretInput = {
  /** The version of the ticket that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The id of the secret; refused with `NOT_FOUND` when it is of another ticket or not for the caller to see. */
  secretId: string | number;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The API key to revoke. */
export type RevokeApiKeyInput = {
  /** The id of the API key; refused with `NOT_FOUND` when it does not exist. */
  apiKeyId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The calendar to add or change. Clocks of open tickets follow the new hours from now on; the time that was measured before stays as it is. */
export type SaveCalendarInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The public holidays on which the desk is closed; null for none. */
  holidays?: HolidaysInput | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** All dates with other opening hours. They take precedence over public holidays. */
  overrides?: Array<CalendarOverrideInput> | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** The IANA time zone, such as Europe/Madrid. A new calendar needs it. */
  timeZone?: string | null | undefined;
  /** The opening hours of a normal week, complete. A new calendar needs them. */
  weekly?: WeeklyHoursInput | null | undefined;
};

/** The category to add or change. */
export type SaveCategoryInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The key of the category that it is part of, which stands before it, otherwise `INVALID_CONFIGURATION`. Null removes it from there. */
  parent?: string | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
};

/** The item of the intake checklist to add or change. */
export type SaveChecklistItemInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
};

/** The custom field to add or change. */
export type SaveCustomFieldInput = {
  /** Who can see and set the field; `EVERYONE` for a new field when left out. */
  audience?: FieldAudience | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** What a line of a mail begins with that says the value, such as `Project` in `Project: Shop`: the value is the rest of the line, or else the lines up to an empty one. Case and accents do not matter. What a first mail does not say is asked for by name of the first label, in mails that the desk sends to its author by itself, and the answer fills it. At most 20, each of 1 to 60 characters on one line with a letter and no colon, of one field only. Null for a field that mails do not say, as for those for agents only. */
  mailLabels?: Array<string> | null | undefined;
  /** All options of a field of the type `CHOICE`, in order. */
  options?: Array<CustomFieldOptionInput> | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** Whether a ticket can only be opened with a value for the field; false for a new field when left out. */
  required?: boolean | null | undefined;
  /** The type of the values. A new field needs it, and keeps it, also when it is retired and added again. */
  type?: CustomFieldType | null | undefined;
};

/** The settings of the desk. What is left out stays as it is; null clears a value. */
export type SaveDeskSettingsInput = {
  /** The kinds of news that nobody can switch off altogether: each person keeps one channel at least; null for none. */
  alwaysTold?: Array<NotificationKind> | null | undefined;
  /** What becomes of a mail that answers a ticket, by a person of the desk who is not on it; null for the default, `NOTE`. */
  answersOfOthers?: AnswerOfOthersRule | null | undefined;
  /** What becomes of a mail that answers a closed ticket; null for the default, `FOLLOW_UP`. */
  answersToClosed?: AnswerToClosedRule | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** From how many affected users on the impact of a new ticket is HIGH; 1 to 10,000,000. Null for no such rule. */
  highImpactFrom?: number | null | undefined;
  /** A new ticket that is needed within this time has the urgency HIGH. Null for no such rule. */
  highUrgencyWithin?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language of the desk: `es`, `en` or `pt`. */
  locale?: string | null | undefined;
  /** From how many affected users on the impact of a new ticket is MEDIUM; 1 to 10,000,000. Null for no such rule. */
  mediumImpactFrom?: number | null | undefined;
  /** A new ticket that is needed within this time has the urgency MEDIUM. Null for no such rule. */
  mediumUrgencyWithin?: string | null | undefined;
  /** The kinds of tickets that the desk has, at least one; null for both. */
  modules?: Array<DeskModule> | null | undefined;
  /** The name of the desk; 1 to 200 characters. */
  name?: string | null | undefined;
  /** The kinds of news that nobody is told by mail, whatever they chose; null for none. `NOTIFIED`, which is told by mail only, is refused with `INVALID_CONFIGURATION`: change the workflow instead. */
  notByMail?: Array<NotificationKind> | null | undefined;
  /** Who counts as the creator of a ticket that is opened for somebody else; null for the default, `REGISTRANT`. */
  onBehalfCreator?: OnBehalfCreator | null | undefined;
  /** Whether people of an organization read `organizationReport`; null for no. */
  organizationReports?: boolean | null | undefined;
  /** The address of the pages that people use, such as `https://help.example`, to which the links in mails lead; another form is refused with `INVALID_CONFIGURATION`. With null mails show the token of a link, and lead to no page. */
  portal?: string | null | undefined;
  /** The key of the resolved status to which `recordRecovery` moves the ticket of an alert; with null a recovery is only recorded. The workflow must have a transition there from the status of the ticket. */
  recovery?: string | null | undefined;
  /** The key of the resolved status to which `refuseIntake` moves what is no ticket; with null nothing is refused. The workflow must have a transition there from the status of new tickets. */
  refusal?: string | null | undefined;
  /** What requesters can set when they open a ticket; null for nothing. */
  requestersSet?: Array<RequesterSettable> | null | undefined;
  /** Whether agents, admins and all others whose role gives more than `REQUESTER` must sign in with a second factor; null for no. Those who have none can then do nothing but set it up, at once also in sessions that are open. API keys, and tokens of another issuer, need none. */
  requiresSecondFactor?: boolean | null | undefined;
  /** What tokens of the desk begin with, beside those of common services; at most 50, each of 3 to 200 characters without blanks. At least 16 letters, digits, dots, hyphens and underscores follow. Null for none. */
  secretPrefixes?: Array<string> | null | undefined;
  /** Words that credentials of the desk follow in texts, after a colon or an equals sign, beside common ones such as `password`; at most 50, each of 1 to 200 characters on one line. Null for none. */
  secretWords?: Array<string> | null | undefined;
  /** Who signs up without an invitation; null for the default, `OFF`. */
  signUp?: SignUpRule | null | undefined;
  /** Whether those who sign up follow the organization that they come to, by their domain or by `approveUser`, and so see all its tickets; null for no. */
  signUpFollows?: boolean | null | undefined;
  /** The IANA time zone of the desk, such as Europe/Madrid. */
  timeZone?: string | null | undefined;
  /** The key of the queue for tickets that no entitlement covers; `QUEUE` needs it. */
  uncoveredQueue?: string | null | undefined;
  /** What becomes of a mail from an address of nobody; null for the default, `REFUSE`. */
  unknownSenders?: UnknownSenderRule | null | undefined;
  /** The key of the resolved status to which `withdrawTicket` moves a ticket; with null no ticket can be withdrawn. The workflow must have a transition there from the status of the ticket. */
  withdrawal?: string | null | undefined;
  /** What happens when a ticket is opened that no entitlement covers; null for `ACCEPT`. */
  withoutEntitlement?: WithoutEntitlement | null | undefined;
};

/** The priority matrix of the desk. */
export type SavePriorityMatrixInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The new matrix; null returns to the default one, and when left out it stays as it is. Tickets that have a priority keep it. */
  matrix?: PriorityMatrixInput | null | undefined;
};

/** The qualification to add or change. */
export type SaveQualificationInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
};

/** The queue to add or change. */
export type SaveQueueInput = {
  /** How tickets that enter the queue are assigned; `MANUAL` for a new queue when left out. */
  assignment?: QueueAssignment | null | undefined;
  /** The key of the queue to which its tickets are escalated; null for none. */
  escalatesTo?: string | null | undefined;
  /** The email addresses of the people who are notified of an escalation, at most 100. */
  escalationTells?: Array<string> | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The support level of the queue, 1 to 9; null for none. */
  level?: number | null | undefined;
  /** The email addresses of all members, at most 1,000. */
  members?: Array<string> | null | undefined;
  /** The order in which waiting tickets are taken; `DUE_TIME` for a new queue when left out. */
  order?: QueueOrdering | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** Which agents see the tickets of the queue; `TENANT` for a new queue when left out. */
  visibility?: QueueVisibility | null | undefined;
};

/** A report to keep. The whole of it is given each time. */
export type SaveReportInput = {
  /** How long its periods are; the whole time when null or left out. */
  by?: ReportInterval | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The key of the custom field that `CUSTOM_FIELD` groups by, given with it and only with it; none when null or left out. Otherwise, and where no custom field has it, `INVALID`. */
  fieldKey?: string | null | undefined;
  /** A filter of tickets as `report` takes it, at most 20,000 characters as JSON, such as `{ "not": { "category": { "key": { "eq": "improvement" } } } }`; none when null or left out. One that is no `TicketFilter` is refused with `INVALID`. */
  filter?: unknown;
  /** By what it is grouped, at most three; not at all when null or left out. */
  groupBy?: Array<ReportDimension> | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** Whether all who read reports see it. */
  isShared: boolean;
  /** What it counts or measures, 1 to 40 measures. With a filter one that is about no tickets (`SUGGESTION_…`) is refused with `INVALID`. */
  measures: Array<ReportMeasure>;
  /** The name; 1 to 200 characters. */
  name: string;
  /** The saved report to change, one of the caller's; a new one when null or left out. */
  reportId?: string | number | null | undefined;
  /** When it is mailed to the caller, who alone gets it, with the numbers that they may read at that time; nothing is sent while they may read no reports. A mail that was due more than two days ago is left out. No mails when null or left out. */
  schedule?: ReportScheduleInput | null | undefined;
  /** The time zone of its periods; that of the desk when null or left out. */
  zone?: string | null | undefined;
};

/** The request type to add or change. */
export type SaveRequestTypeInput = {
  /** Who is offered it; `EVERYONE` for a new one when left out. */
  audience?: FieldAudience | null | undefined;
  /** The key of the category of its tickets; null for none. */
  category?: string | null | undefined;
  /** The keys of the items of the checklist that must be confirmed, in order; at most 100. Null for none. */
  checklist?: Array<string> | null | undefined;
  /** Requesters are offered it whose organization has a valid entitlement of one of these types; null or an empty list for all. */
  entitlementTypes?: Array<EntitlementType> | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** All fields of the form, in order; at most 100. Null for none. */
  fields?: Array<FormFieldInput> | null | undefined;
  /** What one gets by it; null for nothing. */
  help?: HelpInput | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The nature of its tickets, but for `ALERT`; `REQUEST` for a new one when left out. */
  nature?: TicketNature | null | undefined;
  /** Whether an entitlement must cover its tickets; false for a new one when left out. */
  needsEntitlement?: boolean | null | undefined;
  /** The key of the queue of its tickets; null for the usual one. */
  queue?: string | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** The key of the severity of its tickets; null for the least severe one. */
  severity?: string | null | undefined;
};

/** The role to add or change. Within a second it counts for everybody who has it, also on open sockets. */
export type SaveRoleInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** What people with the role may do, at least one of: `ticket:read`, `ticket:read_all`, `ticket:write`, `ticket:work`, `ticket:hand_over`, `secret:reveal`, `note:read`, `note:write`, `article:read`, `article:write`, `article:publish`, `people:read`, `release:publish`, `tenant:admin`, `tenant:clock`, `queue:read_all`. A new role needs it. The caller must have each one that is added, and an API key cannot add `tenant:admin`. With `ticket:work` they work on tickets; tickets assigned to people who lose it go back to their queues. */
  permissions?: Array<string> | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
};

/** The severity to add or change. */
export type SaveSeverityInput = {
  /** Whether open tickets get the new targets too. The time that they have used stays used. Otherwise, also when left out, they keep their targets. `configurationPreview` shows the effect beforehand. */
  applyToOpenTickets?: boolean | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** How long the first response may take, around the clock; null for no such target. */
  responseTime?: string | null | undefined;
  /** How long the resolution of a ticket may take, around the clock: `PT4H`, `PT30M`, `P2D`; more than zero. A new severity needs it. */
  targetTime?: string | null | undefined;
};

/** The SLA policy to add or change. */
export type SaveSlaPolicyInput = {
  /** Whether open tickets get the new targets too. The time that they have used stays used. Otherwise, also when left out, they keep their targets. `configurationPreview` shows the effect beforehand. */
  applyToOpenTickets?: boolean | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** All targets of the policy, at most 500. A new policy needs them. */
  targets?: Array<SlaTargetInput> | null | undefined;
};

/** The address that mails are sent to, and what their tickets get. */
export type SaveSupportAddressInput = {
  /** The email address, which no other desk of the server has, otherwise `INVALID_CONFIGURATION`. A new one needs it. */
  address?: string | null | undefined;
  /** The key of the category of the tickets; null for none. */
  category?: string | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The language of requesters who become known by their mail; null for that of the desk. */
  locale?: string | null | undefined;
  /** The key of the queue of the tickets; null for the usual one. */
  queue?: string | null | undefined;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** The key of the severity of the tickets; null for the last of the severities. */
  severity?: string | null | undefined;
};

/** The text of a message that the desk sends: Liquid, with the variables that the desk’s mails have. A name, a filter or a tag that does not exist is refused with `INVALID_CONFIGURATION`; `mailTemplatePreview` shows it beforehand. With the key of a built-in mail, such as `ticket_replied`, it takes its place. */
export type SaveTemplateInput = {
  /** The body, as Markdown, in the language of the desk; 1 to 50,000 characters. A new template needs it. */
  body?: string | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The HTML body, a Liquid template that escapes what it names, and names the message as its author formatted it by `{{ message_html | raw }}`; 1 to 50,000 characters. What is loaded, runs or is filled in is left out of the mail. Null for HTML made from `body`. */
  html?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** The subject, in the language of the desk; 1 to 200 characters. A new template needs it. */
  subject?: string | null | undefined;
  /** The same in other languages, all of them, each once; null for none. */
  translations?: Array<TemplateTranslationInput> | null | undefined;
};

/** The workflow to save. It is checked as a whole: every status can be reached and leads to a closed one, only the creator and the system close tickets, and timers do not loop. What is left out stays as it is; null clears a value. */
export type SaveWorkflowInput = {
  /** How tickets of the desk are closed. */
  closurePolicy?: ClosurePolicy | null | undefined;
  /** The key of the status for escalated tickets; null when the desk does not escalate. */
  escalation?: string | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The effects of a reply by the requester, at most 10. */
  onAnswer?: Array<StepEffectInput> | null | undefined;
  /** The effects of opening a ticket, at most 10. */
  onOpening?: Array<StepEffectInput> | null | undefined;
  /** All statuses in order of rank, at most 100. A status that open tickets have cannot be left out. */
  statuses?: Array<StatusInput> | null | undefined;
  /** All transitions, at most 1,000. */
  transitions?: Array<TransitionInput> | null | undefined;
};

/** The ticket, and the text to take out of it. */
export type SealSecretInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** What the secret is for, which is not secret; 1 to 200 characters. */
  label: string;
  /** The credential as it stands in a text of the ticket that the caller can read, otherwise `NOT_FOUND`; 4 to 10,000 characters. */
  text: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** Whether an agent is available for new tickets. */
export type SetAvailabilityInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** True lets queues with automatic assignment give new tickets to the agent; false stops it. */
  isAvailable: boolean;
  /** The person to change; the caller when left out. Only admins can name somebody else, otherwise `NOT_ALLOWED`; a person who is no agent is refused with `NOT_AN_AGENT`. */
  userId?: string | number | null | undefined;
};

/** The ticket and the values of its custom fields. */
export type SetCustomFieldsInput = {
  /** The new values, as an object by the keys of the fields. Fields that are left out stay as they are; null clears one. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, clearing a required field with `FIELD_REQUIRED`. */
  customFields: unknown;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name. */
  onBehalfOf?: OnBehalfOfInput | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The desk and the credentials to sign in with. */
export type SignInInput = {
  /** The email address of the person; at most 254 code points. */
  email: string;
  /** The password of the person; at most 1,024 code points. */
  password: string;
  /** A code of the device, or a recovery code, where the person has a second factor; at most 100 code points. Each works once, and codes of 30 seconds before and after are right too. Without one a right password is refused with `SECOND_FACTOR_REQUIRED`; a wrong or used one like a wrong password, with `WRONG_CREDENTIALS`. */
  secondFactorCode?: string | null | undefined;
  /** The slug of the desk; 1 to 60 code points. */
  tenant: string;
};

/** Nothing to say, but for the key that makes a repetition safe. */
export type SignOutInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The desk, and who signs up. */
export type SignUpInput = {
  /** The email address to sign in with; at most 254 code points. */
  email: string;
  /** The name to show to people; 1 to 200 characters. */
  name: string;
  /** The slug of the desk; 1 to 60 code points. */
  tenant: string;
};

/** The draft that is ready for review. */
export type SubmitArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The queue from which to take a ticket. */
export type TakeNextTicketInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the queue; refused with `NOT_FOUND` when the caller cannot see it. */
  queueId: string | number;
};

/** The article, and its text in another language. */
export type TranslateArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The text in that language, in Markdown; 1 to 100,000 characters. */
  body: string;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language: `es`, `en` or `pt`, and not the own one of the article; otherwise `INVALID`. */
  locale: string;
  /** The title in that language; 1 to 200 characters. */
  title: string;
};

/** The ticket to triage and its new values. What is left out stays as it is; null clears a value. */
export type TriageTicketInput = {
  /** The key of a category; refused with `NOT_FOUND` when it does not exist. Null for none. */
  category?: string | null | undefined;
  /** How much work the ticket is expected to be; null when it is not known. */
  effort?: Effort | null | undefined;
  /** The environment in which the problem occurs; null when it is not known. It decides which entitlement covers the ticket. */
  environment?: Environment | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** How much the problem affects. Impact and urgency together give the priority. */
  impact?: Level | null | undefined;
  /** Whether the ticket is about the desk's own organization and hidden from requesters. Null leaves it as it is. True is refused with `NOT_ALLOWED` while the requester or the creator is not an agent, or while customers' tickets are merged into it. */
  isInternal?: boolean | null | undefined;
  /** What kind of ticket it is. Null leaves it as it is. */
  nature?: TicketNature | null | undefined;
  /** The priority, given directly: from then on it no longer follows impact and urgency. Null gives it back to the desk's matrix. One that the matrix never gives is refused with `INVALID`. */
  priority?: Priority | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
  /** How soon a solution is needed. Impact and urgency together give the priority. */
  urgency?: Level | null | undefined;
};

/** The merged ticket to separate again. */
export type UnmergeTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The relation to end. */
export type UnrelateTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the relation; refused with `NOT_FOUND` when it does not exist. `expectedVersion` refers to its ticket. */
  relationId: string | number;
};

/** The article and its new values. What is left out stays as it is, and so does what is null, except for the category. */
export type UpdateArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** All files that the article has from now on, at most 20: ids of its attachments that stay, and of uploads that the caller began. An attachment that is not among them goes; an empty list takes all. An unknown id is refused with `NOT_FOUND`. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** The new audience of the article. */
  audience?: ArticleAudience | null | undefined;
  /** The new text in Markdown; 1 to 100,000 characters. */
  body?: string | null | undefined;
  /** The key of the new category, refused with `NOT_FOUND` when there is none; null clears it. */
  category?: string | null | undefined;
  /** The types of entitlement of which an organization needs one for its people to read the article; required by the audience `ENTITLEMENTS` and refused with `INVALID` by any other. */
  entitlementTypes?: Array<EntitlementType> | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The organizations whose people can read the article, 1 to 100; required by the audience `ORGANIZATIONS` and refused with `INVALID` by any other. An unknown id is refused with `NOT_FOUND`. */
  organizationIds?: Array<string | number> | null | undefined;
  /** The new title; 1 to 200 characters. */
  title?: string | null | undefined;
};

/** How the caller wants to be told from now on. */
export type UpdateNotificationPreferencesInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The kinds to change, each once; the others stay as they are. */
  preferences: Array<NotificationPreferenceInput>;
};

/** The organization and its new values. What is left out stays as it is. */
export type UpdateOrganizationInput = {
  /** The key, 1 to 63 code points, of the organization's own calendar, by which its tickets are measured in place of the calendars that targets name; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; time that was measured stays. Null removes it. */
  calendar?: string | null | undefined;
  /** The key, 1 to 63 code points, of the queue that tickets of the organization go to when nothing else names one; refused with `NOT_FOUND` when there is none. Null leaves the choice to the desk. */
  defaultQueue?: string | null | undefined;
  /** The domains of the organization's email addresses, such as `acme.example`; at most 50. Each belongs to one organization of the desk, otherwise `ALREADY_EXISTS`. Null removes them. */
  domains?: Array<string> | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The id of the organization in another system, 1 to 200 code points; unique within the desk, otherwise `ALREADY_EXISTS`. Null removes it. */
  externalId?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name of the organization; 1 to 200 characters. Null leaves it as it is. */
  name?: string | null | undefined;
  /** What agents should know about the organization; 1 to 10,000 characters. Null removes it. */
  notes?: string | null | undefined;
  /** The id of the organization; refused with `NOT_FOUND` when it does not exist. */
  organizationId: string | number;
  /** The key, 1 to 63 code points, of the SLA policy of tickets of the organization whose entitlement names none; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; `organizationPreview` shows the effect beforehand. Null leaves them to the first policy of the desk. */
  policy?: string | null | undefined;
};

/** What to change of a person; what is left out or null stays as it is. */
export type UpdateUserInput = {
  /** The email address to sign in with; at most 254 code points. Only admins change it, and only of somebody who never set a password, otherwise `NOT_ALLOWED`: with another address an admin could act in the name of the person. It is unique within the desk, otherwise `ALREADY_EXISTS`. */
  email?: string | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The id of the person in another system; 1 to 200 code points. Only admins change it, otherwise `NOT_ALLOWED`. It is unique within the desk, otherwise `ALREADY_EXISTS`. */
  externalId?: string | null | undefined;
  /** Whether the person sees every ticket of the organization. Only admins change it, otherwise `NOT_ALLOWED`. */
  followsOrganization?: boolean | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages to the person: `es`, `en` or `pt`. */
  locale?: string | null | undefined;
  /** The name to show to people; 1 to 200 characters. */
  name?: string | null | undefined;
  /** The telephone number; 1 to 50 characters. */
  phone?: string | null | undefined;
  /** The kind of requester. Only admins change it, otherwise `NOT_ALLOWED`. */
  requesterKind?: RequesterKind | null | undefined;
  /** The time zone in which times are told to the person, such as `Europe/Madrid`. */
  timeZone?: string | null | undefined;
  /** The person; refused with `NOT_FOUND` when there is none. */
  userId: string | number;
};

/** The organization as another system knows it. What is left out stays as it is. */
export type UpsertOrganizationInput = {
  /** The key, 1 to 63 code points, of the organization's own calendar, by which its tickets are measured in place of the calendars that targets name; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; time that was measured stays. Null removes it. */
  calendar?: string | null | undefined;
  /** The key, 1 to 63 code points, of the queue that tickets of the organization go to when nothing else names one; refused with `NOT_FOUND` when there is none. Null leaves the choice to the desk. */
  defaultQueue?: string | null | undefined;
  /** The domains of the organization's email addresses, such as `acme.example`; at most 50. Each belongs to one organization of the desk, otherwise `ALREADY_EXISTS`. Null removes them. */
  domains?: Array<string> | null | undefined;
  /** The id of the organization in another system, 1 to 200 code points; unique within the desk. The organization that has it is changed; if none has, one is added. */
  externalId: string;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name of the organization; 1 to 200 characters. */
  name: string;
  /** What agents should know about the organization; 1 to 10,000 characters. Null removes it. */
  notes?: string | null | undefined;
  /** The key, 1 to 63 code points, of the SLA policy of tickets of the organization whose entitlement names none; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; `organizationPreview` shows the effect beforehand. Null leaves them to the first policy of the desk. */
  policy?: string | null | undefined;
};

/** A requester as another system or a channel knows them. What is left out stays as it is. */
export type UpsertUserInput = {
  /** The email address, by which a person is known who has no external id yet; at most 254 code points. A new person needs one, otherwise `INVALID`. Null leaves it as it is. A key of an organization cannot change it, otherwise `NOT_ALLOWED`. */
  email?: string | null | undefined;
  /** The id of the person in the other system, 1 to 200 code points, by which they are known before the address. If the address belongs to somebody with another external id, the mutation is refused with `ALREADY_EXISTS`. */
  externalId?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages to the person: `es`, `en` or `pt`. Null stands for the desk's language. */
  locale?: string | null | undefined;
  /** The name to show to people; 1 to 200 characters. */
  name: string;
  /** The organization of the person; refused with `NOT_FOUND` when it does not exist. Null removes it. For a key of an organization it is always that one. */
  organizationId?: string | number | null | undefined;
  /** The telephone number; 1 to 50 characters. Null removes it. */
  phone?: string | null | undefined;
  /** The kind of requester. Null removes it. */
  requesterKind?: RequesterKind | null | undefined;
  /** The IANA time zone of the person. Null stands for the desk's. */
  timeZone?: string | null | undefined;
};

/** The ticket and the release for which it waits. */
export type WaitForReleaseInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** A release that is not published yet, otherwise `ALREADY_PUBLISHED`. Null or left out means that the ticket waits for none. */
  releaseId?: string | number | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket to withdraw. */
export type WithdrawTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** Selects articles among those that the viewer can read. All parts that are given must match; null is refused. */
export type ArticleFilter = {
  /** Matches articles for one of these audiences. */
  audience?: Array<ArticleAudience> | null | undefined;
  /** Matches articles in the categories with these keys, and in all that are part of them. */
  category?: Array<string> | null | undefined;
  /** Matches articles in one of these states. */
  state?: Array<ArticleState> | null | undefined;
};

/** Dates with other opening hours than a normal week. */
export type CalendarOverrideInput = {
  /** The first date, such as 2026-12-24; from 2000 to 2199. */
  from: string;
  /** The open intervals on each of these dates; none when the desk is closed. */
  hours: Array<OpenIntervalInput>;
  /** The last date; the same as the first when left out. */
  to?: string | null | undefined;
};

/** Compares a value of the enum Channel. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type ChannelComparator = {
  /** Matches when the value equals this one. */
  eq?: Channel | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Channel> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Channel | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Channel> | null | undefined;
};

/** An answer to an item of the desk's intake checklist. */
export type ChecklistAnswerInput = {
  /** True for yes, false for no. */
  isChecked: boolean;
  /** The key of the checklist item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** Compares a value of the enum ClockState. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type ClockStateComparator = {
  /** Matches when the value equals this one. */
  eq?: ClockState | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<ClockState> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: ClockState | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<ClockState> | null | undefined;
};

/** An option of a custom field of the type `CHOICE`. */
export type CustomFieldOptionInput = {
  /** The stable name of the option for programs, unique within the field. */
  key: string;
  /** The label that people read. */
  label: LabelInput;
};

/** Compares a time. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type DateTimeComparator = {
  /** Matches when the time equals this one. */
  eq?: string | null | undefined;
  /** Matches when the time is after this one. */
  gt?: string | null | undefined;
  /** Matches when the time is after this one or equals it. */
  gte?: string | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the time is before this one. */
  lt?: string | null | undefined;
  /** Matches when the time is before this one or equals it. */
  lte?: string | null | undefined;
};

/** Selects deliveries; every part that is given must match. Null is refused. */
export type DeliveryFilter = {
  /** Filters by the state. */
  state?: DeliveryStateComparator | null | undefined;
  /** Filters by the id of the ticket. */
  ticketId?: IdComparator | null | undefined;
};

/** Compares a value of the enum DeliveryState. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type DeliveryStateComparator = {
  /** Matches when the value equals this one. */
  eq?: DeliveryState | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<DeliveryState> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: DeliveryState | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<DeliveryState> | null | undefined;
};

/** Compares a value of the enum Effort. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type EffortComparator = {
  /** Matches when the value equals this one. */
  eq?: Effort | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Effort> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Effort | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Effort> | null | undefined;
};

/** Compares a value of the enum Environment. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type EnvironmentComparator = {
  /** Matches when the value equals this one. */
  eq?: Environment | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Environment> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Environment | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Environment> | null | undefined;
};

/** Selects events; every part that is given must match. */
export type EventFilter = {
  /** Filters by the id of the actor of the event. */
  actorId?: IdComparator | null | undefined;
  /** Filters by the time when the event happened. */
  occurredAt?: DateTimeComparator | null | undefined;
  /** Filters by the ticket of the event, as it is now. */
  ticket?: TicketFilter | null | undefined;
  /** Filters by the id of the ticket. */
  ticketId?: IdComparator | null | undefined;
  /** Filters by the type of the event. */
  type?: StringComparator | null | undefined;
};

/** The order of a list of events, which is that of the feed or its reverse. */
export type EventOrder = {
  /** `ASC` begins with the oldest event, `DESC` with the newest one. */
  direction: OrderDirection;
};

/** Filters by a custom field of the desk. The rows are compared one by one along the order of the list. A field that the viewer cannot see counts as empty. Null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type FieldFilter = {
  /** Matches when the field has exactly this text, number or boolean. */
  eq?: unknown;
  /** True matches tickets where the field is empty, false those where it has a value. */
  isNull?: boolean | null | undefined;
  /** The key of the custom field. An unknown one counts as empty on every ticket. */
  key: string;
};

/** What another field of the same form must say. */
export type FormConditionInput = {
  /** The key of a field of the type `CHOICE` or `BOOLEAN`, which stands before in the form. */
  field: string;
  /** Its values, any of which meets the condition: keys of options, or `true` and `false`; 1 to 50. */
  is: Array<string>;
};

/** A field of the form of a request type. */
export type FormFieldInput = {
  /** The key of a custom field of the desk, which a form has once. */
  field: string;
  /** What helps to fill it in; null for nothing. */
  help?: HelpInput | null | undefined;
  /** Whether it must have a value wherever it is shown; false when null or left out. */
  required?: boolean | null | undefined;
  /** It must also have a value where this is met; null for no such condition. */
  requiredWhen?: FormConditionInput | null | undefined;
  /** It is shown only where this is met; always when null or left out. */
  shownWhen?: FormConditionInput | null | undefined;
};

/** A help text in each language; at least one language is needed. */
export type HelpInput = {
  /** The text in English, as Markdown; 1 to 2,000 characters. */
  en?: string | null | undefined;
  /** The text in Spanish, as Markdown; 1 to 2,000 characters. */
  es?: string | null | undefined;
  /** The text in Portuguese, as Markdown; 1 to 2,000 characters. */
  pt?: string | null | undefined;
};

/** The public holidays on which the desk is closed. They are filled in for the next ten years when the calendar changes, and go on by themselves in each new year. */
export type HolidaysInput = {
  /** The country by its ISO 3166 code, such as ES. */
  country: string;
  /** A region of the country, such as MD; only national holidays when left out. */
  region?: string | null | undefined;
};

/** Compares an id. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type IdComparator = {
  /** Matches when the id equals this one. */
  eq?: string | number | null | undefined;
  /** Matches when the id is one of these. */
  in?: Array<string | number> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the id differs from this one. */
  neq?: string | number | null | undefined;
  /** Matches when the id is none of these. */
  nin?: Array<string | number> | null | undefined;
};

/** Selects mails; every part that is given must match. Null is refused. */
export type IncomingMailFilter = {
  /** Filters by what became of them. */
  state?: IncomingMailStateComparator | null | undefined;
};

/** Compares a value of the enum IncomingMailState. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type IncomingMailStateComparator = {
  /** Matches when the value equals this one. */
  eq?: IncomingMailState | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<IncomingMailState> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: IncomingMailState | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<IncomingMailState> | null | undefined;
};

/** What indicators are told of. */
export type IndicatorsInput = {
  /** Only these queues, 1 to 100 of them, as far as the viewer sees them; all that the viewer sees when null or left out. */
  queueIds?: Array<string | number> | null | undefined;
};

/** Compares a whole number. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type IntComparator = {
  /** Matches when the number equals this one. */
  eq?: number | null | undefined;
  /** Matches when the number is greater than this one. */
  gt?: number | null | undefined;
  /** Matches when the number is greater than this one or equals it. */
  gte?: number | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the number is less than this one. */
  lt?: number | null | undefined;
  /** Matches when the number is less than this one or equals it. */
  lte?: number | null | undefined;
};

/** Filters by an item of the desk's configuration, by its id or its key. All parts that are given must match; null is refused. */
export type KeyedFilter = {
  /** Filters by the id of the item. */
  id?: IdComparator | null | undefined;
  /** Filters by the key of the item. */
  key?: StringComparator | null | undefined;
};

/** The label of an item in each language; at least one language is needed. */
export type LabelInput = {
  /** The label in English; 1 to 200 characters. */
  en?: string | null | undefined;
  /** The label in Spanish; 1 to 200 characters. */
  es?: string | null | undefined;
  /** The label in Portuguese; 1 to 200 characters. */
  pt?: string | null | undefined;
};

/** Compares a value of the enum Level. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type LevelComparator = {
  /** Matches when the value equals this one. */
  eq?: Level | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Level> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Level | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Level> | null | undefined;
};

/** Selects notifications; every part that is given must match. Null is refused. */
export type NotificationFilter = {
  /** True returns unread notifications only, false those that were read. */
  isUnread?: boolean | null | undefined;
  /** Filters by the kind. */
  kind?: NotificationKindComparator | null | undefined;
  /** Filters by the id of the ticket. */
  ticketId?: IdComparator | null | undefined;
};

/** Compares a value of the enum NotificationKind. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type NotificationKindComparator = {
  /** Matches when the value equals this one. */
  eq?: NotificationKind | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<NotificationKind> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: NotificationKind | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<NotificationKind> | null | undefined;
};

/** By which channels the caller is told of one kind of event from now on. */
export type NotificationPreferenceInput = {
  /** All channels by which to be told of it; an empty list for none. */
  channels: Array<NotificationChannel>;
  /** What the events are about. */
  kind: NotificationKind;
};

/** A person as a channel knows them. Give exactly one of the three, otherwise `INVALID`. What names somebody who was merged into another person means that person. */
export type OnBehalfOfInput = {
  /** The email address of the person, in upper or lower case; at most 254 code points. */
  email?: string | null | undefined;
  /** The id of the person in the other system, as `upsertUser` was given it; 1 to 200 code points. */
  externalId?: string | null | undefined;
  /** The id of the person. */
  id?: string | number | null | undefined;
};

/** An interval of a day during which the desk is open. */
export type OpenIntervalInput = {
  /** The local time when it closes, such as 18:00. 24:00 is the end of the day; a time at or before the opening belongs to the next day, so that 00:00 to 00:00 is a whole day. */
  closes: string;
  /** The local time when it opens, such as 09:00. */
  opens: string;
};

/** Selects organizations; every part that is given must match. */
export type OrganizationFilter = {
  /** True matches only archived organizations, false only the others. */
  isArchived?: boolean | null | undefined;
};

/** One order of a list of organizations. Those that are equal in every order are sorted by id. */
export type OrganizationOrder = {
  /** Whether the values ascend or descend. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: OrganizationOrderField;
};

/** What a report of the viewer's organization tells, of which time. */
export type OrganizationReportInput = {
  /** How long the periods are, at most 1,000 of them; one period is the whole time when null or left out. */
  by?: ReportInterval | null | undefined;
  /** The beginning of the time, inclusive. */
  from: string;
  /** What to count, 1 to 40 measures: `CREATED`, `RESOLVED`, and those that end with `_MET` or `_BREACHED`. */
  measures: Array<ReportMeasure>;
  /** The end of the time, exclusive, which must be later than `from`. */
  to: string;
  /** The time zone in which periods begin; that of the desk when null or left out. */
  zone?: string | null | undefined;
};

/** Compares a value of the enum Priority. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type PriorityComparator = {
  /** Matches when the value equals this one. */
  eq?: Priority | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Priority> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Priority | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Priority> | null | undefined;
};

/** The priority for each combination of impact and urgency. */
export type PriorityMatrixInput = {
  /** The priorities for a high impact. */
  high: PriorityRowInput;
  /** The priorities for a low impact. */
  low: PriorityRowInput;
  /** The priorities for a medium impact. */
  medium: PriorityRowInput;
};

/** The priorities for one level of impact, by urgency. */
export type PriorityRowInput = {
  /** The priority for a high urgency. */
  high: Priority;
  /** The priority for a low urgency. */
  low: Priority;
  /** The priority for a medium urgency. */
  medium: Priority;
};

/** Filters by a related object, such as a person or an organization. Null is refused; `isNull` of the id asks for absence. */
export type RelatedFilter = {
  /** Filters by the id of the object; `isNull` matches tickets that have none. */
  id?: IdComparator | null | undefined;
};

/** Filters for tickets that have a relation matching all parts, ended relations excluded. It uses an index, and gives the whole history of a person, an organization or a record in another system. Requires `note:read`; for others no ticket has relations. Null is refused. */
export type RelationFilter = {
  /** The id of the related record in another system. Give `target` too, because the index begins with it. */
  externalId?: string | null | undefined;
  /** The kind of the relation, in the desk's own words. */
  kind?: string | null | undefined;
  /** The id of the related organization. */
  organizationId?: string | number | null | undefined;
  /** The id of the related person. */
  personId?: string | number | null | undefined;
  /** The sort of object that is related. */
  target?: RelationTarget | null | undefined;
};

/** The value of one dimension, as a report tells it. */
export type ReportGroupInput = {
  /** By what the number is grouped. */
  dimension: ReportDimension;
  /** The id; those without one when null or left out, unless `value` is given. */
  id?: string | number | null | undefined;
  /** The value, for dimensions without ids; those without one when null or left out. */
  value?: string | null | undefined;
};

/** What a report tells, of which time. */
export type ReportInput = {
  /** How long the periods are, at most 1,000 of them; one period is the whole time when null or left out. */
  by?: ReportInterval | null | undefined;
  /** The key of the custom field that `CUSTOM_FIELD` groups by, given with it and only with it; none when null or left out. */
  fieldKey?: string | null | undefined;
  /** The beginning of the time, inclusive. */
  from: string;
  /** By what the numbers are grouped, at most three; not at all when null or left out. */
  groupBy?: Array<ReportDimension> | null | undefined;
  /** What to count or measure, 1 to 40 measures. */
  measures: Array<ReportMeasure>;
  /** The end of the time, exclusive, which must be later than `from`. */
  to: string;
  /** The time zone in which periods begin; that of the desk when null or left out. */
  zone?: string | null | undefined;
};

/** When a saved report is mailed to its owner, as CSV. */
export type ReportScheduleInput = {
  /** How often it is mailed. */
  every: ReportScheduleInterval;
  /** The hour in the time zone of the desk, 0 to 23. Where clocks skip it, the mail leaves once they did; where it comes twice, the first time. Otherwise `INVALID`. */
  hour: number;
  /** The weekday, 1 for Monday to 7 for Sunday, given for `WEEKLY` and only for it, otherwise `INVALID`; none when null or left out. */
  weekday?: number | null | undefined;
};

/** A number of a report, of which the tickets are asked for. */
export type ReportTicketsInput = {
  /** The key of the custom field that `CUSTOM_FIELD` groups by, given with it and only with it; none when null or left out. */
  fieldKey?: string | null | undefined;
  /** The beginning of the time, inclusive. It does not count for `BACKLOG`. */
  from: string;
  /** The group of the number, at most three dimensions; of all groups when null or left out. */
  group?: Array<ReportGroupInput> | null | undefined;
  /** What was counted or measured. How needs ended (`SUGGESTION_…`) is about no tickets: `BAD_USER_INPUT`. */
  measure: ReportMeasure;
  /** The end of the time, exclusive. */
  to: string;
  /** The time zone of the report, for `HOUR_OF_DAY` and `WEEKDAY`; that of the desk when null or left out. */
  zone?: string | null | undefined;
};

/** Compares a value of the enum RequesterKind. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type RequesterKindComparator = {
  /** Matches when the value equals this one. */
  eq?: RequesterKind | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<RequesterKind> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: RequesterKind | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<RequesterKind> | null | undefined;
};

/** A credential or another secret to keep encrypted. */
export type SecretInput = {
  /** What the secret is for, which is not secret; 1 to 200 characters. */
  label: string;
  /** The secret itself; 1 to 5,000 characters. */
  value: string;
};

/** Filters by the last SLA clock of a metric, as `slaClocks` shows it at that moment: a deadline or a warning that has just passed counts at once. All parts that are given must match; null is refused. */
export type SlaFilter = {
  /** True matches when a warning was given and the clock is neither breached nor ended, as in the field `isWarning`; false matches all others. */
  isWarning?: boolean | null | undefined;
  /** What the clock measures. A ticket without such a clock matches nothing but `isNull`, `neq` and `nin`. */
  metric: SlaMetric;
  /** Filters by the state of the clock; `isNull` when the ticket has no such clock. */
  state?: ClockStateComparator | null | undefined;
};

/** A target time and the tickets to which it applies. A condition that is left out matches all tickets. */
export type SlaTargetInput = {
  /** The key of the calendar by whose opening hours the time is counted, and by whose working days `P2D`; around the clock when left out. */
  calendar?: string | null | undefined;
  /** The key of the category that a ticket must have. */
  category?: string | null | undefined;
  /** The type of the entitlement that must cover a ticket. */
  entitlement?: EntitlementType | null | undefined;
  /** The measure for which the target holds. */
  metric: SlaMetric;
  /** The priority that a ticket must have. */
  priority?: Priority | null | undefined;
  /** The key of the severity that a ticket must have. */
  severity?: string | null | undefined;
  /** The thresholds at which a warning is given, at most 10. */
  warnings?: Array<SlaWarningInput> | null | undefined;
  /** The length of the target time: hours and minutes such as `PT4H`, or days such as `P2D`; more than zero. With a calendar it is business time. */
  within: string;
};

/** A threshold before a deadline. Give exactly one of the two values. */
export type SlaWarningInput = {
  /** The time that is left at the threshold, counted as the target is, in hours and minutes: `PT30M`. */
  left?: string | null | undefined;
  /** The percentage of the time that is used at the threshold; 1 to 99. */
  usedPercent?: number | null | undefined;
};

/** Compares a value of the enum StatusCategory. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type StatusCategoryComparator = {
  /** Matches when the value equals this one. */
  eq?: StatusCategory | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<StatusCategory> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: StatusCategory | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<StatusCategory> | null | undefined;
};

/** What a status does to the SLA clocks of one metric. */
export type StatusClockInput = {
  /** The metric of the clocks. */
  metric: SlaMetric;
  /** What the clocks do in the status. */
  mode: ClockMode;
};

/** Filters by a status: its id, its key or its category. Null is refused. */
export type StatusFilter = {
  /** Filters by the category of the status. */
  category?: StatusCategoryComparator | null | undefined;
  /** Filters by the id of the item. */
  id?: IdComparator | null | undefined;
  /** Filters by the key of the item. */
  key?: StringComparator | null | undefined;
};

/** A status of the workflow, complete. */
export type StatusInput = {
  /** The category of the status, by which programs should decide. An existing status keeps its category. */
  category: StatusCategory;
  /** What the status does to clocks, where it differs from the default: `PENDING` pauses the resolution clocks, `RESOLVED` and `CLOSED` stop all clocks, and in other categories they run. */
  clocks?: Array<StatusClockInput> | null | undefined;
  /** The stable name of the status for programs, unique within the desk. */
  key: string;
  /** The label that people read. */
  label: LabelInput;
  /** The key of the status to which assigning the ticket moves it. The workflow must have a transition there for `SYSTEM`; the ticket stays while it lacks what the transition requires. */
  onAssign?: string | null | undefined;
  /** The key of the status to which a published release moves the tickets that wait for it. The workflow must have a transition there for `SYSTEM`. */
  onRelease?: string | null | undefined;
  /** The key of the status to which a reply by the requester moves the ticket. */
  onReply?: string | null | undefined;
  /** The key of the status to which giving the ticket back to its queue moves it. The workflow must have a transition there for `SYSTEM`; the ticket stays while it lacks what the transition requires. */
  onUnassign?: string | null | undefined;
  /** Whether channels and consultants can review the qualification in this status. */
  review?: boolean | null | undefined;
  /** Whether the satisfaction survey is open in this status. */
  survey?: boolean | null | undefined;
  /** The timers of the status, at most 20. */
  timers?: Array<StatusTimerInput> | null | undefined;
};

/** A timer of a status, which fires once: it reminds the requester, moves the ticket to another status, or both. */
export type StatusTimerInput = {
  /** The time after which the timer fires: hours and minutes such as `PT4H`, or days such as `P2D`; more than zero. With a calendar it is business time. */
  after: string;
  /** The key of the calendar by whose opening hours the time is counted, and by whose working days `P2D`; around the clock when left out. */
  calendar?: string | null | undefined;
  /** The name of the timer, unique within the status. */
  key: string;
  /** The key of the status to which the timer moves the ticket. The workflow must have a transition there for `SYSTEM`. */
  moveTo?: string | null | undefined;
  /** The key of the qualification that the timer sets. */
  qualify?: string | null | undefined;
  /** Whether the timer reminds the requester. */
  remind?: boolean | null | undefined;
  /** The moment from which the timer counts; `ENTERED` when left out. */
  since?: TimerSince | null | undefined;
  /** The key of the template for the reminder; the default text when left out. */
  template?: string | null | undefined;
};

/** An effect of a transition, of the opening of a ticket or of a reply by the requester. Give the fields of its kind. */
export type StepEffectInput = {
  /** For `ASSIGN`: who receives the ticket. */
  assign?: AssignTo | null | undefined;
  /** The kind of the effect, which decides which other fields are used. */
  kind: EffectKind;
  /** For `QUALIFY`: the natures of the tickets concerned; all when left out. */
  natures?: Array<TicketNature> | null | undefined;
  /** For `NOTIFY`: who is notified. */
  notify?: NotifyWhom | null | undefined;
  /** For `QUALIFY`: the key of the qualification; null removes the qualification. */
  qualify?: string | null | undefined;
  /** For `NOTIFY`: the key of the template for the message; the default text when left out. */
  template?: string | null | undefined;
};

/** Compares a text. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type StringComparator = {
  /** Matches when the text contains this one, without regard to case and accents, as in searches. The rows are compared one by one along the order of the list. */
  contains?: string | null | undefined;
  /** Matches when the text equals this one. */
  eq?: string | null | undefined;
  /** Matches when the text is one of these. */
  in?: Array<string> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the text differs from this one. */
  neq?: string | null | undefined;
  /** Matches when the text is none of these. */
  nin?: Array<string> | null | undefined;
};

/** What somebody needs, before it is a ticket. */
export type SuggestInput = {
  /** The key of a category: tickets that have it come a little before others. An unknown one means nothing. */
  category?: string | null | undefined;
  /** How the need arrived, for reports; `PORTAL`, or `API` for a key, when left out. */
  channel?: Channel | null | undefined;
  /** The rest that they wrote, which counts less. At most 50,000 characters, of which the first 3,000 count. */
  description?: string | null | undefined;
  /** The environment: tickets about the same one come a little before others. */
  environment?: Environment | null | undefined;
  /** How many articles and how many tickets to return at most: 1 to 10, 5 when left out. */
  first?: number | null | undefined;
  /** What it is about, in the words of the person who asks; it may be empty. At most 50,000 characters, of which the first 1,000 count. */
  subject: string;
};

/** The words of a template in another language than that of the desk. */
export type TemplateTranslationInput = {
  /** The body, as Markdown; 1 to 50,000 characters. */
  body: string;
  /** The HTML body, a Liquid template that escapes what it names, and names the message as its author formatted it by `{{ message_html | raw }}`; 1 to 50,000 characters. What is loaded, runs or is filled in is left out of the mail. Null for HTML made from `body`. */
  html?: string | null | undefined;
  /** The language: `es`, `en` or `pt`. */
  locale: string;
  /** The subject; 1 to 200 characters. */
  subject: string;
};

/** Selects tickets; every part that is given must match. The same filter serves lists, counts and subscriptions. It can have at most 100 comparisons, nested at most 10 levels deep, and 500 values in one list. A part that is left out restricts nothing; null within a filter is refused with `BAD_USER_INPUT` and its path in `extensions.path`. */
export type TicketFilter = {
  /** Matches when all of these filters match. */
  and?: Array<TicketFilter> | null | undefined;
  /** Filters by the person who works on the ticket. */
  assignee?: RelatedFilter | null | undefined;
  /** Filters by the category of the ticket. */
  category?: KeyedFilter | null | undefined;
  /** Filters by the channel through which the ticket arrived. */
  channel?: ChannelComparator | null | undefined;
  /** Filters by the time when the ticket was closed. */
  closedAt?: DateTimeComparator | null | undefined;
  /** Filters by the code of the ticket, such as `CRM-000042`. */
  code?: StringComparator | null | undefined;
  /** Filters by the collaborators of the ticket: `eq` and `in` match when one of them is, `neq` and `nin` when none is, `isNull` when there are none. */
  collaborator?: RelatedFilter | null | undefined;
  /** Filters by the email address of the person who reported the problem. */
  contactEmail?: StringComparator | null | undefined;
  /** Filters by the phone number of the person who reported the problem. */
  contactPhone?: StringComparator | null | undefined;
  /** Filters by the creator of the ticket. */
  creator?: RelatedFilter | null | undefined;
  /** Filters by a custom field. Combine several with `and`. */
  customField?: FieldFilter | null | undefined;
  /** Filters by the department of the ticket. */
  department?: StringComparator | null | undefined;
  /** Filters by the description of the ticket. Not offered to subscriptions, which refuse it with `BAD_USER_INPUT`: their feed does not keep long texts. */
  description?: StringComparator | null | undefined;
  /** Filters by the deadline for the resolution. */
  dueAt?: DateTimeComparator | null | undefined;
  /** Filters by the expected effort. */
  effort?: EffortComparator | null | undefined;
  /** Filters by the environment of the problem. */
  environment?: EnvironmentComparator | null | undefined;
  /** Filters by the time when an agent first replied publicly. */
  firstRespondedAt?: DateTimeComparator | null | undefined;
  /** Filters by the closed ticket that this one follows up. */
  followUpOf?: RelatedFilter | null | undefined;
  /** Filters by the impact of the ticket. */
  impact?: LevelComparator | null | undefined;
  /** True matches only internal tickets, false only the others. */
  isInternal?: boolean | null | undefined;
  /** True matches only overdue tickets, as in the field `isOverdue`, false only the others. */
  isOverdue?: boolean | null | undefined;
  /** True matches only tickets that no entitlement covers, false only the others. */
  isUncovered?: boolean | null | undefined;
  /** Filters by the ticket into which this one was merged. */
  mergedInto?: RelatedFilter | null | undefined;
  /** Filters by the nature of the ticket. */
  nature?: TicketNatureComparator | null | undefined;
  /** Filters by the time by which a solution is needed. */
  neededBy?: DateTimeComparator | null | undefined;
  /** Matches when this filter does not match. */
  not?: TicketFilter | null | undefined;
  /** Filters by the time when the ticket was opened. */
  openedAt?: DateTimeComparator | null | undefined;
  /** Matches when at least one of these filters matches; an empty list matches nothing. */
  or?: Array<TicketFilter> | null | undefined;
  /** Filters by the organization of the ticket. */
  organization?: RelatedFilter | null | undefined;
  /** Filters by the priority of the ticket. */
  priority?: PriorityComparator | null | undefined;
  /** Filters by the final qualification of the ticket. */
  qualification?: KeyedFilter | null | undefined;
  /** Filters by the queue of the ticket. */
  queue?: KeyedFilter | null | undefined;
  /** Filters by the time when the ticket was refused as no ticket. */
  refusedAt?: DateTimeComparator | null | undefined;
  /** Filters by the objects to which the ticket is related. */
  relation?: RelationFilter | null | undefined;
  /** Filters by the release for which the ticket waits or waited. */
  release?: RelatedFilter | null | undefined;
  /** Filters by the request type of the ticket. */
  requestType?: KeyedFilter | null | undefined;
  /** Filters by the person for whom the ticket was opened. */
  requester?: RelatedFilter | null | undefined;
  /** Filters by the time when the ticket was resolved. */
  resolvedAt?: DateTimeComparator | null | undefined;
  /** Filters by the severity of the ticket. */
  severity?: KeyedFilter | null | undefined;
  /** Filters by the state of an SLA clock. Combine several metrics with `and`. */
  sla?: SlaFilter | null | undefined;
  /** Filters by the status of the ticket. */
  status?: StatusFilter | null | undefined;
  /** Filters by the subject of the ticket. */
  subject?: StringComparator | null | undefined;
  /** Filters by the score of the answer to the survey, from 1 to 5; `isNull` when there is none. */
  surveyScore?: IntComparator | null | undefined;
  /** Filters by the time when the ticket last changed. */
  updatedAt?: DateTimeComparator | null | undefined;
  /** Filters by the urgency of the ticket. */
  urgency?: LevelComparator | null | undefined;
  /** Filters by the people who watch the ticket: `eq` and `in` match when one of them does, `neq` and `nin` when none does, `isNull` when nobody does. */
  watcher?: RelatedFilter | null | undefined;
  /** Filters by the time when the creator withdrew the ticket. */
  withdrawnAt?: DateTimeComparator | null | undefined;
  /** Filters by the temporary solution of the ticket. Not offered to subscriptions, which refuse it with `BAD_USER_INPUT`: their feed does not keep long texts. */
  workaround?: StringComparator | null | undefined;
};

/** Compares a value of the enum TicketNature. All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence. */
export type TicketNatureComparator = {
  /** Matches when the value equals this one. */
  eq?: TicketNature | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<TicketNature> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: TicketNature | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<TicketNature> | null | undefined;
};

/** One order of a list of tickets. Tickets that are equal in every order are sorted by id. */
export type TicketOrder = {
  /** Whether the values ascend or descend. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: TicketOrderField;
};

/** A transition from any of several statuses to another one. */
export type TransitionInput = {
  /** Who can make the transition. To a closed status only `CREATOR` and `SYSTEM` can, and `SYSTEM` only from a resolved status unless the desk closes tickets automatically. */
  by: Array<TransitionPart>;
  /** The effects of the transition besides the new status, at most 10. */
  effects?: Array<StepEffectInput> | null | undefined;
  /** The keys of the statuses from which the transition leads. */
  from: Array<string>;
  /** What the ticket must have: `assignee`, `qualification`, `category`, `checklist`, `workaround`, or `field:` followed by the key of a custom field. */
  requires?: Array<string> | null | undefined;
  /** The key of the status to which the transition leads. */
  to: string;
};

/** Selects people; every part that is given must match. */
export type UserFilter = {
  /** True matches only active people, false only the others. */
  isActive?: boolean | null | undefined;
  /** True matches only people who signed up and wait for approval, false only the others. */
  isWaiting?: boolean | null | undefined;
  /** Filters by the organization of the person. */
  organization?: RelatedFilter | null | undefined;
  /** Filters by the kind of requester. */
  requesterKind?: RequesterKindComparator | null | undefined;
  /** Filters by the key of the role of the person. */
  role?: StringComparator | null | undefined;
};

/** One order of a list of people. People who are equal in every order are sorted by id. */
export type UserOrder = {
  /** Whether the values ascend or descend. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: UserOrderField;
};

/** An address of something that is kept elsewhere. */
export type WebLinkInput = {
  /** What the link leads to. */
  kind: WebLinkKind;
  /** What to show in place of the address; 1 to 200 characters, otherwise `INVALID`. */
  title?: string | null | undefined;
  /** The address: it begins with `https://` or `http://`, has at most 2,000 code points and no password, otherwise `INVALID`. */
  url: string;
};

/** The opening hours of a normal week. */
export type WeeklyHoursInput = {
  /** The open intervals on a Friday; closed when left out. */
  fri?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Monday; closed when left out. */
  mon?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Saturday; closed when left out. */
  sat?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Sunday; closed when left out. */
  sun?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Thursday; closed when left out. */
  thu?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Tuesday; closed when left out. */
  tue?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Wednesday; closed when left out. */
  wed?: Array<OpenIntervalInput> | null | undefined;
};

/** What a ticket can lack at admission. New values may be added: expect ones that you do not know. */
export type AdmissionNeedKind =
  /** An entitlement that covers it, on a desk or for a request type that wants one. */
  | 'ENTITLEMENT'
  /** A value of a custom field, which the form of its request type or the desk requires. */
  | 'CUSTOM_FIELD'
  /** An answer to an item of the intake checklist. */
  | 'CHECKLIST_ITEM';

/** What becomes of a mail that answers a ticket, by a person of the desk who is not on it. New values may be added: expect ones that you do not know. */
export type AnswerOfOthersRule =
  /** It becomes a note, which says that the sender is not on the ticket. */
  | 'NOTE'
  /** The person watches the ticket from then on, and the mail is a reply of theirs. Internal tickets are watched by agents only; others get a note. */
  | 'WATCH';

/** What becomes of a mail that answers a closed ticket, by somebody who may write tickets. A mail that only names its code in the subject is no answer. New values may be added: expect ones that you do not know. */
export type AnswerToClosedRule =
  /** It opens a ticket that follows up the closed one. */
  | 'FOLLOW_UP'
  /** The mail is kept and refused; its sender is told by mail how to open another ticket, once in 24 hours for each closed ticket. */
  | 'REFUSE';

/** Who can read a published article. New values may be added: expect ones that you do not know. */
export type ArticleAudience =
  /** Everybody can read it, also visitors of a portal who have no account. */
  | 'PUBLIC'
  /** Everybody in the desk can read it. */
  | 'REQUESTERS'
  /** Agents and the people of some organizations can read it. */
  | 'ORGANIZATIONS'
  /** Agents can read it, and the people of organizations that an entitlement of some types covers now. */
  | 'ENTITLEMENTS'
  /** Only agents can read it. */
  | 'AGENTS';

/** The state of an article. New values may be added: expect ones that you do not know. */
export type ArticleState =
  /** The article is being written. */
  | 'DRAFT'
  /** The article is written, and waits for somebody who publishes it, or for the time at which it is published. */
  | 'IN_REVIEW'
  /** The article is published for its audience. */
  | 'PUBLISHED'
  /** The article is no longer shown to its readers. */
  | 'ARCHIVED';

/** Who receives the ticket by a transition. New values may be added: expect ones that you do not know. */
export type AssignTo =
  /** The person who makes the transition. */
  | 'ACTOR'
  /** Nobody: the ticket returns to its queue. */
  | 'NOBODY';

/** The channel through which a ticket arrived. New values may be added: expect ones that you do not know. */
export type Channel =
  /** The ticket was opened in a portal or another frontend. */
  | 'PORTAL'
  /** The ticket arrived by email; its sender is the creator. */
  | 'EMAIL'
  /** The ticket came out of a chat. */
  | 'CHAT'
  /** The ticket was reported by phone and entered by an agent. */
  | 'PHONE'
  /** The ticket was opened by a partner's system. */
  | 'API'
  /** The ticket was opened by a monitoring system. */
  | 'MONITORING';

/** The reason why an SLA clock ended. New values may be added: expect ones that you do not know. */
export type ClockEnding =
  /** An agent replied publicly. */
  | 'REPLY'
  /** The ticket was resolved. A first-response clock that ends this way counts as met by the resolution. */
  | 'RESOLUTION'
  /** The ticket was closed. */
  | 'CLOSING'
  /** The policy no longer has such a target. */
  | 'POLICY_REMOVED'
  /** The ticket was merged into another one. */
  | 'MERGED'
  /** The creator withdrew the ticket. */
  | 'WITHDRAWN'
  /** The ticket was refused at admission. */
  | 'REFUSED';

/** What a status does to an SLA clock. A resolved or closed status stops every clock, whatever is set here. New values may be added: expect ones that you do not know. */
export type ClockMode =
  /** The clock runs in this status. */
  | 'RUN'
  /** The clock is paused in this status, and its deadline is null. */
  | 'PAUSE'
  /** The clock ends in this status. */
  | 'STOP';

/** The state of an SLA clock. New values may be added: expect ones that you do not know. */
export type ClockState =
  /** The clock runs, and time is left. */
  | 'RUNNING'
  /** The clock is paused by the status of the ticket. Its deadline is null, and the time that is left stays the same. */
  | 'PAUSED'
  /** The clock runs, but its calendar does not open enough within ten years to reach the target: the deadline and the time that is left are null, and nothing will be due unless the calendar or the target changes. */
  | 'UNREACHABLE'
  /** The deadline has passed, and the clock still runs. */
  | 'BREACHED'
  /** The clock ended before its deadline. */
  | 'MET'
  /** The clock ended after its deadline. */
  | 'MISSED'
  /** The clock was cancelled: the ticket was merged, withdrawn or refused, or resolved before a reply was due, or the policy lost the target. */
  | 'CANCELLED';

/** How the tickets of a desk are closed. Under no policy can an agent or an admin close the ticket of somebody else. What stays possible, on record: an admin can change the policy; a transition of the system can resolve a ticket and a later one close it; `OnBehalfCreator` says who is the creator when one person opens a ticket for another; an admin who invites a person that never signed in gets the link, and with it the tickets that were registered in the name of that person; and once the creator has left, also because an admin deactivated them, `handOverTicket` makes a third person, who has signed in before, the creator. New values may be added: expect ones that you do not know. */
export type ClosurePolicy =
  /** The creator closes a resolved ticket. Timers and releases of the workflow can close it too, also only once it is resolved. */
  | 'CREATOR'
  /** Only the timers of the workflow close tickets. */
  | 'AUTOMATIC';

/** The kind of change to an item of the configuration. New values may be added: expect ones that you do not know. */
export type ConfigurationChangeKind =
  /** The item was added to the configuration. */
  | 'ADDED'
  /** The values of the item or its position changed. */
  | 'CHANGED'
  /** The item is no longer offered. Tickets that have it keep it. */
  | 'RETIRED';

/** The type of the values of a custom field. New values may be added: expect ones that you do not know. */
export type CustomFieldType =
  /** A text of at most 5,000 characters; one that shows nothing clears the field. */
  | 'TEXT'
  /** A number, with or without decimals. */
  | 'NUMBER'
  /** A boolean: true or false. */
  | 'BOOLEAN'
  /** A date, such as 2026-12-25. */
  | 'DATE'
  /** The key of one of the options. */
  | 'CHOICE'
  /** A text of at most 5,000 characters that is kept encrypted. The value of the field is the id of the `Secret`; `revealSecret` gives the text, and a new text replaces it. */
  | 'SECRET';

/** What became of a mail. New values may be added: expect ones that you do not know. */
export type DeliveryState =
  /** It waits for its first or its next attempt, or is being sent. */
  | 'WAITING'
  /** The mail server took it. */
  | 'SENT'
  /** It was not sent, because something had changed in the meantime; `answer` is the code of the reason. */
  | 'SKIPPED'
  /** A mail server refused it for good, also later by a report, or two days passed. */
  | 'FAILED';

/** A kind of tickets that a desk can have. New values may be added: expect ones that you do not know. */
export type DeskModule =
  /** Tickets of requesters. */
  | 'CUSTOMER'
  /** Tickets about the desk's own organization, which requesters never see. */
  | 'INTERNAL';

/** What kind of effect a transition has besides the new status. New values may be added: expect ones that you do not know. */
export type EffectKind =
  /** Sets the qualification of the ticket, or removes it. */
  | 'QUALIFY'
  /** Assigns the ticket to somebody, or returns it to its queue. */
  | 'ASSIGN'
  /** Notifies somebody of the ticket. */
  | 'NOTIFY';

/** The expected amount of work. Small tickets come early in queues of the order `SIMPLE_FIRST`. New values may be added: expect ones that you do not know. */
export type Effort =
  /** The work can be done at once. */
  | 'SMALL'
  /** The work takes some time. */
  | 'MEDIUM'
  /** The work is a project of its own. */
  | 'LARGE';

/** The environments that an entitlement covers. New values may be added: expect ones that you do not know. */
export type EntitlementType =
  /** It covers every environment except production. */
  | 'DEVELOPMENT'
  /** It covers the production environment. */
  | 'PRODUCTION';

/** The environment in which a problem occurs. New values may be added: expect ones that you do not know. */
export type Environment =
  /** Any environment except production. */
  | 'DEVELOPMENT'
  /** The environment in which people work. */
  | 'PRODUCTION';

/** Who may hear an event. Of an event of a ticket, only those who can also see the ticket do. New values may be added: expect ones that you do not know. */
export type EventAudience =
  /** Everybody with `ticket:read`. */
  | 'EVERYONE'
  /** Viewers who also have `note:read`. */
  | 'AGENTS'
  /** Viewers who also have `tenant:admin`. */
  | 'ADMINS';

/** The type of an object that is kept in another system. */
export type ExternalType =
  /** A group of people in another system. */
  | 'GROUP'
  /** A sales opportunity in another system. */
  | 'OPPORTUNITY'
  /** Any other record in another system. */
  | 'RECORD';

/** Who can see and set a custom field. New values may be added: expect ones that you do not know. */
export type FieldAudience =
  /** Everybody who sees the ticket, requesters included. */
  | 'EVERYONE'
  /** Only agents and admins. */
  | 'AGENTS';

/** The text of a ticket in which words of a search stand. More may be added. New values may be added: expect ones that you do not know. */
export type HighlightSource =
  /** The subject of the ticket. */
  | 'SUBJECT'
  /** The description of the ticket. */
  | 'DESCRIPTION'
  /** The values of the custom fields that the viewer may read, with ` / ` between them. */
  | 'CUSTOM_FIELDS'
  /** A public message of the ticket. */
  | 'MESSAGE'
  /** A note among agents, only for viewers with `note:read`. */
  | 'NOTE';

/** What became of a mail. New values may be added: expect ones that you do not know. */
export type IncomingMailState =
  /** A worker will take it in. */
  | 'WAITING'
  /** It opened a ticket of its sender. */
  | 'OPENED'
  /** It is a reply in a ticket. */
  | 'APPENDED'
  /** It is a note in a ticket, because its sender is not on the ticket, or not proved, or a machine. */
  | 'NOTED'
  /** A machine wrote it, or it came before, or it is our own. */
  | 'IGNORED'
  /** A rule of the desk refused it. */
  | 'REFUSED'
  /** It could not be read or taken in. */
  | 'FAILED';

/** A level of impact or urgency. New values may be added: expect ones that you do not know. */
export type Level =
  /** A low impact or urgency. */
  | 'LOW'
  /** A medium impact or urgency, which also counts when none is given. */
  | 'MEDIUM'
  /** A high impact or urgency. */
  | 'HIGH';

/** Who can read a message. New values may be added: expect ones that you do not know. */
export type MessageKind =
  /** Everybody who sees the ticket can read the message. */
  | 'PUBLIC'
  /** A private note. Requires `note:read`, which requesters do not have. */
  | 'NOTE';

/** A way in which people are told. New values may be added: expect ones that you do not know. */
export type NotificationChannel =
  /** The list `viewer.notifications`, its count and its subscription. */
  | 'IN_APP'
  /** A mail to the address of the person. */
  | 'MAIL';

/** What a notification is about. New values may be added: expect ones that you do not know. */
export type NotificationKind =
  /** The ticket was assigned to the person, or they became its collaborator; collaborators are also told who it was assigned to. */
  | 'ASSIGNED'
  /** A note mentions the person. */
  | 'MENTIONED'
  /** Support answered the requester and the creator; or the requester's side answered support: the assignee and the collaborators, and the members of the queue while nobody is assigned. */
  | 'ANSWERED'
  /** The time that a promise leaves is running out. Told to the assignee and the collaborators, or the queue while nobody is assigned. */
  | 'SLA_WARNED'
  /** A promised time has passed. Told to the same people as a warning. */
  | 'SLA_BREACHED'
  /** A ticket that the person watches, or has another part in, changed otherwise. */
  | 'CHANGED'
  /** The workflow of the desk tells it: an acknowledgement, the notice of a new ticket to its team, a reminder. It is told by mail only, so no notification has this kind. */
  | 'NOTIFIED'
  /** An article that the person created is archived in 14 days or less, unless it is published again. */
  | 'EXPIRING'
  /** Somebody waits for a decision: a draft was submitted for review, told to those with `article:publish`, or a person who signed up waits for `approveUser`, told to those with `tenant:admin`. Told in the product only. */
  | 'APPROVAL';

/** Who is notified by a transition. New values may be added: expect ones that you do not know. */
export type NotifyWhom =
  /** The person for whom the ticket was opened. */
  | 'REQUESTER'
  /** The person who works on the ticket. */
  | 'ASSIGNEE'
  /** The members of the ticket's queue. */
  | 'QUEUE';

/** Who counts as the creator when an agent or an API key opens a ticket for a requester. New values may be added: expect ones that you do not know. */
export type OnBehalfCreator =
  /** The agent or API key that opened the ticket. */
  | 'REGISTRANT'
  /** The requester for whom the ticket was opened. */
  | 'REQUESTER';

/** The direction in which a list is sorted. */
export type OrderDirection =
  /** The smallest or earliest value comes first. */
  | 'ASC'
  /** The greatest or latest value comes first. */
  | 'DESC';

/** What a list of organizations can be sorted by. */
export type OrganizationOrderField =
  /** The name, by the codes of its characters. */
  | 'NAME'
  /** The time when the organization was added to the desk. */
  | 'CREATED_AT';

/** What a part of a text looks like. New values may be added: expect ones that you do not know. New values may be added: expect ones that you do not know. */
export type PossibleSecretKind =
  /** What stands after a word such as `password:`. */
  | 'PASSWORD'
  /** A token whose form is known, such as one of AWS or GitHub, or a JSON Web Token. */
  | 'TOKEN'
  /** A private key in PEM form. */
  | 'PRIVATE_KEY'
  /** The password within the address of a service. */
  | 'ADDRESS';

/** What somebody is doing on a ticket. New values may be added: expect ones that you do not know. */
export type PresenceActivity =
  /** They are looking at the ticket. */
  | 'VIEWING'
  /** They are writing a reply or a note. */
  | 'WRITING';

/** The priority of a ticket, which follows from its impact and urgency. Each value gives its default combinations; a desk can have a matrix of its own. New values may be added: expect ones that you do not know. */
export type Priority =
  /** By default: high impact and high urgency. */
  | 'URGENT'
  /** By default: one is high and the other medium. */
  | 'HIGH'
  /** By default: both are medium, or one is high and the other low. */
  | 'MEDIUM'
  /** By default: all other combinations. */
  | 'LOW';

/** How tickets that enter a queue are assigned. New values may be added: expect ones that you do not know. */
export type QueueAssignment =
  /** The ticket waits until an agent takes it or somebody assigns it. */
  | 'MANUAL'
  /** The ticket goes to the available member who has received none for the longest time. If nobody is available, it waits. */
  | 'NEXT_AVAILABLE';

/** The order in which the waiting tickets of a queue are taken. New values may be added: expect ones that you do not know. */
export type QueueOrdering =
  /** The ticket with the earliest deadline comes first. */
  | 'DUE_TIME'
  /** The most urgent ticket comes first; among equals, the oldest. */
  | 'PRIORITY'
  /** The oldest ticket comes first. */
  | 'FIRST_IN'
  /** The most urgent ticket comes first, but tickets of small effort come earlier than their priority alone allows, never before urgent ones; among equals, the oldest. */
  | 'SIMPLE_FIRST';

/** Which agents see the tickets of a queue. Admins see all tickets, and people involved in a ticket always see it. New values may be added: expect ones that you do not know. */
export type QueueVisibility =
  /** Every agent of the desk sees them. */
  | 'TENANT'
  /** Only the members of the queue see them. */
  | 'MEMBERS';

/** What a ticket can be related to. New values may be added: expect ones that you do not know. */
export type RelationTarget =
  /** A person in the desk. */
  | 'PERSON'
  /** A group that is kept in another system. */
  | 'GROUP'
  /** An organization in the desk. */
  | 'ORGANIZATION'
  /** A sales opportunity that is kept in another system. */
  | 'OPPORTUNITY'
  /** Any other record that is kept in another system. */
  | 'RECORD';

/** By what numbers are grouped: mostly a value that the ticket had when it happened. New values may be added: expect ones that you do not know. */
export type ReportDimension =
  /** The queue; for a transfer, the one that the ticket went to. Queues that the viewer does not see are in one group without an id. */
  | 'QUEUE'
  /** Who acted, for replies, notes, transfers, escalations and the times of responses; otherwise who was assigned, for `HANDLING_TIME` until then. */
  | 'AGENT'
  /** The category of the ticket. */
  | 'CATEGORY'
  /** The severity of the ticket. */
  | 'SEVERITY'
  /** The priority of the ticket. */
  | 'PRIORITY'
  /** The channel through which the ticket, or the need, arrived. */
  | 'CHANNEL'
  /** The organization that the ticket was for. */
  | 'ORGANIZATION'
  /** The type of the entitlement that covered the ticket. */
  | 'ENTITLEMENT_TYPE'
  /** The type of request that the ticket was opened with. */
  | 'REQUEST_TYPE'
  /** The nature of the ticket. */
  | 'NATURE'
  /** The qualification of the ticket; what was resolved or closed counts under the final one. */
  | 'QUALIFICATION'
  /** The article that ended the need, for `SUGGESTION_SOLVED_BY_ARTICLE`; articles that the viewer does not read are in one group without an id, with all that no article ended. */
  | 'ARTICLE'
  /** The local hour in which it happened, `00` to `23`. */
  | 'HOUR_OF_DAY'
  /** The local weekday on which it happened, `1` for Monday to `7` for Sunday. */
  | 'WEEKDAY'
  /** How old the ticket is at the end of the time: `UNDER_1_DAY`, `UNDER_7_DAYS`, `UNDER_30_DAYS`, `UNDER_90_DAYS` or `OLDER`. With `BACKLOG` it tells how old the backlog is. What is about no ticket is as old as the end of the need. */
  | 'AGE'
  /** The value that the custom field `fieldKey` of the ticket has now; none for fields that the viewer may not read. */
  | 'CUSTOM_FIELD';

/** How long the periods of a series are, in local time. New values may be added: expect ones that you do not know. */
export type ReportInterval =
  /** An hour from a full local hour on. */
  | 'HOUR'
  /** A day from midnight on. */
  | 'DAY'
  /** A week from Monday on. */
  | 'WEEK'
  /** A calendar month from its first day on. */
  | 'MONTH'
  /** A quarter of a year, from January, April, July or October on. */
  | 'QUARTER';

/** What a report counts or measures. `docs/reports.md` has the exact definitions. New values may be added: expect ones that you do not know. */
export type ReportMeasure =
  /** Tickets that are neither resolved, closed, merged, withdrawn nor refused, at the end of the time. */
  | 'BACKLOG'
  /** Tickets that were opened. One that was withdrawn, or refused as no ticket, does not count, unless it went back to work. */
  | 'CREATED'
  /** Tickets that were resolved and not reopened since, at the last time when they were. */
  | 'RESOLVED'
  /** Tickets that were closed. */
  | 'CLOSED'
  /** Times that a resolved ticket went back to work. */
  | 'REOPENED'
  /** Tickets that were merged into another one and not separated since. */
  | 'MERGED'
  /** Tickets that their creator withdrew, and that did not go back to work since. */
  | 'WITHDRAWN'
  /** Tickets that were refused at admission, and that did not go back to work since. */
  | 'REFUSED'
  /** Tickets that were resolved after at most one public reply by an agent, and never reopened. */
  | 'FIRST_CONTACT_RESOLVED'
  /** Public messages by agents. */
  | 'REPLIES'
  /** Private notes that were added. */
  | 'NOTES'
  /** Times that somebody got a ticket to work on. */
  | 'ASSIGNMENTS'
  /** Times that a ticket went to another queue. */
  | 'TRANSFERS'
  /** Times that a ticket was escalated. */
  | 'ESCALATIONS'
  /** Times that an alert occurred again while its ticket was not closed. */
  | 'OCCURRENCES'
  /** Answers to the satisfaction survey: the last one of each ticket. */
  | 'SATISFACTION'
  /** The time from the opening to the first public reply by an agent, round the clock. */
  | 'FIRST_RESPONSE_TIME'
  /** The time that the clock of `FIRST_RESPONSE` ran until it ended by that: without pauses, and in business time where its target is. */
  | 'FIRST_RESPONSE_CLOCK_TIME'
  /** The time from the requester's oldest unanswered message to the next public reply by an agent, round the clock. */
  | 'NEXT_RESPONSE_TIME'
  /** The time that the clock of `NEXT_RESPONSE` ran until it ended by that: without pauses, and in business time where its target is. */
  | 'NEXT_RESPONSE_CLOCK_TIME'
  /** The time from the opening to the first resolution, round the clock. */
  | 'FIRST_RESOLUTION_TIME'
  /** The time that the clock of `FIRST_RESOLUTION` ran until it ended by that: without pauses, and in business time where its target is. */
  | 'FIRST_RESOLUTION_CLOCK_TIME'
  /** The time from the opening to the last resolution, without the time in which the ticket was resolved before, round the clock. */
  | 'TOTAL_RESOLUTION_TIME'
  /** The time that the clock of `TOTAL_RESOLUTION` ran until it ended by that: without pauses, and in business time where its target is. */
  | 'TOTAL_RESOLUTION_CLOCK_TIME'
  /** Stretches in which an agent was assigned to a ticket whose status is of the category `OPEN`, when they ended; the time is how long they were, round the clock. */
  | 'HANDLING_TIME'
  /** Clocks of `FIRST_RESPONSE` that ended within their target, when they ended. */
  | 'FIRST_RESPONSE_MET'
  /** Clocks of `FIRST_RESPONSE` that passed their deadline, at that instant, whatever became of them. */
  | 'FIRST_RESPONSE_BREACHED'
  /** Clocks of `NEXT_RESPONSE` that ended within their target, when they ended. */
  | 'NEXT_RESPONSE_MET'
  /** Clocks of `NEXT_RESPONSE` that passed their deadline, at that instant, whatever became of them. */
  | 'NEXT_RESPONSE_BREACHED'
  /** Clocks of `FIRST_RESOLUTION` that ended within their target, when they ended. */
  | 'FIRST_RESOLUTION_MET'
  /** Clocks of `FIRST_RESOLUTION` that passed their deadline, at that instant, whatever became of them. */
  | 'FIRST_RESOLUTION_BREACHED'
  /** Clocks of `TOTAL_RESOLUTION` that ended within their target, when they ended. */
  | 'TOTAL_RESOLUTION_MET'
  /** Clocks of `TOTAL_RESOLUTION` that passed their deadline, at that instant, whatever became of them. */
  | 'TOTAL_RESOLUTION_BREACHED'
  /** Times that a clock of `FIRST_RESPONSE` was paused, when it was. */
  | 'FIRST_RESPONSE_PAUSED'
  /** Times that a clock of `NEXT_RESPONSE` was paused, when it was. */
  | 'NEXT_RESPONSE_PAUSED'
  /** Times that a clock of `FIRST_RESOLUTION` was paused, when it was. */
  | 'FIRST_RESOLUTION_PAUSED'
  /** Times that a clock of `TOTAL_RESOLUTION` was paused, when it was. */
  | 'TOTAL_RESOLUTION_PAUSED'
  /** Needs for which something was suggested, and that an article ended, when that was told last. It is about no ticket, so no filter may be given. */
  | 'SUGGESTION_SOLVED_BY_ARTICLE'
  /** Needs for which something was suggested, and that had been reported before, when that was told last. It is about no ticket, so no filter may be given. */
  | 'SUGGESTION_DUPLICATE_OF'
  /** Needs for which something was suggested, and for which a ticket was opened all the same, when that was told last. It is about no ticket, so no filter may be given. */
  | 'SUGGESTION_OPENED_TICKET'
  /** Needs for which something was suggested, and that were given up, when that was told last. It is about no ticket, so no filter may be given. */
  | 'SUGGESTION_GAVE_UP';

/** How often a saved report is mailed, and of which time it tells. New values may be added: expect ones that you do not know. */
export type ReportScheduleInterval =
  /** Each day; it tells of the day before. */
  | 'DAILY'
  /** Each week on one weekday; it tells of the seven days before. */
  | 'WEEKLY'
  /** On the first day of each month; it tells of the month before. */
  | 'MONTHLY';

/** The kind of requester, which says on whose behalf they ask. New values may be added: expect ones that you do not know. */
export type RequesterKind =
  /** A person who asks on behalf of the own organization. */
  | 'CUSTOMER'
  /** A partner that serves customers. */
  | 'CHANNEL'
  /** An accredited consultant. */
  | 'CONSULTANT';

/** What requesters set when they open a ticket only where the desk lets them. Agents and API keys always can. New values may be added: expect ones that you do not know. */
export type RequesterSettable =
  /** The severity of the ticket. */
  | 'SEVERITY'
  /** The priority, given directly. */
  | 'PRIORITY'
  /** The expected amount of work. */
  | 'EFFORT'
  /** The nature `ALERT` and the channel `MONITORING`. */
  | 'ALERT';

/** What a scanner for viruses says of a file. New values may be added: expect ones that you do not know. */
export type ScanState =
  /** It has not been looked at yet, and is not given to anybody. */
  | 'PENDING'
  /** Nothing was found in it. */
  | 'CLEAN'
  /** Something was found; it is not given to anybody. */
  | 'INFECTED';

/** How a person can sign in. New values may be added: expect ones that you do not know. */
export type SignInWay =
  /** With an email address and a password, by `signIn`. */
  | 'PASSWORD'
  /** With a token of the identity provider of this server, sent as the credential of each request. */
  | 'IDENTITY_PROVIDER';

/** Who signs up at a desk without an invitation, once they proved their email address. New values may be added: expect ones that you do not know. */
export type SignUpRule =
  /** Nobody signs up; people are invited or added. */
  | 'OFF'
  /** Those whose address has a domain that an organization lists; they belong to it. */
  | 'BY_DOMAIN'
  /** These, and all others too, who wait until an admin approves them. */
  | 'APPROVAL';

/** What an SLA clock measures. New values may be added: expect ones that you do not know. */
export type SlaMetric =
  /** From the opening of the ticket to the first public reply by an agent. It is measured once. */
  | 'FIRST_RESPONSE'
  /** From the oldest unanswered message of the requester to the next public reply by an agent. It is measured each time. */
  | 'NEXT_RESPONSE'
  /** From the opening of the ticket to its first resolution. */
  | 'FIRST_RESOLUTION'
  /** From the opening of the ticket to its last resolution, without the time during which it was resolved. */
  | 'TOTAL_RESOLUTION';

/** What an SLA clock did during a segment of time. New values may be added: expect ones that you do not know. */
export type SlaSegmentKind =
  /** The clock counted the time. */
  | 'RUNNING'
  /** The status of the ticket paused the clock. */
  | 'PAUSED'
  /** The desk was closed by its opening hours. */
  | 'CLOSED_HOURS'
  /** The desk was closed by a holiday or another exception of its calendar. */
  | 'HOLIDAY';

/** The meaning of a status, by which programs should decide. The statuses themselves are defined by the desk. New values may be added: expect ones that you do not know. */
export type StatusCategory =
  /** The ticket is new, and nobody has started to work on it. */
  | 'NEW'
  /** Somebody works on the ticket. */
  | 'OPEN'
  /** The ticket waits for the requester. */
  | 'PENDING'
  /** The ticket waits for somebody other than the requester. */
  | 'ON_HOLD'
  /** A solution is offered, which the requester can confirm or reject. */
  | 'RESOLVED'
  /** The ticket is closed and can never change again. */
  | 'CLOSED';

/** How a need ended for which articles and tickets were suggested. New values may be added: expect ones that you do not know. */
export type SuggestionOutcome =
  /** An article ended it, and no ticket was opened. */
  | 'SOLVED_BY_ARTICLE'
  /** It was reported before; the earlier ticket goes on. */
  | 'DUPLICATE_OF'
  /** A ticket was opened for it. `openTicket` says so by itself where it names the suggestion. */
  | 'OPENED_TICKET'
  /** Nothing that was shown helped, and no ticket was opened. */
  | 'GAVE_UP';

/** What became of a part of a text. New values may be added: expect ones that you do not know. */
export type TextChangeKind =
  /** Both texts have the part. */
  | 'SAME'
  /** Only the later text has the part. */
  | 'ADDED'
  /** Only the earlier text has the part. */
  | 'REMOVED';

/** The kind of a ticket, after common service-desk practice. New values may be added: expect ones that you do not know. */
export type TicketNature =
  /** Something does not work as it should. */
  | 'INCIDENT'
  /** A question, or a request for something. */
  | 'REQUEST'
  /** A request to change something. */
  | 'CHANGE'
  /** A report by a monitoring system. */
  | 'ALERT';

/** The values by which a list of tickets can be sorted. Each has an index. */
export type TicketOrderField =
  /** The deadline for the resolution. Tickets without one come last. */
  | 'DUE_AT'
  /** The time when the ticket was opened. */
  | 'OPENED_AT'
  /** The time when the ticket last changed. */
  | 'UPDATED_AT'
  /** The time when the ticket was closed. Tickets that are not closed come first when ascending, last when descending. */
  | 'CLOSED_AT'
  /** The time by which a solution is needed. Tickets without one come last when ascending. */
  | 'NEEDED_BY'
  /** The time of the last public message. Tickets without one come first when ascending, last when descending. */
  | 'LAST_PUBLIC_MESSAGE_AT'
  /** The priority. The most urgent tickets come first when ascending. */
  | 'PRIORITY'
  /** The rank of the severity in the desk's configuration. The most severe tickets come first when ascending. */
  | 'SEVERITY'
  /** The rank of the status in the desk's workflow. The first statuses come first when ascending. */
  | 'STATUS';

/** The part that a person has in a ticket. */
export type TicketPart =
  /** The ticket was opened for the person. */
  | 'REQUESTER'
  /** The person is responsible for the ticket. */
  | 'ASSIGNEE'
  /** The person watches the ticket. */
  | 'WATCHER'
  /** The person works on the ticket beside its assignee. */
  | 'COLLABORATOR';

/** Whether a ticket is in the view of a subscription. New values may be added: expect ones that you do not know. */
export type TicketView =
  /** The viewer can see the ticket, and it matches the filter. If it came into view by an event that the viewer cannot see, the type is `ticket.entered`, `actor`, `causedBy` and `onBehalfOf` are null, and `changes` is empty. */
  | 'IN_VIEW'
  /** The ticket no longer matches the filter, or the viewer can no longer see it: remove it from the list. If the viewer can no longer see it, the type is `ticket.left`, `actor`, `causedBy`, `onBehalfOf` and `ticket` are null, and `changes` is empty. */
  | 'LEFT';

/** The moment from which a timer counts. New values may be added: expect ones that you do not know. */
export type TimerSince =
  /** Since the ticket entered the status. */
  | 'ENTERED'
  /** Since support last replied in the status. Another reply restarts the timer. */
  | 'REPLY';

/** What a transition requires of a ticket. New values may be added: expect ones that you do not know. */
export type TransitionNeedKind =
  /** The ticket is assigned to somebody. */
  | 'ASSIGNEE'
  /** The ticket has its final qualification. */
  | 'QUALIFICATION'
  /** The ticket has a category. */
  | 'CATEGORY'
  /** A workaround is recorded. */
  | 'WORKAROUND'
  /** An answer to an item of the intake checklist, which `key` names. */
  | 'CHECKLIST_ITEM'
  /** A value of a custom field, which `key` names. */
  | 'CUSTOM_FIELD';

/** The part of somebody in a ticket, which decides what transitions they can make. Only the creator and the system can close a ticket. New values may be added: expect ones that you do not know. */
export type TransitionPart =
  /** The creator of the ticket. */
  | 'CREATOR'
  /** The person for whom the ticket was opened. */
  | 'REQUESTER'
  /** The person who works on the ticket. */
  | 'ASSIGNEE'
  /** Any agent who can see the ticket. */
  | 'AGENT'
  /** Any admin of the desk. */
  | 'ADMIN'
  /** The system itself, through timers and published releases. */
  | 'SYSTEM';

/** What becomes of a mail whose sender is nobody that the desk knows. New values may be added: expect ones that you do not know. */
export type UnknownSenderRule =
  /** The mail is kept and refused; its sender, if that is proved, is told by mail, once in 24 hours. */
  | 'REFUSE'
  /** The sender becomes a requester, of the organization that lists the domain of the address if there is one. */
  | 'CREATE'
  /** The sender becomes a requester where an organization lists the domain of the address; other mails are refused as with `REFUSE`. */
  | 'BY_DOMAIN';

/** What became of a person or an organization that was to be added or changed. New values may be added: expect ones that you do not know. */
export type UpsertOutcome =
  /** It was not known, and was added. */
  | 'CREATED'
  /** It was known, and something was changed. */
  | 'UPDATED'
  /** It was known and had the given values already; nothing was written. */
  | 'UNCHANGED';

/** The reason why a mutation was refused. Codes are never renamed. New values may be added: expect ones that you do not know. */
export type UserErrorCode =
  /** The caller has the permission for the mutation, but a rule forbids this use of it. */
  | 'NOT_ALLOWED'
  /** The object does not exist, or the caller cannot see it. For keys of the configuration, `details.unknown` lists those that do not exist, and `details.allowed` up to 100 of those that do. */
  | 'NOT_FOUND'
  /** The object has changed since the version in `expectedVersion`. `details.version` is the current one. */
  | 'CONFLICT'
  /** A value of the input breaks the bounds in its description. `path` names it, and `details.reason` says in the language of the caller what is asked for. */
  | 'INVALID'
  /** Another object has the same name, address or key, or the relation exists already. */
  | 'ALREADY_EXISTS'
  /** Only a resolved ticket can be reopened, and this one is not resolved. */
  | 'NOT_RESOLVED'
  /** No ticket is waiting in the queue. */
  | 'QUEUE_EMPTY'
  /** The creator of the ticket is a person who is active, or a key that is valid, and can still close it. */
  | 'CREATOR_IS_ACTIVE'
  /** The desk makes the requester the creator, who alone closes the ticket, and the role of that person could not close it. */
  | 'REQUESTER_CANNOT_CLOSE'
  /** The desk lets nobody withdraw tickets. */
  | 'NO_WITHDRAWAL'
  /** Support has answered or resolved the ticket, so it can no longer be withdrawn. */
  | 'ALREADY_ANSWERED'
  /** The form of the request type shows the field only under a condition, which is not met. */
  | 'FIELD_HIDDEN'
  /** The ticket is not merged into another one. */
  | 'NOT_MERGED'
  /** The two tickets, or the two persons, are of different organizations, so that people would see what is not theirs. Mark a duplicate ticket instead. */
  | 'ORGANIZATIONS_DIFFER'
  /** The other ticket leads back to this one through merges or duplicates. */
  | 'CIRCULAR_LINK'
  /** The other ticket is marked as a duplicate itself. `details.of` is the id of its original; null when the caller cannot see it. */
  | 'IS_A_DUPLICATE'
  /** The ticket has 20 collaborators already, or would have more after this change. */
  | 'TOO_MANY_COLLABORATORS'
  /** The ticket has 100 watchers already, or would have more after this change. */
  | 'TOO_MANY_WATCHERS'
  /** The value of the secret was wiped, so it cannot be revealed any more. */
  | 'SECRET_WIPED'
  /** The ticket has 50 secrets that are not wiped, or would have more after this change. */
  | 'TOO_MANY_SECRETS'
  /** The desk has no escalated status, or no queue follows the queue of the ticket. */
  | 'NO_ESCALATION'
  /** Only a closed ticket can be followed up, and this one is not closed. */
  | 'NOT_CLOSED'
  /** The desk has no tickets of this kind: no internal ones, or no customer ones. */
  | 'MODULE_OFF'
  /** Only the time of a test desk can be moved. */
  | 'NOT_A_TEST_DESK'
  /** The time is not later than the current time of the desk. `details.now` is that time. */
  | 'CLOCK_GOES_FORWARD'
  /** The time is more than ten years after real time. `details.latest` is the latest one allowed. */
  | 'CLOCK_TOO_FAR_AHEAD'
  /** The file is larger than the operator of the server lets files be. `details.limit` is the largest size, in bytes. */
  | 'FILE_TOO_LARGE'
  /** The files of the desk take all the space that the operator of the server gives it. `details.limit` is that space, in bytes. */
  | 'STORAGE_FULL'
  /** The caller has begun 40 uploads that are named nowhere yet. Name some, or wait: each goes a day after it was begun. */
  | 'TOO_MANY_UPLOADS'
  /** The bytes of the file have not arrived yet. Send them to the address of its upload first. */
  | 'NOT_UPLOADED'
  /** Only a draft is submitted for review. */
  | 'NOT_A_DRAFT'
  /** Only an article that is in review is returned. */
  | 'NOT_IN_REVIEW'
  /** The article is published already, so that it cannot be published at a later time. */
  | 'ARTICLE_PUBLISHED'
  /** The person or API key is not an active agent, or cannot see the queue. Where a queue is concerned, `details.queue` is its key. */
  | 'NOT_AN_AGENT'
  /** The person is not active. */
  | 'USER_INACTIVE'
  /** The person was merged into another one, which `mergedInto` names. */
  | 'USER_MERGED'
  /** The person signed up and waits for approval: `approveUser` or `rejectUser` decides. */
  | 'USER_WAITING'
  /** The person is the last active admin of the desk, who cannot be deactivated or get another role. */
  | 'LAST_ADMIN'
  /** The release is published already. */
  | 'ALREADY_PUBLISHED'
  /** The organization is archived: it gets no new tickets, people or entitlements. */
  | 'ORGANIZATION_ARCHIVED'
  /** The desk, the address, the password or the code is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The refresh token is not valid any more; the person has to sign in again. */
  | 'SESSION_ENDED'
  /** The person has a second factor, and no code was sent: the same call with a code goes on. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The caller has a second factor already; it is removed before another one is set up. */
  | 'SECOND_FACTOR_ON'
  /** The person has no second factor. */
  | 'SECOND_FACTOR_OFF'
  /** There is no secret to confirm: `beginSecondFactor` makes one. */
  | 'SECOND_FACTOR_NOT_BEGUN'
  /** The caller has no session of this desk: it is an API key, or signed in elsewhere. */
  | 'NO_SESSION'
  /** The key could open no ticket: the person for whom it opens them is no active person of the desk, or not one of the organization of the key. */
  | 'NOT_A_REQUESTER'
  /** The token was used, has expired, was replaced by a newer one or never was one. */
  | 'LINK_ENDED'
  /** The person does not wait for approval, or does not any more. */
  | 'NOT_WAITING'
  /** The person signs in already: by a password, which they alone reset, or through the identity provider. */
  | 'ALREADY_ACCEPTED'
  /** Only the creator of the ticket can close it, whatever the role of the caller. */
  | 'NOT_THE_CREATOR'
  /** The ticket is not resolved yet. */
  | 'NOT_YET_RESOLVED'
  /** The ticket is closed and can never change again. */
  | 'TICKET_CLOSED'
  /** The desk closes tickets automatically, and nobody can close one. */
  | 'CLOSING_IS_AUTOMATIC'
  /** The workflow has no transition from the current status to that one, or another mutation makes it: `details` gives `allowed` and `use`. */
  | 'TRANSITION_NOT_ALLOWED'
  /** The ticket is merged into another one and cannot change. `details.into` is the id of that ticket; null when the caller cannot see it. */
  | 'MERGED'
  /** The transition requires an assignee. */
  | 'ASSIGNEE_REQUIRED'
  /** The transition requires the final qualification of the ticket. */
  | 'QUALIFICATION_REQUIRED'
  /** The transition requires a category. */
  | 'CATEGORY_REQUIRED'
  /** The transition requires a workaround. */
  | 'WORKAROUND_REQUIRED'
  /** The transition requires an answer to every item of the intake checklist, or the request type that some are confirmed. */
  | 'CHECKLIST_INCOMPLETE'
  /** A custom field has no value that is required, also by the form of a request type, or by the transition. */
  | 'FIELD_REQUIRED'
  /** The qualification is not open to review in the current status of the ticket. */
  | 'REVIEW_CLOSED'
  /** The configuration is not valid. `details.faults` lists up to fifty faults, each with a code, a path and a message. */
  | 'INVALID_CONFIGURATION'
  /** No active entitlement of the organization covers the ticket, and the desk refuses such tickets. */
  | 'NO_ENTITLEMENT'
  /** The survey is not open in the current status of the ticket. */
  | 'SURVEY_CLOSED'
  /** The caller keeps as many reports as a person may; `details` has the limit. */
  | 'TOO_MANY_REPORTS'
  /** The desk wants everybody told of events of this kind, by one channel at least. */
  | 'NOTIFICATION_ALWAYS_TOLD'
  /** The desk tells nobody of events of this kind by mail. */
  | 'NOTIFICATION_NOT_BY_MAIL'
  /** The mail is not sent yet: it waits for its next attempt. */
  | 'DELIVERY_WAITING'
  /** The mail is a ticket, a reply or a note already, or waits to be taken in. */
  | 'MAIL_TAKEN_IN'
  /** The bytes of the mail are no longer kept, so it cannot be taken in again. */
  | 'MAIL_NO_LONGER_KEPT'
  /** Somebody has begun an article for this gap already. */
  | 'GAP_TAKEN'
  /** The desk has no status for what it refuses. */
  | 'NO_REFUSAL'
  /** Somebody of the desk works on the ticket, or has answered or resolved it. */
  | 'ALREADY_ADMITTED'
  /** The ticket was refused before, and its creator or requester objected: now it is one. */
  | 'REFUSED_BEFORE';

/** What a list of people can be sorted by. */
export type UserOrderField =
  /** The name, by the codes of its characters. */
  | 'NAME'
  /** The time when the person was added to the desk. */
  | 'CREATED_AT';

/** What a link leads to. New values may be added: expect ones that you do not know. */
export type WebLinkKind =
  /** The recording of a screen, a call or a meeting. */
  | 'RECORDING'
  /** A solution, such as a temporary one that is used until a release is published. */
  | 'SOLUTION'
  /** A page about anything else. */
  | 'PAGE';

/** What happens when a ticket is opened that no entitlement covers. New values may be added: expect ones that you do not know. */
export type WithoutEntitlement =
  /** The ticket is opened like any other. */
  | 'ACCEPT'
  /** The ticket is refused with `NO_ENTITLEMENT`. */
  | 'REFUSE'
  /** The ticket is opened and marked as uncovered. */
  | 'FLAG'
  /** The ticket is opened in a queue of its own and marked as uncovered. */
  | 'QUEUE';

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, accessTokenExpiresAt: string | null, refreshToken: string | null, viewer: { permissions: Array<string>, tenant: { slug: string }, user: { name: string } | null } | null, session: { secondFactorAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string | null, refreshToken: string | null, viewer: { permissions: Array<string>, user: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number, nodes: Array<{ id: string, name: string, hint: string | null, version: number | null, permissions: Array<string> | null, expiresAt: string | null, createdAt: string, lastUsedAt: string | null, revokedAt: string | null, organization: { name: string } | null }> } };

export type IssuePublishableKeyMutationVariables = Exact<{
  input: IssuePublishableKeyInput;
}>;


export type IssuePublishableKeyMutation = { issuePublishableKey: { publishableKey: string | null, apiKey: { id: string, permissions: Array<string> | null, origins: Array<string> | null, expiresAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type IssueApiKeyMutationVariables = Exact<{
  input: IssueApiKeyInput;
}>;


export type IssueApiKeyMutation = { issueApiKey: { secret: string | null, apiKey: { id: string, name: string, hint: string | null, version: number | null, permissions: Array<string> | null, expiresAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, revokedAt: string | null, version: number | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SessionFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionFactorsQuery = { sessions: { nodes: Array<{ secondFactorAt: string | null }> } };

export type SecondFactorQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorQuery = { viewer: { permissions: Array<string>, secondFactor: { isOn: boolean, isRequired: boolean, recoveryCodesLeft: number } } };

export type BeginSecondFactorMutationVariables = Exact<{
  input: BeginSecondFactorInput;
}>;


export type BeginSecondFactorMutation = { beginSecondFactor: { secret: string | null, uri: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: ConfirmSecondFactorInput;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: RemoveSecondFactorInput;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor: { user: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: RenewRecoveryCodesInput;
}>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ResetSecondFactorMutationVariables = Exact<{
  input: ResetSecondFactorInput;
}>;


export type ResetSecondFactorMutation = { resetSecondFactor: { user: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { inviteUser: { user: { id: string, name: string, isActive: boolean, role: { key: string } | null } | null, invitation: { token: string, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RenewInvitationMutationVariables = Exact<{
  input: RenewInvitationInput;
}>;


export type RenewInvitationMutation = { renewInvitation: { user: { id: string } | null, invitation: { token: string, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { accessToken: string | null, refreshToken: string | null, session: { id: string } | null, viewer: { permissions: Array<string>, user: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { accessToken: string | null, refreshToken: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { user: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SessionsQueryVariables = Exact<{
  userId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SessionsQuery = { sessions: { totalCount: number, nodes: Array<{ id: string, createdAt: string, expiresAt: string, user: { name: string } | null }> } };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EndSessionsMutationVariables = Exact<{
  input: EndSessionsInput;
}>;


export type EndSessionsMutation = { endSessions: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangedUserFragment = { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeRoleMutation = { changeRole: { user: { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MoveToOrganizationMutationVariables = Exact<{
  input: MoveToOrganizationInput;
}>;


export type MoveToOrganizationMutation = { moveToOrganization: { user: { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type DeactivateUserMutationVariables = Exact<{
  input: DeactivateUserInput;
}>;


export type DeactivateUserMutation = { deactivateUser: { user: { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ReactivateUserMutationVariables = Exact<{
  input: ReactivateUserInput;
}>;


export type ReactivateUserMutation = { reactivateUser: { user: { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ConfirmSignUpMutationVariables = Exact<{
  input: ConfirmSignUpInput;
}>;


export type ConfirmSignUpMutation = { confirmSignUp: { accessToken: string | null, isWaiting: boolean | null, viewer: { user: { id: string, name: string, role: { key: string } | null, organization: { id: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ApproveUserMutationVariables = Exact<{
  input: ApproveUserInput;
}>;


export type ApproveUserMutation = { approveUser: { user: { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RejectUserMutationVariables = Exact<{
  input: RejectUserInput;
}>;


export type RejectUserMutation = { rejectUser: { user: { id: string, name: string, email: string | null, version: number, isActive: boolean, followsOrganization: boolean, role: { key: string } | null, organization: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type WaitingUsersQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type WaitingUsersQuery = { users: { nodes: Array<{ id: string, name: string, email: string | null, waitsSince: string | null, version: number }> } };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ArticleFactsFragment = { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
    | { name: string }
    | { name: string }
    | { name: string }
   };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ArticlesQuery = { articles: { totalCount: number, nodes: Array<{ id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateArticleMutationVariables = Exact<{
  input: CreateArticleInput;
}>;


export type CreateArticleMutation = { createArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UpdateArticleMutationVariables = Exact<{
  input: UpdateArticleInput;
}>;


export type UpdateArticleMutation = { updateArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PublishArticleMutationVariables = Exact<{
  input: PublishArticleInput;
}>;


export type PublishArticleMutation = { publishArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ArchiveArticleMutationVariables = Exact<{
  input: ArchiveArticleInput;
}>;


export type ArchiveArticleMutation = { archiveArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SubmitArticleMutationVariables = Exact<{
  input: SubmitArticleInput;
}>;


export type SubmitArticleMutation = { submitArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ReturnArticleMutationVariables = Exact<{
  input: ReturnArticleInput;
}>;


export type ReturnArticleMutation = { returnArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SolutionOfQueryVariables = Exact<{
  id: string | number;
}>;


export type SolutionOfQuery = { ticket: { solution: { id: string } | null } | null };

export type RestoreArticleVersionMutationVariables = Exact<{
  input: RestoreArticleVersionInput;
}>;


export type RestoreArticleVersionMutation = { restoreArticleVersion: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type VersionsOfQueryVariables = Exact<{
  id: string | number;
  since?: number | null | undefined;
}>;


export type VersionsOfQuery = { article: { headings: Array<{ level: number, text: string }>, versions: { nodes: Array<{ number: number, locale: string, title: string, body: string, writtenAt: string, restoredFrom: number | null, editor:
          | { name: string }
          | { name: string }
          | { name: string }
        , textChanges: Array<{ kind: TextChangeKind, text: string }> }> } } | null };

export type PublicArticleFragment = { id: string, title: string, bodyHtml: string, updatedAt: string, category: { key: string, label: string } | null, headings: Array<{ level: number, text: string }>, attachments: Array<{ name: string, downloadUrl: string | null }> };

export type PublicArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublicArticlesQuery = { articles: { totalCount: number, nodes: Array<{ id: string, title: string, bodyHtml: string, updatedAt: string, category: { key: string, label: string } | null, headings: Array<{ level: number, text: string }>, attachments: Array<{ name: string, downloadUrl: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublicArticleQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicArticleQuery = { article: { id: string, title: string, bodyHtml: string, updatedAt: string, category: { key: string, label: string } | null, headings: Array<{ level: number, text: string }>, attachments: Array<{ name: string, downloadUrl: string | null }> } | null };

export type GiveArticleFeedbackMutationVariables = Exact<{
  input: GiveArticleFeedbackInput;
}>;


export type GiveArticleFeedbackMutation = { giveArticleFeedback: { article: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type FeedbackOfQueryVariables = Exact<{
  id: string | number;
}>;


export type FeedbackOfQuery = { article: { helpedCount: number | null, notHelpedCount: number | null, feedback: { totalCount: number, nodes: Array<{ number: number, hasHelped: boolean, comment: string | null, author:
          | { name: string }
          | { name: string }
          | { name: string }
         }> } } | null };

export type TranslateArticleMutationVariables = Exact<{
  input: TranslateArticleInput;
}>;


export type TranslateArticleMutation = { translateArticle: { article: { id: string, version: number, locales: Array<string> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RemoveArticleTranslationMutationVariables = Exact<{
  input: RemoveArticleTranslationInput;
}>;


export type RemoveArticleTranslationMutation = { removeArticleTranslation: { article: { id: string, version: number, locales: Array<string> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ArticleInLocaleQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type ArticleInLocaleQuery = { article: { locales: Array<string>, inLocale: { locale: string, title: string, body: string, bodyHtml: string, headings: Array<{ level: number, text: string }> } } | null };

export type AttachmentFactsFragment = { id: string, name: string, size: number, mediaType: string, scan: ScanState | null, downloadUrl: string | null, thumbnailUrl: string | null };

export type LinkFactsFragment = { kind: WebLinkKind, url: string, title: string | null };

export type BeginUploadMutationVariables = Exact<{
  input: BeginUploadInput;
}>;


export type BeginUploadMutation = { beginUpload: { upload: { id: string, url: string, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type FilesOfTicketQueryVariables = Exact<{
  id: string | number;
}>;


export type FilesOfTicketQuery = { ticket: { id: string, attachments: Array<{ id: string, name: string, size: number, mediaType: string, scan: ScanState | null, downloadUrl: string | null, thumbnailUrl: string | null }>, links: Array<{ kind: WebLinkKind, url: string, title: string | null }>, messages: { nodes: Array<{ kind: MessageKind, attachments: Array<{ id: string, name: string, size: number, mediaType: string, scan: ScanState | null, downloadUrl: string | null, thumbnailUrl: string | null }>, links: Array<{ kind: WebLinkKind, url: string, title: string | null }> }> } } | null };

export type FilesOfArticleQueryVariables = Exact<{
  id: string | number;
}>;


export type FilesOfArticleQuery = { article: { id: string, attachments: Array<{ id: string, name: string, size: number, mediaType: string, scan: ScanState | null, downloadUrl: string | null, thumbnailUrl: string | null }> } | null };

export type ConfigurationQueryVariables = Exact<{ [key: string]: never; }>;


export type ConfigurationQuery = { configuration: { version: number, document: unknown, createdAt: string, createdBy:
      | { name: string }
      | { name: string }
      | { name: string }
     | null } };

export type CalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarsQuery = { calendars: Array<{ id: string, key: string, label: string, rank: number, version: number, timeZone: string, weekly: { mon: Array<{ opens: string, closes: string }>, sat: Array<{ opens: string, closes: string }> }, exceptions: Array<{ from: string, to: string, hours: Array<{ opens: string, closes: string }> }> }> };

export type SlaPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type SlaPoliciesQuery = { slaPolicies: Array<{ id: string, key: string, label: string, rank: number, version: number, targets: Array<{ metric: SlaMetric, priority: Priority | null, entitlement: EntitlementType | null, within: string, severity: { key: string } | null, category: { key: string } | null, calendar: { key: string } | null, warnings: Array<{ left: string | null, usedPercent: number | null }> }> }> };

export type IntakeQueryVariables = Exact<{ [key: string]: never; }>;


export type IntakeQuery = { qualifications: Array<{ id: string, key: string, label: string, rank: number }>, customFields: Array<{ key: string, label: string, type: CustomFieldType, required: boolean, audience: FieldAudience, mailLabels: Array<string>, options: Array<{ key: string, label: string }> }>, checklist: Array<{ key: string, label: string }> };

export type TemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplatesQuery = { templates: Array<{ id: string, key: string, rank: number, subject: string, body: string, html: string | null, translations: Array<{ locale: string, subject: string, body: string, html: string | null }> }> };

export type MailTemplatePreviewQueryVariables = Exact<{
  key: string;
  locale?: string | null | undefined;
  subject?: string | null | undefined;
  body?: string | null | undefined;
  html?: string | null | undefined;
}>;


export type MailTemplatePreviewQuery = { mailTemplatePreview: { subject: string | null, text: string | null, html: string | null, faults: Array<{ code: string, path: Array<string>, message: string | null, allowed: Array<string> | null }> } };

export type PriorityMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type PriorityMatrixQuery = { priorityMatrix: { low: { low: Priority, medium: Priority, high: Priority }, medium: { low: Priority, medium: Priority, high: Priority }, high: { low: Priority, medium: Priority, high: Priority } } };

export type WorkflowQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkflowQuery = { workflow: { closurePolicy: ClosurePolicy, escalation: { key: string } | null, recovery: { key: string } | null, withdrawal: { key: string } | null, onOpening: Array<{ kind: EffectKind, natures: Array<TicketNature> | null, assign: AssignTo | null, notify: NotifyWhom | null, qualification: { id: string, key: string } | null, template: { id: string, key: string } | null }>, onAnswer: Array<{ kind: EffectKind, natures: Array<TicketNature> | null, assign: AssignTo | null, notify: NotifyWhom | null, qualification: { id: string, key: string } | null, template: { id: string, key: string } | null }>, statuses: Array<{ id: string, key: string, label: string, category: StatusCategory, survey: boolean, review: boolean, clocks: Array<{ metric: SlaMetric, mode: ClockMode }>, onReply: { key: string } | null, onAssign: { key: string } | null, onUnassign: { key: string } | null, onRelease: { key: string } | null, timers: Array<{ key: string, after: string, since: TimerSince, remind: boolean, calendar: { id: string, key: string, label: string } | null, template: { id: string, key: string, subject: string } | null, moveTo: { id: string, key: string, label: string } | null, qualification: { id: string, key: string, label: string } | null }> }>, transitions: Array<{ by: Array<TransitionPart>, requires: Array<string>, from: Array<{ id: string, key: string }>, to: { id: string, key: string }, effects: Array<{ kind: EffectKind, natures: Array<TicketNature> | null, assign: AssignTo | null, notify: NotifyWhom | null, qualification: { id: string, key: string } | null, template: { id: string, key: string } | null }> }> } };

export type EffectFactsFragment = { kind: EffectKind, natures: Array<TicketNature> | null, assign: AssignTo | null, notify: NotifyWhom | null, qualification: { id: string, key: string } | null, template: { id: string, key: string } | null };

export type ConfigurationChangeFactsFragment = { section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown };

export type ApplyConfigurationMutationVariables = Exact<{
  input: ApplyConfigurationInput;
}>;


export type ApplyConfigurationMutation = { applyConfiguration: { version: number | null, configuration: { version: number } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveCalendarMutationVariables = Exact<{
  input: SaveCalendarInput;
}>;


export type SaveCalendarMutation = { saveCalendar: { version: number | null, calendar: { key: string, label: string, timeZone: string } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveSlaPolicyMutationVariables = Exact<{
  input: SaveSlaPolicyInput;
}>;


export type SaveSlaPolicyMutation = { saveSlaPolicy: { version: number | null, slaPolicy: { id: string, key: string, label: string, targets: Array<{ metric: SlaMetric }> } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveWorkflowMutationVariables = Exact<{
  input: SaveWorkflowInput;
}>;


export type SaveWorkflowMutation = { saveWorkflow: { version: number | null, workflow: { closurePolicy: ClosurePolicy, statuses: Array<{ key: string }> } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ConfigurationPreviewQueryVariables = Exact<{
  document: unknown;
  applyToOpenTickets?: boolean | null | undefined;
}>;


export type ConfigurationPreviewQuery = { configurationPreview: { version: number, isComplete: boolean, faults: Array<{ code: string, path: Array<string>, message: string | null, allowed: Array<string> | null }>, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind }>, warnings: Array<{ code: string, path: Array<string>, message: string }>, moved: { count: number, first: Array<{ ticket: { id: string, code: string, subject: string }, before: { dueAt: string | null, firstResponseDueAt: string | null, nextResponseDueAt: string | null }, after: { dueAt: string | null, firstResponseDueAt: string | null, nextResponseDueAt: string | null } }> }, breached: { count: number, first: Array<{ ticket: { code: string } }> }, losing: { count: number, first: Array<{ status: string, to: Array<string>, ticket: { code: string } }> } } };

export type RetireCalendarMutationVariables = Exact<{
  input: RetireCalendarInput;
}>;


export type RetireCalendarMutation = { retireCalendar: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireCategoryMutationVariables = Exact<{
  input: RetireCategoryInput;
}>;


export type RetireCategoryMutation = { retireCategory: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireChecklistItemMutationVariables = Exact<{
  input: RetireChecklistItemInput;
}>;


export type RetireChecklistItemMutation = { retireChecklistItem: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireCustomFieldMutationVariables = Exact<{
  input: RetireCustomFieldInput;
}>;


export type RetireCustomFieldMutation = { retireCustomField: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireQualificationMutationVariables = Exact<{
  input: RetireQualificationInput;
}>;


export type RetireQualificationMutation = { retireQualification: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireQueueMutationVariables = Exact<{
  input: RetireQueueInput;
}>;


export type RetireQueueMutation = { retireQueue: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireRoleMutationVariables = Exact<{
  input: RetireRoleInput;
}>;


export type RetireRoleMutation = { retireRole: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireSeverityMutationVariables = Exact<{
  input: RetireSeverityInput;
}>;


export type RetireSeverityMutation = { retireSeverity: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireSlaPolicyMutationVariables = Exact<{
  input: RetireSlaPolicyInput;
}>;


export type RetireSlaPolicyMutation = { retireSlaPolicy: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireTemplateMutationVariables = Exact<{
  input: RetireTemplateInput;
}>;


export type RetireTemplateMutation = { retireTemplate: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveCategoryMutationVariables = Exact<{
  input: SaveCategoryInput;
}>;


export type SaveCategoryMutation = { saveCategory: { version: number | null, category: { id: string, key: string, label: string } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveChecklistItemMutationVariables = Exact<{
  input: SaveChecklistItemInput;
}>;


export type SaveChecklistItemMutation = { saveChecklistItem: { version: number | null, checklistItem: { key: string, label: string } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveCustomFieldMutationVariables = Exact<{
  input: SaveCustomFieldInput;
}>;


export type SaveCustomFieldMutation = { saveCustomField: { version: number | null, customField: { key: string, label: string, type: CustomFieldType, required: boolean, audience: FieldAudience } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveDeskSettingsMutationVariables = Exact<{
  input: SaveDeskSettingsInput;
}>;


export type SaveDeskSettingsMutation = { saveDeskSettings: { version: number | null, tenant: { name: string, modules: Array<DeskModule> } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SavePriorityMatrixMutationVariables = Exact<{
  input: SavePriorityMatrixInput;
}>;


export type SavePriorityMatrixMutation = { savePriorityMatrix: { version: number | null, priorityMatrix: { low: { high: Priority }, medium: { high: Priority }, high: { high: Priority } } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveQualificationMutationVariables = Exact<{
  input: SaveQualificationInput;
}>;


export type SaveQualificationMutation = { saveQualification: { version: number | null, qualification: { id: string, key: string, label: string } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveQueueMutationVariables = Exact<{
  input: SaveQueueInput;
}>;


export type SaveQueueMutation = { saveQueue: { version: number | null, queue: { id: string, key: string, label: string, ordering: QueueOrdering } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveRoleMutationVariables = Exact<{
  input: SaveRoleInput;
}>;


export type SaveRoleMutation = { saveRole: { version: number | null, role: { key: string, label: string, permissions: Array<string> } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveSeverityMutationVariables = Exact<{
  input: SaveSeverityInput;
}>;


export type SaveSeverityMutation = { saveSeverity: { version: number | null, severity: { id: string, key: string, label: string, targetTime: string } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveTemplateMutationVariables = Exact<{
  input: SaveTemplateInput;
}>;


export type SaveTemplateMutation = { saveTemplate: { version: number | null, template: { id: string, key: string, subject: string, body: string, html: string | null, translations: Array<{ locale: string, subject: string, body: string, html: string | null }> } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type DeskSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskSettingsQuery = { viewer: { tenant: { settings: { requiresSecondFactor: boolean, withoutEntitlement: WithoutEntitlement, requestersSet: Array<RequesterSettable>, signUp: SignUpRule, signUpFollows: boolean, organizationReports: boolean, unknownSenders: UnknownSenderRule, answersOfOthers: AnswerOfOthersRule, answersToClosed: AnswerToClosedRule, portal: string | null, secretWords: Array<string>, secretPrefixes: Array<string>, alwaysTold: Array<NotificationKind>, notByMail: Array<NotificationKind>, mediumImpactFrom: number | null, highImpactFrom: number | null, mediumUrgencyWithin: string | null, highUrgencyWithin: string | null, uncoveredQueue: { key: string } | null } } }, queues: Array<{ key: string, escalationTells: Array<string> }> };

export type RequestTypeFactsFragment = { id: string, key: string, label: string, help: string | null, audience: FieldAudience, entitlementTypes: Array<EntitlementType>, needsEntitlement: boolean, nature: TicketNature, queue: { key: string } | null, category: { key: string } | null, severity: { key: string } | null, fields: Array<{ key: string, label: string, type: CustomFieldType, help: string | null, required: boolean, options: Array<{ key: string, label: string }>, shownWhen: { field: string, values: Array<string> } | null, requiredWhen: { field: string, values: Array<string> } | null }>, checklist: Array<{ key: string, label: string }> };

export type RequestTypesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RequestTypesQuery = { requestTypes: { totalCount: number, nodes: Array<{ id: string, key: string, label: string, help: string | null, audience: FieldAudience, entitlementTypes: Array<EntitlementType>, needsEntitlement: boolean, nature: TicketNature, queue: { key: string } | null, category: { key: string } | null, severity: { key: string } | null, fields: Array<{ key: string, label: string, type: CustomFieldType, help: string | null, required: boolean, options: Array<{ key: string, label: string }>, shownWhen: { field: string, values: Array<string> } | null, requiredWhen: { field: string, values: Array<string> } | null }>, checklist: Array<{ key: string, label: string }> }> } };

export type RequestTypeQueryVariables = Exact<{
  key: string;
}>;


export type RequestTypeQuery = { requestType: { id: string, key: string, label: string, help: string | null, audience: FieldAudience, entitlementTypes: Array<EntitlementType>, needsEntitlement: boolean, nature: TicketNature, queue: { key: string } | null, category: { key: string } | null, severity: { key: string } | null, fields: Array<{ key: string, label: string, type: CustomFieldType, help: string | null, required: boolean, options: Array<{ key: string, label: string }>, shownWhen: { field: string, values: Array<string> } | null, requiredWhen: { field: string, values: Array<string> } | null }>, checklist: Array<{ key: string, label: string }> } | null };

export type SaveRequestTypeMutationVariables = Exact<{
  input: SaveRequestTypeInput;
}>;


export type SaveRequestTypeMutation = { saveRequestType: { version: number | null, requestType: { id: string, key: string, label: string, help: string | null, audience: FieldAudience, entitlementTypes: Array<EntitlementType>, needsEntitlement: boolean, nature: TicketNature, queue: { key: string } | null, category: { key: string } | null, severity: { key: string } | null, fields: Array<{ key: string, label: string, type: CustomFieldType, help: string | null, required: boolean, options: Array<{ key: string, label: string }>, shownWhen: { field: string, values: Array<string> } | null, requiredWhen: { field: string, values: Array<string> } | null }>, checklist: Array<{ key: string, label: string }> } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireRequestTypeMutationVariables = Exact<{
  input: RetireRequestTypeInput;
}>;


export type RetireRequestTypeMutation = { retireRequestType: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EntitlementsQueryVariables = Exact<{ [key: string]: never; }>;


export type EntitlementsQuery = { entitlements: { totalCount: number, nodes: Array<{ id: string, isActive: boolean, organization: { name: string } | null }> } };

export type EntitlementFactsFragment = { id: string, version: number, type: EntitlementType, validFrom: string, validTo: string | null, policy: { key: string } | null };

export type CreateEntitlementMutationVariables = Exact<{
  input: CreateEntitlementInput;
}>;


export type CreateEntitlementMutation = { createEntitlement: { entitlement: { id: string, version: number, type: EntitlementType, validFrom: string, validTo: string | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeEntitlementMutationVariables = Exact<{
  input: ChangeEntitlementInput;
}>;


export type ChangeEntitlementMutation = { changeEntitlement: { entitlement: { id: string, version: number, type: EntitlementType, validFrom: string, validTo: string | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EventFactsFragment = { id: string, seq: string, cursor: string, type: string, label: string, view: TicketView, ticketId: string | null, occurredAt: string, actor:
    | { __typename: 'ApiKey', id: string, name: string }
    | { __typename: 'SystemActor', id: string, name: string }
    | { __typename: 'User', id: string, name: string }
   | null, onBehalfOf: { id: string, name: string } | null, ticket: { id: string, code: string, subject: string, status: { key: string } } | null, message: { id: string, body: string } | null, changes: Array<{ field: string, before: unknown, after: unknown }> };

export type EventsQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  orderBy?: EventOrder | null | undefined;
  after?: string | null | undefined;
  first?: number | null | undefined;
  before?: string | null | undefined;
  last?: number | null | undefined;
}>;


export type EventsQuery = { events: { totalCount: number, nodes: Array<{ id: string, seq: string, cursor: string, type: string, label: string, view: TicketView, ticketId: string | null, occurredAt: string, actor:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
       | null, onBehalfOf: { id: string, name: string } | null, ticket: { id: string, code: string, subject: string, status: { key: string } } | null, message: { id: string, body: string } | null, changes: Array<{ field: string, before: unknown, after: unknown }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type LatestActivityQueryVariables = Exact<{
  ticketId: string | number;
  orderBy?: EventOrder | null | undefined;
  after?: string | null | undefined;
  first?: number | null | undefined;
  before?: string | null | undefined;
  last?: number | null | undefined;
}>;


export type LatestActivityQuery = { ticket: { id: string, activity: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, seq: string, type: string, label: string, message: { id: string, kind: MessageKind, body: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type MessageFactsFragment = { id: string, kind: MessageKind, body: string };

export type MessageNodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type MessageNodesQuery = { nodes: Array<
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'BusinessCalendar', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Delivery', id: string }
    | { __typename: 'Entitlement', id: string }
    | { __typename: 'IncomingMail', id: string }
    | { __typename: 'Message', id: string, kind: MessageKind, body: string }
    | { __typename: 'Notification', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Qualification', id: string }
    | { __typename: 'Queue', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'Release', id: string }
    | { __typename: 'RequestType', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Severity', id: string }
    | { __typename: 'SlaPolicy', id: string }
    | { __typename: 'Status', id: string }
    | { __typename: 'SystemActor', id: string }
    | { __typename: 'Template', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Viewer', id: string }
   | null> };

export type EventTypesQueryVariables = Exact<{
  locale?: string | null | undefined;
}>;


export type EventTypesQuery = { eventTypes: Array<{ key: string, label: string, description: string, audiences: Array<EventAudience>, isOnlyLive: boolean, changes: Array<{ field: string, type: string }> }> };

export type TicketEventsSubscriptionVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TicketEventsSubscription = { ticketEvents: { id: string, seq: string, cursor: string, type: string, label: string, view: TicketView, ticketId: string | null, occurredAt: string, actor:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
     | null, onBehalfOf: { id: string, name: string } | null, ticket: { id: string, code: string, subject: string, status: { key: string } } | null, message: { id: string, body: string } | null, changes: Array<{ field: string, before: unknown, after: unknown }> } };

export type QueueCountersSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type QueueCountersSubscription = { queueCounters: Array<{ key: string, counts: { unresolved: number, open: number, onHold: number, unassigned: number, overdue: number } | null }> };

export type PresenceFragment = { ticketId: string, present: Array<{ activity: PresenceActivity, actor:
      | { name: string }
      | { name: string }
      | { name: string }
     | null }> };

export type AnnouncePresenceMutationVariables = Exact<{
  input: AnnouncePresenceInput;
}>;


export type AnnouncePresenceMutation = { announcePresence: { presence: { ticketId: string, present: Array<{ activity: PresenceActivity, actor:
          | { name: string }
          | { name: string }
          | { name: string }
         | null }> } | null, userErrors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type TicketPresenceSubscriptionVariables = Exact<{
  ticketId: string | number;
}>;


export type TicketPresenceSubscription = { ticketPresence: { ticketId: string, present: Array<{ activity: PresenceActivity, actor:
        | { name: string }
        | { name: string }
        | { name: string }
       | null }> } };

export type LimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type LimitsQuery = { limits: { operationCost: number, answerCost: number, budget: number, budgetPerSecond: number, mutations: number, rootFields: number, depth: number, aliases: number, pageSize: number, usualPageSize: number, filterComparisons: number, fileBytes: number, socketOperations: number, subscriptionsOfPrincipal: number } };

export type IncomingMailFactsFragment = { id: string, version: number, recipient: string, envelopeFrom: string, fromAddress: string | null, subject: string | null, messageId: string | null, size: number, state: IncomingMailState, reason: string | null, receivedAt: string, settledAt: string | null, isKept: boolean, ticket: { id: string, code: string } | null, message: { id: string } | null };

export type IncomingMailsQueryVariables = Exact<{
  filter?: IncomingMailFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IncomingMailsQuery = { incomingMails: { totalCount: number, nodes: Array<{ id: string, version: number, recipient: string, envelopeFrom: string, fromAddress: string | null, subject: string | null, messageId: string | null, size: number, state: IncomingMailState, reason: string | null, receivedAt: string, settledAt: string | null, isKept: boolean, ticket: { id: string, code: string } | null, message: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConversationQueryVariables = Exact<{
  id: string | number;
}>;


export type ConversationQuery = { ticket: { code: string, subject: string, description: string, channel: Channel, status: { key: string }, requester: { id: string, name: string }, creator:
      | { id: string }
      | { id: string }
      | { id: string }
    , queue: { key: string }, severity: { key: string }, category: { key: string } | null, followUpOf: { id: string } | null, watchers: { nodes: Array<{ id: string }> }, attachments: Array<{ name: string, size: number, mediaType: string }>, messages: { nodes: Array<{ id: string, kind: MessageKind, body: string, foldedText: string | null, unknownSender: string | null, author:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , attachments: Array<{ name: string, size: number, mediaType: string }> }> } } | null };

export type SupportAddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type SupportAddressesQuery = { supportAddresses: Array<{ key: string, address: string, queue: string | null, category: string | null, severity: string | null, locale: string | null }> };

export type RetryIncomingMailMutationVariables = Exact<{
  input: RetryIncomingMailInput;
}>;


export type RetryIncomingMailMutation = { retryIncomingMail: { mail: { id: string, version: number, recipient: string, envelopeFrom: string, fromAddress: string | null, subject: string | null, messageId: string | null, size: number, state: IncomingMailState, reason: string | null, receivedAt: string, settledAt: string | null, isKept: boolean, ticket: { id: string, code: string } | null, message: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveSupportAddressMutationVariables = Exact<{
  input: SaveSupportAddressInput;
}>;


export type SaveSupportAddressMutation = { saveSupportAddress: { version: number | null, supportAddress: { key: string, address: string, queue: string | null, category: string | null, severity: string | null, locale: string | null } | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireSupportAddressMutationVariables = Exact<{
  input: RetireSupportAddressInput;
}>;


export type RetireSupportAddressMutation = { retireSupportAddress: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ConversationBodiesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ConversationBodiesQuery = { ticket: { messages: { nodes: Array<{ body: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DeliveryFactsFragment = { id: string, kind: string, template: string, state: DeliveryState, attempts: number, messageId: string | null, address: string | null, answer: string | null, createdAt: string, nextAttemptAt: string | null, endedAt: string | null, user: { id: string, name: string } | null, ticket: { id: string, code: string } | null };

export type DeliveriesQueryVariables = Exact<{
  filter?: DeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeliveriesQuery = { deliveries: { totalCount: number, nodes: Array<{ id: string, kind: string, template: string, state: DeliveryState, attempts: number, messageId: string | null, address: string | null, answer: string | null, createdAt: string, nextAttemptAt: string | null, endedAt: string | null, user: { id: string, name: string } | null, ticket: { id: string, code: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ResendDeliveryMutationVariables = Exact<{
  input: ResendDeliveryInput;
}>;


export type ResendDeliveryMutation = { resendDelivery: { delivery: { id: string, kind: string, template: string, state: DeliveryState, attempts: number, messageId: string | null, address: string | null, answer: string | null, createdAt: string, nextAttemptAt: string | null, endedAt: string | null, user: { id: string, name: string } | null, ticket: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PicturesOfTicketQueryVariables = Exact<{
  id: string | number;
}>;


export type PicturesOfTicketQuery = { ticket: { description: string, descriptionHtml: string, attachments: Array<{ id: string, name: string, size: number, mediaType: string, scan: ScanState | null, downloadUrl: string | null, thumbnailUrl: string | null }>, messages: { nodes: Array<{ body: string, bodyHtml: string, foldedText: string | null, attachments: Array<{ id: string, name: string, size: number, mediaType: string, scan: ScanState | null, downloadUrl: string | null, thumbnailUrl: string | null }> }> } } | null };

export type NotificationFactsFragment = { id: string, kind: NotificationKind, cursor: string, occurredAt: string, readAt: string | null, ticket: { id: string, code: string, subject: string } | null, event: { id: string, seq: string, type: string, cursor: string, actor:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null } | null };

export type NotificationsQueryVariables = Exact<{
  filter?: NotificationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type NotificationsQuery = { viewer: { unreadNotificationCount: number, notifications: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, kind: NotificationKind, cursor: string, occurredAt: string, readAt: string | null, ticket: { id: string, code: string, subject: string } | null, event: { id: string, seq: string, type: string, cursor: string, actor:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
             | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { viewer: { notificationPreferences: Array<{ kind: NotificationKind, channels: Array<NotificationChannel> }> } };

export type MarkNotificationsMutationVariables = Exact<{
  input: MarkNotificationsInput;
}>;


export type MarkNotificationsMutation = { markNotifications: { markedCount: number | null, hasMore: boolean | null, viewer: { unreadNotificationCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UpdateNotificationPreferencesMutationVariables = Exact<{
  input: UpdateNotificationPreferencesInput;
}>;


export type UpdateNotificationPreferencesMutation = { updateNotificationPreferences: { viewer: { notificationPreferences: Array<{ kind: NotificationKind, channels: Array<NotificationChannel> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type LiveNotificationsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LiveNotificationsSubscription = { notifications: { id: string, kind: NotificationKind, cursor: string, occurredAt: string, readAt: string | null, ticket: { id: string, code: string, subject: string } | null, event: { id: string, seq: string, type: string, cursor: string, actor:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null } };

export type OrganizationFactsFragment = { id: string, version: number, name: string, externalId: string | null, domains: Array<string> | null, notes: string | null, archivedAt: string | null, defaultQueue: { key: string } | null, calendar: { key: string } | null, policy: { key: string } | null };

export type MovedFactsFragment = { count: number, first: Array<{ ticket: { id: string }, before: { dueAt: string | null }, after: { dueAt: string | null } }> };

export type OrganizationPreviewQueryVariables = Exact<{
  organizationId: string | number;
  calendar?: string | null | undefined;
  policy?: string | null | undefined;
}>;


export type OrganizationPreviewQuery = { organizationPreview: { isComplete: boolean, moved: { count: number, first: Array<{ ticket: { id: string }, before: { dueAt: string | null }, after: { dueAt: string | null } }> }, breached: { count: number, first: Array<{ ticket: { id: string }, before: { dueAt: string | null }, after: { dueAt: string | null } }> } } | null };

export type OrganizationDetailsQueryVariables = Exact<{
  id?: string | number | null | undefined;
  externalId?: string | null | undefined;
  filter?: TicketFilter | null | undefined;
}>;


export type OrganizationDetailsQuery = { organization: { id: string, version: number, name: string, externalId: string | null, domains: Array<string> | null, notes: string | null, archivedAt: string | null, users: { totalCount: number, nodes: Array<{ id: string, name: string, email: string | null }> }, tickets: { totalCount: number, nodes: Array<{ id: string, subject: string }> }, entitlements: { nodes: Array<{ id: string, isActive: boolean }> }, defaultQueue: { key: string } | null, calendar: { key: string } | null, policy: { key: string } | null } | null };

export type CreateOrganizationMutationVariables = Exact<{
  input: CreateOrganizationInput;
}>;


export type CreateOrganizationMutation = { createOrganization: { organization: { id: string, version: number, name: string, externalId: string | null, domains: Array<string> | null, notes: string | null, archivedAt: string | null, defaultQueue: { key: string } | null, calendar: { key: string } | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UpdateOrganizationMutationVariables = Exact<{
  input: UpdateOrganizationInput;
}>;


export type UpdateOrganizationMutation = { updateOrganization: { organization: { id: string, version: number, name: string, externalId: string | null, domains: Array<string> | null, notes: string | null, archivedAt: string | null, defaultQueue: { key: string } | null, calendar: { key: string } | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ArchiveOrganizationMutationVariables = Exact<{
  input: ArchiveOrganizationInput;
}>;


export type ArchiveOrganizationMutation = { archiveOrganization: { organization: { id: string, version: number, name: string, externalId: string | null, domains: Array<string> | null, notes: string | null, archivedAt: string | null, defaultQueue: { key: string } | null, calendar: { key: string } | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RestoreOrganizationMutationVariables = Exact<{
  input: RestoreOrganizationInput;
}>;


export type RestoreOrganizationMutation = { restoreOrganization: { organization: { id: string, version: number, name: string, externalId: string | null, domains: Array<string> | null, notes: string | null, archivedAt: string | null, defaultQueue: { key: string } | null, calendar: { key: string } | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UpsertOrganizationMutationVariables = Exact<{
  input: UpsertOrganizationInput;
}>;


export type UpsertOrganizationMutation = { upsertOrganization: { outcome: UpsertOutcome | null, organization: { id: string, version: number, name: string, externalId: string | null, domains: Array<string> | null, notes: string | null, archivedAt: string | null, defaultQueue: { key: string } | null, calendar: { key: string } | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PersonFactsFragment = { id: string, version: number, name: string, email: string | null, phone: string | null, externalId: string | null, timeZone: string | null, requesterKind: RequesterKind | null, isActive: boolean, role: { key: string } | null, organization: { name: string } | null };

export type UserDetailsQueryVariables = Exact<{
  id?: string | number | null | undefined;
  email?: string | null | undefined;
  externalId?: string | null | undefined;
  part?: TicketPart | null | undefined;
  filter?: TicketFilter | null | undefined;
}>;


export type UserDetailsQuery = { user: { id: string, version: number, name: string, email: string | null, phone: string | null, externalId: string | null, timeZone: string | null, requesterKind: RequesterKind | null, isActive: boolean, tickets: { totalCount: number, nodes: Array<{ id: string, subject: string }> }, role: { key: string } | null, organization: { name: string } | null } | null };

export type UpsertUserMutationVariables = Exact<{
  input: UpsertUserInput;
}>;


export type UpsertUserMutation = { upsertUser: { outcome: UpsertOutcome | null, user: { id: string, version: number, name: string, email: string | null, phone: string | null, externalId: string | null, timeZone: string | null, requesterKind: RequesterKind | null, isActive: boolean, role: { key: string } | null, organization: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PeopleForTicketQueryVariables = Exact<{
  id: string | number;
  search?: string | null | undefined;
}>;


export type PeopleForTicketQuery = { ticket: { assignableUsers: { totalCount: number, nodes: Array<{ name: string }> }, mentionableUsers: { nodes: Array<{ name: string }> } } | null };

export type AddQueueMemberMutationVariables = Exact<{
  input: AddQueueMemberInput;
}>;


export type AddQueueMemberMutation = { addQueueMember: { queue: { key: string, members: Array<{ user: { name: string } }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RemoveQueueMemberMutationVariables = Exact<{
  input: RemoveQueueMemberInput;
}>;


export type RemoveQueueMemberMutation = { removeQueueMember: { queue: { key: string, members: Array<{ user: { name: string } }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type QueueByKeyQueryVariables = Exact<{
  key: string;
}>;


export type QueueByKeyQuery = { queue: { id: string, key: string, members: Array<{ user: { id: string, name: string } }> } | null };

export type ArticleByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type ArticleByIdQuery = { article: { id: string, title: string } | null };

export type TicketByCodeQueryVariables = Exact<{
  code: string;
}>;


export type TicketByCodeQuery = { ticket: { id: string, code: string } | null };

export type WhoIsOnThePhoneQueryVariables = Exact<{
  search: string;
}>;


export type WhoIsOnThePhoneQuery = { users: { nodes: Array<{ id: string, name: string, phone: string | null, tickets: { nodes: Array<{ id: string }> }, watched: { nodes: Array<{ id: string }> }, organization: { name: string, tickets: { nodes: Array<{ id: string }> } } | null }> }, organizations: { nodes: Array<{ name: string, tickets: { nodes: Array<{ id: string }> } }> } };

export type MergeUsersMutationVariables = Exact<{
  input: MergeUsersInput;
}>;


export type MergeUsersMutation = { mergeUsers: { user: { id: string, version: number, name: string, email: string | null, phone: string | null, externalId: string | null, timeZone: string | null, requesterKind: RequesterKind | null, isActive: boolean, role: { key: string } | null, organization: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MergedIntoQueryVariables = Exact<{
  id: string | number;
}>;


export type MergedIntoQuery = { user: { isActive: boolean, version: number, externalId: string | null, mergedInto: { id: string } | null } | null };

export type RolesQueryVariables = Exact<{
  locale?: string | null | undefined;
}>;


export type RolesQuery = { roles: Array<{ key: string, label: string, permissions: Array<string>, isAgent: boolean }> };

export type UserReachabilityQueryVariables = Exact<{
  id: string | number;
}>;


export type UserReachabilityQuery = { user: { unreachableSince: string | null } | null };

export type ReleaseTicketsQueryVariables = Exact<{
  id: string | number;
}>;


export type ReleaseTicketsQuery = { node:
    | { tickets: { nodes: Array<{ id: string }> } }
    | Record<PropertyKey, never>
   | null };

export type CreateReleaseMutationVariables = Exact<{
  input: CreateReleaseInput;
}>;


export type CreateReleaseMutation = { createRelease: { release: { id: string, name: string, publishedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PublishReleaseMutationVariables = Exact<{
  input: PublishReleaseInput;
}>;


export type PublishReleaseMutation = { publishRelease: { release: { id: string, name: string, publishedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ReportNumberFactsFragment = { measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null };

export type ReportSeriesFactsFragment = { group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }> };

export type ReportQueryVariables = Exact<{
  report: ReportInput;
  filter?: TicketFilter | null | undefined;
}>;


export type ReportQuery = { report: { zone: string, percentileError: number, asOf: { seq: string, at: string | null }, total: { group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }> }, series: Array<{ group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null, p50: string | null, p90: string | null, p95: string | null, averageScore: number | null }> }> } };

export type ReportTicketsQueryVariables = Exact<{
  number: ReportTicketsInput;
  filter?: TicketFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportTicketsQuery = { reportTickets: { totalCount: number, nodes: Array<{ id: string, code: string, subject: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReportCountFactsFragment = { measure: ReportMeasure, count: number, average: string | null };

export type ReportSeriesCountsFragment = { group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null }> };

export type ReportCountsQueryVariables = Exact<{
  report: ReportInput;
  filter?: TicketFilter | null | undefined;
}>;


export type ReportCountsQuery = { report: { asOf: { seq: string, at: string | null }, total: { group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null }> }, series: Array<{ group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null }> }> } };

export type IndicatorFactsFragment = { unresolved: number, open: number, pending: number, onHold: number, unassigned: number, overdue: number, dueWithinHour: number, createdToday: number, resolvedToday: number, metToday: number, breachedToday: number, attainmentToday: number | null, availableAgents: number, asOf: { seq: string } | null };

export type IndicatorsQueryVariables = Exact<{
  indicators?: IndicatorsInput | null | undefined;
}>;


export type IndicatorsQuery = { indicators: { unresolved: number, open: number, pending: number, onHold: number, unassigned: number, overdue: number, dueWithinHour: number, createdToday: number, resolvedToday: number, metToday: number, breachedToday: number, attainmentToday: number | null, availableAgents: number, asOf: { seq: string } | null } };

export type LiveIndicatorsSubscriptionVariables = Exact<{
  indicators?: IndicatorsInput | null | undefined;
}>;


export type LiveIndicatorsSubscription = { indicators: { unresolved: number, open: number, pending: number, onHold: number, unassigned: number, overdue: number, dueWithinHour: number, createdToday: number, resolvedToday: number, metToday: number, breachedToday: number, attainmentToday: number | null, availableAgents: number, asOf: { seq: string } | null } };

export type ReportTableQueryVariables = Exact<{
  report: ReportInput;
  filter?: TicketFilter | null | undefined;
}>;


export type ReportTableQuery = { report: { csv: string, series: Array<{ group: Array<{ label: string | null }> }> } };

export type ReportCsvLinkQueryVariables = Exact<{
  report: ReportInput;
  filter?: TicketFilter | null | undefined;
}>;


export type ReportCsvLinkQuery = { report: { csvUrl: string | null } };

export type ReportChartQueryVariables = Exact<{
  report: ReportInput;
  filter?: TicketFilter | null | undefined;
  title?: string | null | undefined;
}>;


export type ReportChartQuery = { reportChart: { title: string, description: string, svg: string } };

export type ReadyReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadyReportsQuery = { readyReports: Array<{ key: string, label: string, measures: Array<ReportMeasure>, by: ReportInterval | null, groupBy: Array<ReportDimension> }> };

export type SavedReportFactsFragment = { id: string, version: number, name: string, isShared: boolean, isOwn: boolean, measures: Array<ReportMeasure>, by: ReportInterval | null, zone: string | null, groupBy: Array<ReportDimension>, fieldKey: string | null, filter: unknown, schedule: { every: ReportScheduleInterval, weekday: number | null, hour: number, nextAt: string } | null };

export type SavedReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedReportsQuery = { savedReports: Array<{ id: string, version: number, name: string, isShared: boolean, isOwn: boolean, measures: Array<ReportMeasure>, by: ReportInterval | null, zone: string | null, groupBy: Array<ReportDimension>, fieldKey: string | null, filter: unknown, schedule: { every: ReportScheduleInterval, weekday: number | null, hour: number, nextAt: string } | null }> };

export type SaveReportMutationVariables = Exact<{
  input: SaveReportInput;
}>;


export type SaveReportMutation = { saveReport: { report: { id: string, version: number, name: string, isShared: boolean, isOwn: boolean, measures: Array<ReportMeasure>, by: ReportInterval | null, zone: string | null, groupBy: Array<ReportDimension>, fieldKey: string | null, filter: unknown, schedule: { every: ReportScheduleInterval, weekday: number | null, hour: number, nextAt: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type DeleteReportMutationVariables = Exact<{
  input: DeleteReportInput;
}>;


export type DeleteReportMutation = { deleteReport: { deletedId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type OrganizationReportQueryVariables = Exact<{
  report: OrganizationReportInput;
}>;


export type OrganizationReportQuery = { organizationReport: { total: { group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null }> }, series: Array<{ group: Array<{ dimension: ReportDimension, id: string | null, value: string | null }>, points: Array<{ from: string, to: string, numbers: Array<{ measure: ReportMeasure, count: number, average: string | null }> }>, totals: Array<{ measure: ReportMeasure, count: number, average: string | null }>, before: Array<{ measure: ReportMeasure, count: number, average: string | null }> }> } | null };

export type SuggestQueryVariables = Exact<{
  input: SuggestInput;
}>;


export type SuggestQuery = { suggest: { id: string, articles: Array<{ score: number, isLikely: boolean, matchedWords: Array<string>, passage: Array<{ text: string, isMatch: boolean }>, article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
          | { name: string }
          | { name: string }
          | { name: string }
         } | null }>, tickets: Array<{ score: number, isLikely: boolean, matchedWords: Array<string>, passage: Array<{ text: string, isMatch: boolean }>, ticket: { id: string, code: string, subject: string } | null }> } };

export type RecordSuggestionOutcomeMutationVariables = Exact<{
  input: RecordSuggestionOutcomeInput;
}>;


export type RecordSuggestionOutcomeMutation = { recordSuggestionOutcome: { outcome: SuggestionOutcome | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type KnowledgeGapsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type KnowledgeGapsQuery = { knowledgeGaps: { totalCount: number, nodes: Array<{ id: string, title: string, timesAsked: number, firstAskedAt: string, lastAskedAt: string, article: { id: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateArticleFromGapMutationVariables = Exact<{
  input: CreateArticleFromGapInput;
}>;


export type CreateArticleFromGapMutation = { createArticleFromGap: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PublicSuggestQueryVariables = Exact<{
  input: SuggestInput;
}>;


export type PublicSuggestQuery = { suggest: { id: string, articles: Array<{ score: number, isLikely: boolean, matchedWords: Array<string>, passage: Array<{ text: string, isMatch: boolean }>, article: { id: string, title: string, bodyHtml: string, updatedAt: string, category: { key: string, label: string } | null, headings: Array<{ level: number, text: string }>, attachments: Array<{ name: string, downloadUrl: string | null }> } | null }> } };

export type AdmissionQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type AdmissionQuery = { admission: { ticket: { id: string, isUncovered: boolean, entitlement: { type: EntitlementType } | null } | null, articles: Array<{ isLikely: boolean, article: { id: string, title: string } | null }>, duplicates: Array<{ isLikely: boolean, ticket: { id: string } | null }>, checklist: Array<{ key: string, label: string, isChecked: boolean | null }>, missing: Array<{ kind: AdmissionNeedKind, key: string | null }>, viewerCanRefuse: { allowed: boolean, code: UserErrorCode | null } } | null };

export type RefuseIntakeMutationVariables = Exact<{
  input: RefuseIntakeInput;
}>;


export type RefuseIntakeMutation = { refuseIntake: { ticket: { refusedAt: string | null, refusalReason: string | null, id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, refusalArticle: { id: string, title: string } | null, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<string>, tenant: { slug: string, name: string, locale: string, timeZone: string, modules: Array<DeskModule>, codePrefix: string, closurePolicy: ClosurePolicy, onBehalfCreator: OnBehalfCreator }, actor:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , user: { id: string, email: string | null, role: { key: string } | null, organization: { id: string, name: string } | null } | null } };

export type PublicTenantQueryVariables = Exact<{
  slug: string;
}>;


export type PublicTenantQuery = { tenant: { name: string, locale: string, signInWays: Array<SignInWay>, signUp: SignUpRule } | null };

export type CatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogQuery = { queues: Array<{ id: string, key: string, label: string, rank: number, ordering: QueueOrdering, visibility: QueueVisibility, counts: { unresolved: number, open: number, pending: number, onHold: number, unassigned: number, resolved: number, overdue: number } | null, members: Array<{ user: { id: string, name: string, isAvailable: boolean | null } }> }>, severities: Array<{ id: string, key: string, label: string, rank: number, targetTime: string, responseTime: string | null }>, statuses: Array<{ id: string, key: string, label: string, category: StatusCategory, rank: number }>, categories: Array<{ id: string, key: string, label: string, rank: number }> };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'BusinessCalendar', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Delivery', id: string }
    | { __typename: 'Entitlement', id: string }
    | { __typename: 'IncomingMail', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Notification', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Qualification', id: string }
    | { __typename: 'Queue', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'Release', id: string }
    | { __typename: 'RequestType', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Severity', id: string }
    | { __typename: 'SlaPolicy', id: string }
    | { __typename: 'Status', id: string }
    | { __typename: 'SystemActor', id: string }
    | { __typename: 'Template', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'BusinessCalendar', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Delivery', id: string }
    | { __typename: 'Entitlement', id: string }
    | { __typename: 'IncomingMail', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Notification', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Qualification', id: string }
    | { __typename: 'Queue', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'Release', id: string }
    | { __typename: 'RequestType', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Severity', id: string }
    | { __typename: 'SlaPolicy', id: string }
    | { __typename: 'Status', id: string }
    | { __typename: 'SystemActor', id: string }
    | { __typename: 'Template', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Viewer', id: string }
   | null> };

export type UsersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: Array<UserOrder> | UserOrder | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, name: string, email: string | null, role: { key: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganizationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: OrganizationFilter | null | undefined;
  orderBy?: Array<OrganizationOrder> | OrganizationOrder | null | undefined;
}>;


export type OrganizationsQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, name: string, externalId: string | null, entitlements: { nodes: Array<{ id: string, type: EntitlementType }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string, name: string, email: string | null, role: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RelatedTicketsQueryVariables = Exact<{
  id: string | number;
}>;


export type RelatedTicketsQuery = { node:
    | { relatedTickets: { nodes: Array<{ kind: string, ticket: { id: string } }> } }
    | { relatedTickets: { nodes: Array<{ kind: string, ticket: { id: string } }> } }
    | Record<PropertyKey, never>
   | null };

export type ServerTimeQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerTimeQuery = { serverTime: string };

export type PermissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionsQuery = { permissions: Array<{ name: string, description: string, roles: Array<{ key: string, label: string }> }> };

export type OwnTicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  orderBy?: Array<TicketOrder> | TicketOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OwnTicketsQuery = { viewer: { assignedTickets: { totalCount: number, nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, requestedTickets: { totalCount: number, nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } };

export type TransitionsQueryVariables = Exact<{
  id: string | number;
}>;


export type TransitionsQuery = { ticket: { availableTransitions: Array<{ mutation: string, allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown, status: { id: string, key: string }, needs: Array<{ kind: TransitionNeedKind, key: string | null, mutation: string, isMet: boolean }> }> } | null };

export type TicketFactsFragment = { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
    | { __typename: 'ApiKey', id: string, name: string }
    | { __typename: 'SystemActor', id: string, name: string }
    | { __typename: 'User', id: string, name: string }
  , registeredBy:
    | { __typename: 'ApiKey', id: string, name: string }
    | { __typename: 'SystemActor', id: string, name: string }
    | { __typename: 'User', id: string, name: string }
  , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } };

export type RefusalFragment = { code: UserErrorCode, message: string, path: Array<string>, details: unknown };

export type TicketQueryVariables = Exact<{
  id?: string | number | null | undefined;
  code?: string | null | undefined;
}>;


export type TicketQuery = { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, availableTransitions: Array<{ allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown, status: { key: string, category: StatusCategory } }>, messages: { totalCount: number, nodes: Array<{ id: string, kind: MessageKind, body: string, author:
          | { name: string }
          | { name: string }
          | { name: string }
        , onBehalfOf: { name: string } | null, mentions: Array<{ user: { id: string } }> }> }, activity: { totalCount: number, nodes: Array<{ id: string, seq: string, type: string, occurredAt: string, actor:
          | { __typename: 'ApiKey', name: string }
          | { __typename: 'SystemActor', name: string }
          | { __typename: 'User', name: string }
         | null, causedBy:
          | { name: string }
          | { name: string }
          | { name: string }
         | null, onBehalfOf: { name: string } | null, changes: Array<{ field: string, before: unknown, after: unknown }> }> }, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , registeredBy:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null };

export type TicketAnswersQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type TicketAnswersQuery = { ticket: { customFields: unknown, customFieldValues: Array<{ key: string, label: string, type: CustomFieldType, value: unknown, option: { key: string, label: string } | null }>, checklist: Array<{ key: string, label: string, isChecked: boolean }> } | null };

export type TicketDetailsQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type TicketDetailsQuery = { ticket: { refusedAt: string | null, refusalReason: string | null, id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, checklist: Array<{ key: string, isChecked: boolean }>, requestType: { key: string, label: string } | null, refusalArticle: { id: string, title: string } | null, entitlement: { id: string, type: EntitlementType } | null, qualification: { key: string, label: string } | null, viewerCanQualify: { allowed: boolean, code: UserErrorCode | null }, viewerCanWithdraw: { allowed: boolean, code: UserErrorCode | null }, survey: { isOpen: boolean, viewerCanAnswer: { allowed: boolean, code: UserErrorCode | null }, answer: { score: number, comment: string | null, answeredBy:
          | { name: string }
          | { name: string }
          | { name: string }
         } | null }, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , registeredBy:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null };

export type TicketLinksQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketLinksQuery = { ticket: { id: string, duplicateOf: { id: string } | null, followUpOf: { id: string, messages: { nodes: Array<{ body: string }> } } | null, mergedInto: { id: string } | null, mergedTickets: { nodes: Array<{ id: string }> }, relations: { nodes: Array<{ id: string, kind: string, target: RelationTarget, externalId: string | null, endedAt: string | null }> }, release: { id: string } | null, solution: { id: string } | null } | null };

export type TicketClocksQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketClocksQuery = { ticket: { id: string, openedAt: string, dueAt: string | null, firstResponseDueAt: string | null, isOverdue: boolean, slaClocks: Array<{ metric: SlaMetric, state: ClockState, startedAt: string, dueAt: string | null, breachedAt: string | null, used: string, remaining: string | null, overdue: string, isWarning: boolean, ending: ClockEnding | null, target: string, inBusinessTime: boolean }>, slaExplanation: Array<{ metric: SlaMetric, segments: Array<{ kind: SlaSegmentKind, from: string, to: string, eventId: string, policy: string, policyVersion: number, calendar: string | null, calendarVersion: number | null }> }> } | null };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  orderBy?: Array<TicketOrder> | TicketOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { totalCount: number, nodes: Array<{ id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { openTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AssignTicketMutationVariables = Exact<{
  input: AssignTicketInput;
}>;


export type AssignTicketMutation = { assignTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type TakeNextTicketMutationVariables = Exact<{
  input: TakeNextTicketInput;
}>;


export type TakeNextTicketMutation = { takeNextTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MoveTicketMutationVariables = Exact<{
  input: MoveTicketInput;
}>;


export type MoveTicketMutation = { moveTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeTicketStatusMutationVariables = Exact<{
  input: ChangeTicketStatusInput;
}>;


export type ChangeTicketStatusMutation = { changeTicketStatus: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ResolveTicketMutationVariables = Exact<{
  input: ResolveTicketInput;
}>;


export type ResolveTicketMutation = { resolveTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type CloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type CloseTicketMutation = { closeTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ReopenTicketMutationVariables = Exact<{
  input: ReopenTicketInput;
}>;


export type ReopenTicketMutation = { reopenTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeTicketSeverityMutationVariables = Exact<{
  input: ChangeTicketSeverityInput;
}>;


export type ChangeTicketSeverityMutation = { changeTicketSeverity: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type HandOverTicketMutationVariables = Exact<{
  input: HandOverTicketInput;
}>;


export type HandOverTicketMutation = { handOverTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ReplyToTicketMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type ReplyToTicketMutation = { replyToTicket: { message: { id: string, kind: MessageKind, body: string, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { addNote: { message: { id: string, kind: MessageKind, body: string, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AnswerChecklistMutationVariables = Exact<{
  input: AnswerChecklistInput;
}>;


export type AnswerChecklistMutation = { answerChecklist: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EditTicketMutationVariables = Exact<{
  input: EditTicketInput;
}>;


export type EditTicketMutation = { editTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type TriageTicketMutationVariables = Exact<{
  input: TriageTicketInput;
}>;


export type TriageTicketMutation = { triageTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeRequesterMutationVariables = Exact<{
  input: ChangeRequesterInput;
}>;


export type ChangeRequesterMutation = { changeRequester: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RecordRecoveryMutationVariables = Exact<{
  input: RecordRecoveryInput;
}>;


export type RecordRecoveryMutation = { recordRecovery: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type WithdrawTicketMutationVariables = Exact<{
  input: WithdrawTicketInput;
}>;


export type WithdrawTicketMutation = { withdrawTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RecordWorkaroundMutationVariables = Exact<{
  input: RecordWorkaroundInput;
}>;


export type RecordWorkaroundMutation = { recordWorkaround: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SetCustomFieldsMutationVariables = Exact<{
  input: SetCustomFieldsInput;
}>;


export type SetCustomFieldsMutation = { setCustomFields: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type QualifyTicketMutationVariables = Exact<{
  input: QualifyTicketInput;
}>;


export type QualifyTicketMutation = { qualifyTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EscalateTicketMutationVariables = Exact<{
  input: EscalateTicketInput;
}>;


export type EscalateTicketMutation = { escalateTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MergeTicketsMutationVariables = Exact<{
  input: MergeTicketsInput;
}>;


export type MergeTicketsMutation = { mergeTickets: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UnmergeTicketMutationVariables = Exact<{
  input: UnmergeTicketInput;
}>;


export type UnmergeTicketMutation = { unmergeTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MarkDuplicateMutationVariables = Exact<{
  input: MarkDuplicateInput;
}>;


export type MarkDuplicateMutation = { markDuplicate: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type LinkSolutionMutationVariables = Exact<{
  input: LinkSolutionInput;
}>;


export type LinkSolutionMutation = { linkSolution: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type WaitForReleaseMutationVariables = Exact<{
  input: WaitForReleaseInput;
}>;


export type WaitForReleaseMutation = { waitForRelease: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AnswerSurveyMutationVariables = Exact<{
  input: AnswerSurveyInput;
}>;


export type AnswerSurveyMutation = { answerSurvey: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type DraftArticleFromTicketMutationVariables = Exact<{
  input: DraftArticleFromTicketInput;
}>;


export type DraftArticleFromTicketMutation = { draftArticleFromTicket: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, entitlementTypes: Array<EntitlementType> | null, publishAt: string | null, expiresAt: string | null, publishedAt: string | null, category: { key: string } | null, organizations: { nodes: Array<{ name: string }> }, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RelateTicketMutationVariables = Exact<{
  input: RelateTicketInput;
}>;


export type RelateTicketMutation = { relateTicket: { relation: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UnrelateTicketMutationVariables = Exact<{
  input: UnrelateTicketInput;
}>;


export type UnrelateTicketMutation = { unrelateTicket: { relation: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SetAvailabilityMutationVariables = Exact<{
  input: SetAvailabilityInput;
}>;


export type SetAvailabilityMutation = { setAvailability: { user: { id: string, isAvailable: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { advanceClock: { now: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AddWatcherMutationVariables = Exact<{
  input: AddWatcherInput;
}>;


export type AddWatcherMutation = { addWatcher: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RemoveWatcherMutationVariables = Exact<{
  input: RemoveWatcherInput;
}>;


export type RemoveWatcherMutation = { removeWatcher: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type TicketWatchersQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketWatchersQuery = { ticket: { id: string, watchers: { nodes: Array<{ id: string, name: string }> } } | null };

export type AddCollaboratorMutationVariables = Exact<{
  input: AddCollaboratorInput;
}>;


export type AddCollaboratorMutation = { addCollaborator: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RemoveCollaboratorMutationVariables = Exact<{
  input: RemoveCollaboratorInput;
}>;


export type RemoveCollaboratorMutation = { removeCollaborator: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, isPriorityGiven: boolean, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, customFields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, withdrawnAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null, details: unknown } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type TicketCollaboratorsQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketCollaboratorsQuery = { ticket: { id: string, collaborators: { nodes: Array<{ id: string, name: string }> } } | null };

export type SearchTicketsQueryVariables = Exact<{
  search: string;
  filter?: TicketFilter | null | undefined;
  orderBy?: Array<TicketOrder> | TicketOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchTicketsQuery = { tickets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, highlights: Array<{ source: HighlightSource, messageId: string | null, parts: Array<{ text: string, isMatch: boolean }> }> | null, node: { id: string, code: string, subject: string } }> } };

export type TicketSecretsQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketSecretsQuery = { ticket: { customFields: unknown, secrets: Array<{ id: string, label: string, fieldKey: string | null, createdAt: string, isWiped: boolean, wipedAt: string | null, createdBy:
        | { name: string }
        | { name: string }
        | { name: string }
       }>, messages: { nodes: Array<{ id: string, kind: MessageKind, secrets: Array<{ id: string, label: string }> }> } } | null };

export type RevealSecretMutationVariables = Exact<{
  input: RevealSecretInput;
}>;


export type RevealSecretMutation = { revealSecret: { value: string | null, secret: { id: string, label: string, isWiped: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SealSecretMutationVariables = Exact<{
  input: SealSecretInput;
}>;


export type SealSecretMutation = { sealSecret: { secret: { id: string, label: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PossibleSecretsQueryVariables = Exact<{
  id: string | number;
}>;


export type PossibleSecretsQuery = { ticket: { description: string, possibleSecrets: Array<{ kind: PossibleSecretKind, start: number, end: number }>, messages: { nodes: Array<{ body: string, possibleSecrets: Array<{ kind: PossibleSecretKind, start: number, end: number }> }> } } | null };

export type TicketLevelsQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketLevelsQuery = { ticket: { affectedUsers: number | null, impact: Level | null, urgency: Level | null, priority: Priority } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ChangedUserFragmentDoc = new TypedDocumentString(`
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
    `, {"fragmentName":"ChangedUser"}) as unknown as TypedDocumentString<ChangedUserFragment, unknown>;
export const ArticleFactsFragmentDoc = new TypedDocumentString(`
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
    `, {"fragmentName":"ArticleFacts"}) as unknown as TypedDocumentString<ArticleFactsFragment, unknown>;
export const PublicArticleFragmentDoc = new TypedDocumentString(`
    fragment PublicArticle on Article {
  id
  title
  bodyHtml
  updatedAt
  category {
    key
    label
  }
  headings {
    level
    text
  }
  attachments {
    name
    downloadUrl
  }
}
    `, {"fragmentName":"PublicArticle"}) as unknown as TypedDocumentString<PublicArticleFragment, unknown>;
export const AttachmentFactsFragmentDoc = new TypedDocumentString(`
    fragment AttachmentFacts on Attachment {
  id
  name
  size
  mediaType
  scan
  downloadUrl
  thumbnailUrl
}
    `, {"fragmentName":"AttachmentFacts"}) as unknown as TypedDocumentString<AttachmentFactsFragment, unknown>;
export const LinkFactsFragmentDoc = new TypedDocumentString(`
    fragment LinkFacts on WebLink {
  kind
  url
  title
}
    `, {"fragmentName":"LinkFacts"}) as unknown as TypedDocumentString<LinkFactsFragment, unknown>;
export const EffectFactsFragmentDoc = new TypedDocumentString(`
    fragment EffectFacts on StepEffect {
  kind
  qualification {
    id
    key
  }
  natures
  assign
  notify
  template {
    id
    key
  }
}
    `, {"fragmentName":"EffectFacts"}) as unknown as TypedDocumentString<EffectFactsFragment, unknown>;
export const ConfigurationChangeFactsFragmentDoc = new TypedDocumentString(`
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
    `, {"fragmentName":"ConfigurationChangeFacts"}) as unknown as TypedDocumentString<ConfigurationChangeFactsFragment, unknown>;
export const RequestTypeFactsFragmentDoc = new TypedDocumentString(`
    fragment RequestTypeFacts on RequestType {
  id
  key
  label
  help
  audience
  entitlementTypes
  needsEntitlement
  nature
  queue {
    key
  }
  category {
    key
  }
  severity {
    key
  }
  fields {
    key
    label
    type
    help
    required
    options {
      key
      label
    }
    shownWhen {
      field
      values
    }
    requiredWhen {
      field
      values
    }
  }
  checklist {
    key
    label
  }
}
    `, {"fragmentName":"RequestTypeFacts"}) as unknown as TypedDocumentString<RequestTypeFactsFragment, unknown>;
export const EntitlementFactsFragmentDoc = new TypedDocumentString(`
    fragment EntitlementFacts on Entitlement {
  id
  version
  type
  validFrom
  validTo
  policy {
    key
  }
}
    `, {"fragmentName":"EntitlementFacts"}) as unknown as TypedDocumentString<EntitlementFactsFragment, unknown>;
export const EventFactsFragmentDoc = new TypedDocumentString(`
    fragment EventFacts on TicketEvent {
  id
  seq
  cursor
  type
  label
  view
  ticketId
  occurredAt
  actor {
    __typename
    id
    name
  }
  onBehalfOf {
    id
    name
  }
  ticket {
    id
    code
    subject
    status {
      key
    }
  }
  message {
    id
    body
  }
  changes {
    field
    before
    after
  }
}
    `, {"fragmentName":"EventFacts"}) as unknown as TypedDocumentString<EventFactsFragment, unknown>;
export const MessageFactsFragmentDoc = new TypedDocumentString(`
    fragment MessageFacts on Message {
  id
  kind
  body
}
    `, {"fragmentName":"MessageFacts"}) as unknown as TypedDocumentString<MessageFactsFragment, unknown>;
export const PresenceFragmentDoc = new TypedDocumentString(`
    fragment Presence on TicketPresence {
  ticketId
  present {
    actor {
      name
    }
    activity
  }
}
    `, {"fragmentName":"Presence"}) as unknown as TypedDocumentString<PresenceFragment, unknown>;
export const IncomingMailFactsFragmentDoc = new TypedDocumentString(`
    fragment IncomingMailFacts on IncomingMail {
  id
  version
  recipient
  envelopeFrom
  fromAddress
  subject
  messageId
  size
  state
  reason
  receivedAt
  settledAt
  isKept
  ticket {
    id
    code
  }
  message {
    id
  }
}
    `, {"fragmentName":"IncomingMailFacts"}) as unknown as TypedDocumentString<IncomingMailFactsFragment, unknown>;
export const DeliveryFactsFragmentDoc = new TypedDocumentString(`
    fragment DeliveryFacts on Delivery {
  id
  kind
  template
  state
  attempts
  messageId
  address
  answer
  createdAt
  nextAttemptAt
  endedAt
  user {
    id
    name
  }
  ticket {
    id
    code
  }
}
    `, {"fragmentName":"DeliveryFacts"}) as unknown as TypedDocumentString<DeliveryFactsFragment, unknown>;
export const NotificationFactsFragmentDoc = new TypedDocumentString(`
    fragment NotificationFacts on Notification {
  id
  kind
  cursor
  occurredAt
  readAt
  ticket {
    id
    code
    subject
  }
  event {
    id
    seq
    type
    cursor
    actor {
      id
      name
    }
  }
}
    `, {"fragmentName":"NotificationFacts"}) as unknown as TypedDocumentString<NotificationFactsFragment, unknown>;
export const OrganizationFactsFragmentDoc = new TypedDocumentString(`
    fragment OrganizationFacts on Organization {
  id
  version
  name
  externalId
  domains
  notes
  archivedAt
  defaultQueue {
    key
  }
  calendar {
    key
  }
  policy {
    key
  }
}
    `, {"fragmentName":"OrganizationFacts"}) as unknown as TypedDocumentString<OrganizationFactsFragment, unknown>;
export const MovedFactsFragmentDoc = new TypedDocumentString(`
    fragment MovedFacts on MovedTickets {
  count
  first {
    ticket {
      id
    }
    before {
      dueAt
    }
    after {
      dueAt
    }
  }
}
    `, {"fragmentName":"MovedFacts"}) as unknown as TypedDocumentString<MovedFactsFragment, unknown>;
export const PersonFactsFragmentDoc = new TypedDocumentString(`
    fragment PersonFacts on User {
  id
  version
  name
  email
  phone
  externalId
  timeZone
  role {
    key
  }
  requesterKind
  isActive
  organization {
    name
  }
}
    `, {"fragmentName":"PersonFacts"}) as unknown as TypedDocumentString<PersonFactsFragment, unknown>;
export const ReportNumberFactsFragmentDoc = new TypedDocumentString(`
    fragment ReportNumberFacts on ReportNumber {
  measure
  count
  average
  p50
  p90
  p95
  averageScore
}
    `, {"fragmentName":"ReportNumberFacts"}) as unknown as TypedDocumentString<ReportNumberFactsFragment, unknown>;
export const ReportSeriesFactsFragmentDoc = new TypedDocumentString(`
    fragment ReportSeriesFacts on ReportSeries {
  group {
    dimension
    id
    value
  }
  points {
    from
    to
    numbers {
      ...ReportNumberFacts
    }
  }
  totals {
    ...ReportNumberFacts
  }
  before {
    ...ReportNumberFacts
  }
}
    fragment ReportNumberFacts on ReportNumber {
  measure
  count
  average
  p50
  p90
  p95
  averageScore
}`, {"fragmentName":"ReportSeriesFacts"}) as unknown as TypedDocumentString<ReportSeriesFactsFragment, unknown>;
export const ReportCountFactsFragmentDoc = new TypedDocumentString(`
    fragment ReportCountFacts on ReportNumber {
  measure
  count
  average
}
    `, {"fragmentName":"ReportCountFacts"}) as unknown as TypedDocumentString<ReportCountFactsFragment, unknown>;
export const ReportSeriesCountsFragmentDoc = new TypedDocumentString(`
    fragment ReportSeriesCounts on ReportSeries {
  group {
    dimension
    id
    value
  }
  points {
    from
    to
    numbers {
      ...ReportCountFacts
    }
  }
  totals {
    ...ReportCountFacts
  }
  before {
    ...ReportCountFacts
  }
}
    fragment ReportCountFacts on ReportNumber {
  measure
  count
  average
}`, {"fragmentName":"ReportSeriesCounts"}) as unknown as TypedDocumentString<ReportSeriesCountsFragment, unknown>;
export const IndicatorFactsFragmentDoc = new TypedDocumentString(`
    fragment IndicatorFacts on Indicators {
  asOf {
    seq
  }
  unresolved
  open
  pending
  onHold
  unassigned
  overdue
  dueWithinHour
  createdToday
  resolvedToday
  metToday
  breachedToday
  attainmentToday
  availableAgents
}
    `, {"fragmentName":"IndicatorFacts"}) as unknown as TypedDocumentString<IndicatorFactsFragment, unknown>;
export const SavedReportFactsFragmentDoc = new TypedDocumentString(`
    fragment SavedReportFacts on SavedReport {
  id
  version
  name
  isShared
  isOwn
  measures
  by
  zone
  groupBy
  fieldKey
  filter
  schedule {
    every
    weekday
    hour
    nextAt
  }
}
    `, {"fragmentName":"SavedReportFacts"}) as unknown as TypedDocumentString<SavedReportFactsFragment, unknown>;
export const TicketFactsFragmentDoc = new TypedDocumentString(`
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
    `, {"fragmentName":"TicketFacts"}) as unknown as TypedDocumentString<TicketFactsFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
  path
  details
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    accessTokenExpiresAt
    refreshToken
    viewer {
      permissions
      tenant {
        slug
      }
      user {
        name
      }
    }
    session {
      secondFactorAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    accessToken
    refreshToken
    viewer {
      permissions
      user {
        name
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($first: Int, $after: String) {
  apiKeys(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      hint
      version
      permissions
      expiresAt
      createdAt
      lastUsedAt
      revokedAt
      organization {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const IssuePublishableKeyDocument = new TypedDocumentString(`
    mutation IssuePublishableKey($input: IssuePublishableKeyInput!) {
  issuePublishableKey(input: $input) {
    publishableKey
    apiKey {
      id
      permissions
      origins
      expiresAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<IssuePublishableKeyMutation, IssuePublishableKeyMutationVariables>;
export const IssueApiKeyDocument = new TypedDocumentString(`
    mutation IssueApiKey($input: IssueApiKeyInput!) {
  issueApiKey(input: $input) {
    secret
    apiKey {
      id
      name
      hint
      version
      permissions
      expiresAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<IssueApiKeyMutation, IssueApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    apiKey {
      id
      revokedAt
      version
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const SessionFactorsDocument = new TypedDocumentString(`
    query SessionFactors {
  sessions {
    nodes {
      secondFactorAt
    }
  }
}
    `) as unknown as TypedDocumentString<SessionFactorsQuery, SessionFactorsQueryVariables>;
export const SecondFactorDocument = new TypedDocumentString(`
    query SecondFactor {
  viewer {
    permissions
    secondFactor {
      isOn
      isRequired
      recoveryCodesLeft
    }
  }
}
    `) as unknown as TypedDocumentString<SecondFactorQuery, SecondFactorQueryVariables>;
export const BeginSecondFactorDocument = new TypedDocumentString(`
    mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
  beginSecondFactor(input: $input) {
    secret
    uri
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<BeginSecondFactorMutation, BeginSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
  confirmSecondFactor(input: $input) {
    recoveryCodes
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
  removeSecondFactor(input: $input) {
    user {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
  renewRecoveryCodes(input: $input) {
    recoveryCodes
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const ResetSecondFactorDocument = new TypedDocumentString(`
    mutation ResetSecondFactor($input: ResetSecondFactorInput!) {
  resetSecondFactor(input: $input) {
    user {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const InviteUserDocument = new TypedDocumentString(`
    mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    user {
      id
      name
      role {
        key
      }
      isActive
    }
    invitation {
      token
      expiresAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<InviteUserMutation, InviteUserMutationVariables>;
export const RenewInvitationDocument = new TypedDocumentString(`
    mutation RenewInvitation($input: RenewInvitationInput!) {
  renewInvitation(input: $input) {
    user {
      id
    }
    invitation {
      token
      expiresAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RenewInvitationMutation, RenewInvitationMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    accessToken
    refreshToken
    session {
      id
    }
    viewer {
      permissions
      user {
        id
        name
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    accessToken
    refreshToken
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    user {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions($userId: ID, $first: Int, $after: String) {
  sessions(userId: $userId, first: $first, after: $after) {
    totalCount
    nodes {
      id
      createdAt
      expiresAt
      user {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut($input: SignOutInput!) {
  signOut(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndSessionsDocument = new TypedDocumentString(`
    mutation EndSessions($input: EndSessionsInput!) {
  endSessions(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<EndSessionsMutation, EndSessionsMutationVariables>;
export const UpdateUserDocument = new TypedDocumentString(`
    mutation UpdateUser($input: UpdateUserInput!) {
  updateUser(input: $input) {
    user {
      ...ChangedUser
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UpdateUserMutation, UpdateUserMutationVariables>;
export const ChangeRoleDocument = new TypedDocumentString(`
    mutation ChangeRole($input: ChangeRoleInput!) {
  changeRole(input: $input) {
    user {
      ...ChangedUser
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeRoleMutation, ChangeRoleMutationVariables>;
export const MoveToOrganizationDocument = new TypedDocumentString(`
    mutation MoveToOrganization($input: MoveToOrganizationInput!) {
  moveToOrganization(input: $input) {
    user {
      ...ChangedUser
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MoveToOrganizationMutation, MoveToOrganizationMutationVariables>;
export const DeactivateUserDocument = new TypedDocumentString(`
    mutation DeactivateUser($input: DeactivateUserInput!) {
  deactivateUser(input: $input) {
    user {
      ...ChangedUser
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<DeactivateUserMutation, DeactivateUserMutationVariables>;
export const ReactivateUserDocument = new TypedDocumentString(`
    mutation ReactivateUser($input: ReactivateUserInput!) {
  reactivateUser(input: $input) {
    user {
      ...ChangedUser
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ReactivateUserMutation, ReactivateUserMutationVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const ConfirmSignUpDocument = new TypedDocumentString(`
    mutation ConfirmSignUp($input: ConfirmSignUpInput!) {
  confirmSignUp(input: $input) {
    accessToken
    isWaiting
    viewer {
      user {
        id
        name
        role {
          key
        }
        organization {
          id
        }
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ConfirmSignUpMutation, ConfirmSignUpMutationVariables>;
export const ApproveUserDocument = new TypedDocumentString(`
    mutation ApproveUser($input: ApproveUserInput!) {
  approveUser(input: $input) {
    user {
      ...ChangedUser
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ApproveUserMutation, ApproveUserMutationVariables>;
export const RejectUserDocument = new TypedDocumentString(`
    mutation RejectUser($input: RejectUserInput!) {
  rejectUser(input: $input) {
    user {
      ...ChangedUser
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ChangedUser on User {
  id
  name
  email
  role {
    key
  }
  version
  isActive
  followsOrganization
  organization {
    id
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RejectUserMutation, RejectUserMutationVariables>;
export const WaitingUsersDocument = new TypedDocumentString(`
    query WaitingUsers($search: String) {
  users(search: $search, filter: {isWaiting: true}) {
    nodes {
      id
      name
      email
      waitsSince
      version
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingUsersQuery, WaitingUsersQueryVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation RequestEmailChange($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
  confirmEmailChange(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const ArticlesDocument = new TypedDocumentString(`
    query Articles($filter: ArticleFilter, $search: String, $first: Int, $after: String) {
  articles(filter: $filter, search: $search, first: $first, after: $after) {
    totalCount
    nodes {
      ...ArticleFacts
    }
    edges {
      cursor
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}`) as unknown as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>;
export const CreateArticleDocument = new TypedDocumentString(`
    mutation CreateArticle($input: CreateArticleInput!) {
  createArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateArticleMutation, CreateArticleMutationVariables>;
export const UpdateArticleDocument = new TypedDocumentString(`
    mutation UpdateArticle($input: UpdateArticleInput!) {
  updateArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UpdateArticleMutation, UpdateArticleMutationVariables>;
export const PublishArticleDocument = new TypedDocumentString(`
    mutation PublishArticle($input: PublishArticleInput!) {
  publishArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<PublishArticleMutation, PublishArticleMutationVariables>;
export const ArchiveArticleDocument = new TypedDocumentString(`
    mutation ArchiveArticle($input: ArchiveArticleInput!) {
  archiveArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ArchiveArticleMutation, ArchiveArticleMutationVariables>;
export const SubmitArticleDocument = new TypedDocumentString(`
    mutation SubmitArticle($input: SubmitArticleInput!) {
  submitArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SubmitArticleMutation, SubmitArticleMutationVariables>;
export const ReturnArticleDocument = new TypedDocumentString(`
    mutation ReturnArticle($input: ReturnArticleInput!) {
  returnArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ReturnArticleMutation, ReturnArticleMutationVariables>;
export const SolutionOfDocument = new TypedDocumentString(`
    query SolutionOf($id: ID!) {
  ticket(id: $id) {
    solution {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SolutionOfQuery, SolutionOfQueryVariables>;
export const RestoreArticleVersionDocument = new TypedDocumentString(`
    mutation RestoreArticleVersion($input: RestoreArticleVersionInput!) {
  restoreArticleVersion(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RestoreArticleVersionMutation, RestoreArticleVersionMutationVariables>;
export const VersionsOfDocument = new TypedDocumentString(`
    query VersionsOf($id: ID!, $since: Int) {
  article(id: $id) {
    headings {
      level
      text
    }
    versions {
      nodes {
        number
        locale
        title
        body
        writtenAt
        restoredFrom
        editor {
          name
        }
        textChanges(since: $since) {
          kind
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VersionsOfQuery, VersionsOfQueryVariables>;
export const PublicArticlesDocument = new TypedDocumentString(`
    query PublicArticles($filter: ArticleFilter, $search: String, $first: Int, $after: String) {
  articles(filter: $filter, search: $search, first: $first, after: $after) {
    totalCount
    nodes {
      ...PublicArticle
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PublicArticle on Article {
  id
  title
  bodyHtml
  updatedAt
  category {
    key
    label
  }
  headings {
    level
    text
  }
  attachments {
    name
    downloadUrl
  }
}`) as unknown as TypedDocumentString<PublicArticlesQuery, PublicArticlesQueryVariables>;
export const PublicArticleDocument = new TypedDocumentString(`
    query PublicArticle($id: ID!) {
  article(id: $id) {
    ...PublicArticle
  }
}
    fragment PublicArticle on Article {
  id
  title
  bodyHtml
  updatedAt
  category {
    key
    label
  }
  headings {
    level
    text
  }
  attachments {
    name
    downloadUrl
  }
}`) as unknown as TypedDocumentString<PublicArticleQuery, PublicArticleQueryVariables>;
export const GiveArticleFeedbackDocument = new TypedDocumentString(`
    mutation GiveArticleFeedback($input: GiveArticleFeedbackInput!) {
  giveArticleFeedback(input: $input) {
    article {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<GiveArticleFeedbackMutation, GiveArticleFeedbackMutationVariables>;
export const FeedbackOfDocument = new TypedDocumentString(`
    query FeedbackOf($id: ID!) {
  article(id: $id) {
    helpedCount
    notHelpedCount
    feedback {
      totalCount
      nodes {
        number
        hasHelped
        comment
        author {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FeedbackOfQuery, FeedbackOfQueryVariables>;
export const TranslateArticleDocument = new TypedDocumentString(`
    mutation TranslateArticle($input: TranslateArticleInput!) {
  translateArticle(input: $input) {
    article {
      id
      version
      locales
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<TranslateArticleMutation, TranslateArticleMutationVariables>;
export const RemoveArticleTranslationDocument = new TypedDocumentString(`
    mutation RemoveArticleTranslation($input: RemoveArticleTranslationInput!) {
  removeArticleTranslation(input: $input) {
    article {
      id
      version
      locales
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RemoveArticleTranslationMutation, RemoveArticleTranslationMutationVariables>;
export const ArticleInLocaleDocument = new TypedDocumentString(`
    query ArticleInLocale($id: ID!, $locale: Locale) {
  article(id: $id) {
    locales
    inLocale(locale: $locale) {
      locale
      title
      body
      bodyHtml
      headings {
        level
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArticleInLocaleQuery, ArticleInLocaleQueryVariables>;
export const BeginUploadDocument = new TypedDocumentString(`
    mutation BeginUpload($input: BeginUploadInput!) {
  beginUpload(input: $input) {
    upload {
      id
      url
      expiresAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<BeginUploadMutation, BeginUploadMutationVariables>;
export const FilesOfTicketDocument = new TypedDocumentString(`
    query FilesOfTicket($id: ID!) {
  ticket(id: $id) {
    id
    attachments {
      ...AttachmentFacts
    }
    links {
      ...LinkFacts
    }
    messages(last: 100) {
      nodes {
        kind
        attachments {
          ...AttachmentFacts
        }
        links {
          ...LinkFacts
        }
      }
    }
  }
}
    fragment AttachmentFacts on Attachment {
  id
  name
  size
  mediaType
  scan
  downloadUrl
  thumbnailUrl
}
fragment LinkFacts on WebLink {
  kind
  url
  title
}`) as unknown as TypedDocumentString<FilesOfTicketQuery, FilesOfTicketQueryVariables>;
export const FilesOfArticleDocument = new TypedDocumentString(`
    query FilesOfArticle($id: ID!) {
  article(id: $id) {
    id
    attachments {
      ...AttachmentFacts
    }
  }
}
    fragment AttachmentFacts on Attachment {
  id
  name
  size
  mediaType
  scan
  downloadUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<FilesOfArticleQuery, FilesOfArticleQueryVariables>;
export const ConfigurationDocument = new TypedDocumentString(`
    query Configuration {
  configuration {
    version
    document
    createdAt
    createdBy {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ConfigurationQuery, ConfigurationQueryVariables>;
export const CalendarsDocument = new TypedDocumentString(`
    query Calendars {
  calendars {
    id
    key
    label
    rank
    version
    timeZone
    weekly {
      mon {
        opens
        closes
      }
      sat {
        opens
        closes
      }
    }
    exceptions {
      from
      to
      hours {
        opens
        closes
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarsQuery, CalendarsQueryVariables>;
export const SlaPoliciesDocument = new TypedDocumentString(`
    query SlaPolicies {
  slaPolicies {
    id
    key
    label
    rank
    version
    targets {
      metric
      severity {
        key
      }
      priority
      entitlement
      category {
        key
      }
      within
      calendar {
        key
      }
      warnings {
        left
        usedPercent
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SlaPoliciesQuery, SlaPoliciesQueryVariables>;
export const IntakeDocument = new TypedDocumentString(`
    query Intake {
  qualifications {
    id
    key
    label
    rank
  }
  customFields {
    key
    label
    type
    required
    audience
    mailLabels
    options {
      key
      label
    }
  }
  checklist {
    key
    label
  }
}
    `) as unknown as TypedDocumentString<IntakeQuery, IntakeQueryVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates {
  templates {
    id
    key
    rank
    subject
    body
    html
    translations {
      locale
      subject
      body
      html
    }
  }
}
    `) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const MailTemplatePreviewDocument = new TypedDocumentString(`
    query MailTemplatePreview($key: String!, $locale: Locale, $subject: String, $body: String, $html: String) {
  mailTemplatePreview(
    key: $key
    locale: $locale
    subject: $subject
    body: $body
    html: $html
  ) {
    subject
    text
    html
    faults {
      code
      path
      message
      allowed
    }
  }
}
    `) as unknown as TypedDocumentString<MailTemplatePreviewQuery, MailTemplatePreviewQueryVariables>;
export const PriorityMatrixDocument = new TypedDocumentString(`
    query PriorityMatrix {
  priorityMatrix {
    low {
      low
      medium
      high
    }
    medium {
      low
      medium
      high
    }
    high {
      low
      medium
      high
    }
  }
}
    `) as unknown as TypedDocumentString<PriorityMatrixQuery, PriorityMatrixQueryVariables>;
export const WorkflowDocument = new TypedDocumentString(`
    query Workflow {
  workflow {
    closurePolicy
    escalation {
      key
    }
    recovery {
      key
    }
    withdrawal {
      key
    }
    onOpening {
      ...EffectFacts
    }
    onAnswer {
      ...EffectFacts
    }
    statuses {
      id
      key
      label
      category
      clocks {
        metric
        mode
      }
      survey
      review
      onReply {
        key
      }
      onAssign {
        key
      }
      onUnassign {
        key
      }
      onRelease {
        key
      }
      timers {
        key
        after
        since
        calendar {
          id
          key
          label
        }
        remind
        template {
          id
          key
          subject
        }
        moveTo {
          id
          key
          label
        }
        qualification {
          id
          key
          label
        }
      }
    }
    transitions {
      from {
        id
        key
      }
      to {
        id
        key
      }
      by
      requires
      effects {
        ...EffectFacts
      }
    }
  }
}
    fragment EffectFacts on StepEffect {
  kind
  qualification {
    id
    key
  }
  natures
  assign
  notify
  template {
    id
    key
  }
}`) as unknown as TypedDocumentString<WorkflowQuery, WorkflowQueryVariables>;
export const ApplyConfigurationDocument = new TypedDocumentString(`
    mutation ApplyConfiguration($input: ApplyConfigurationInput!) {
  applyConfiguration(input: $input) {
    configuration {
      version
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ApplyConfigurationMutation, ApplyConfigurationMutationVariables>;
export const SaveCalendarDocument = new TypedDocumentString(`
    mutation SaveCalendar($input: SaveCalendarInput!) {
  saveCalendar(input: $input) {
    calendar {
      key
      label
      timeZone
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveCalendarMutation, SaveCalendarMutationVariables>;
export const SaveSlaPolicyDocument = new TypedDocumentString(`
    mutation SaveSlaPolicy($input: SaveSlaPolicyInput!) {
  saveSlaPolicy(input: $input) {
    slaPolicy {
      id
      key
      label
      targets {
        metric
      }
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveSlaPolicyMutation, SaveSlaPolicyMutationVariables>;
export const SaveWorkflowDocument = new TypedDocumentString(`
    mutation SaveWorkflow($input: SaveWorkflowInput!) {
  saveWorkflow(input: $input) {
    workflow {
      closurePolicy
      statuses {
        key
      }
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveWorkflowMutation, SaveWorkflowMutationVariables>;
export const ConfigurationPreviewDocument = new TypedDocumentString(`
    query ConfigurationPreview($document: JSON!, $applyToOpenTickets: Boolean) {
  configurationPreview(
    document: $document
    applyToOpenTickets: $applyToOpenTickets
  ) {
    version
    faults {
      code
      path
      message
      allowed
    }
    changes {
      section
      key
      kind
    }
    warnings {
      code
      path
      message
    }
    moved {
      count
      first {
        ticket {
          id
          code
          subject
        }
        before {
          dueAt
          firstResponseDueAt
          nextResponseDueAt
        }
        after {
          dueAt
          firstResponseDueAt
          nextResponseDueAt
        }
      }
    }
    breached {
      count
      first {
        ticket {
          code
        }
      }
    }
    losing {
      count
      first {
        ticket {
          code
        }
        status
        to
      }
    }
    isComplete
  }
}
    `) as unknown as TypedDocumentString<ConfigurationPreviewQuery, ConfigurationPreviewQueryVariables>;
export const RetireCalendarDocument = new TypedDocumentString(`
    mutation RetireCalendar($input: RetireCalendarInput!) {
  retireCalendar(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireCalendarMutation, RetireCalendarMutationVariables>;
export const RetireCategoryDocument = new TypedDocumentString(`
    mutation RetireCategory($input: RetireCategoryInput!) {
  retireCategory(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireCategoryMutation, RetireCategoryMutationVariables>;
export const RetireChecklistItemDocument = new TypedDocumentString(`
    mutation RetireChecklistItem($input: RetireChecklistItemInput!) {
  retireChecklistItem(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireChecklistItemMutation, RetireChecklistItemMutationVariables>;
export const RetireCustomFieldDocument = new TypedDocumentString(`
    mutation RetireCustomField($input: RetireCustomFieldInput!) {
  retireCustomField(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireCustomFieldMutation, RetireCustomFieldMutationVariables>;
export const RetireQualificationDocument = new TypedDocumentString(`
    mutation RetireQualification($input: RetireQualificationInput!) {
  retireQualification(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireQualificationMutation, RetireQualificationMutationVariables>;
export const RetireQueueDocument = new TypedDocumentString(`
    mutation RetireQueue($input: RetireQueueInput!) {
  retireQueue(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireQueueMutation, RetireQueueMutationVariables>;
export const RetireRoleDocument = new TypedDocumentString(`
    mutation RetireRole($input: RetireRoleInput!) {
  retireRole(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireRoleMutation, RetireRoleMutationVariables>;
export const RetireSeverityDocument = new TypedDocumentString(`
    mutation RetireSeverity($input: RetireSeverityInput!) {
  retireSeverity(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireSeverityMutation, RetireSeverityMutationVariables>;
export const RetireSlaPolicyDocument = new TypedDocumentString(`
    mutation RetireSlaPolicy($input: RetireSlaPolicyInput!) {
  retireSlaPolicy(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireSlaPolicyMutation, RetireSlaPolicyMutationVariables>;
export const RetireTemplateDocument = new TypedDocumentString(`
    mutation RetireTemplate($input: RetireTemplateInput!) {
  retireTemplate(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireTemplateMutation, RetireTemplateMutationVariables>;
export const SaveCategoryDocument = new TypedDocumentString(`
    mutation SaveCategory($input: SaveCategoryInput!) {
  saveCategory(input: $input) {
    category {
      id
      key
      label
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveCategoryMutation, SaveCategoryMutationVariables>;
export const SaveChecklistItemDocument = new TypedDocumentString(`
    mutation SaveChecklistItem($input: SaveChecklistItemInput!) {
  saveChecklistItem(input: $input) {
    checklistItem {
      key
      label
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveChecklistItemMutation, SaveChecklistItemMutationVariables>;
export const SaveCustomFieldDocument = new TypedDocumentString(`
    mutation SaveCustomField($input: SaveCustomFieldInput!) {
  saveCustomField(input: $input) {
    customField {
      key
      label
      type
      required
      audience
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveCustomFieldMutation, SaveCustomFieldMutationVariables>;
export const SaveDeskSettingsDocument = new TypedDocumentString(`
    mutation SaveDeskSettings($input: SaveDeskSettingsInput!) {
  saveDeskSettings(input: $input) {
    tenant {
      name
      modules
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveDeskSettingsMutation, SaveDeskSettingsMutationVariables>;
export const SavePriorityMatrixDocument = new TypedDocumentString(`
    mutation SavePriorityMatrix($input: SavePriorityMatrixInput!) {
  savePriorityMatrix(input: $input) {
    priorityMatrix {
      low {
        high
      }
      medium {
        high
      }
      high {
        high
      }
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SavePriorityMatrixMutation, SavePriorityMatrixMutationVariables>;
export const SaveQualificationDocument = new TypedDocumentString(`
    mutation SaveQualification($input: SaveQualificationInput!) {
  saveQualification(input: $input) {
    qualification {
      id
      key
      label
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveQualificationMutation, SaveQualificationMutationVariables>;
export const SaveQueueDocument = new TypedDocumentString(`
    mutation SaveQueue($input: SaveQueueInput!) {
  saveQueue(input: $input) {
    queue {
      id
      key
      label
      ordering
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveQueueMutation, SaveQueueMutationVariables>;
export const SaveRoleDocument = new TypedDocumentString(`
    mutation SaveRole($input: SaveRoleInput!) {
  saveRole(input: $input) {
    role {
      key
      label
      permissions
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveRoleMutation, SaveRoleMutationVariables>;
export const SaveSeverityDocument = new TypedDocumentString(`
    mutation SaveSeverity($input: SaveSeverityInput!) {
  saveSeverity(input: $input) {
    severity {
      id
      key
      label
      targetTime
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveSeverityMutation, SaveSeverityMutationVariables>;
export const SaveTemplateDocument = new TypedDocumentString(`
    mutation SaveTemplate($input: SaveTemplateInput!) {
  saveTemplate(input: $input) {
    template {
      id
      key
      subject
      body
      html
      translations {
        locale
        subject
        body
        html
      }
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveTemplateMutation, SaveTemplateMutationVariables>;
export const DeskSettingsDocument = new TypedDocumentString(`
    query DeskSettings {
  viewer {
    tenant {
      settings {
        requiresSecondFactor
        withoutEntitlement
        uncoveredQueue {
          key
        }
        requestersSet
        signUp
        signUpFollows
        organizationReports
        unknownSenders
        answersOfOthers
        answersToClosed
        portal
        secretWords
        secretPrefixes
        alwaysTold
        notByMail
        mediumImpactFrom
        highImpactFrom
        mediumUrgencyWithin
        highUrgencyWithin
      }
    }
  }
  queues {
    key
    escalationTells
  }
}
    `) as unknown as TypedDocumentString<DeskSettingsQuery, DeskSettingsQueryVariables>;
export const RequestTypesDocument = new TypedDocumentString(`
    query RequestTypes($first: Int, $after: String) {
  requestTypes(first: $first, after: $after) {
    totalCount
    nodes {
      ...RequestTypeFacts
    }
  }
}
    fragment RequestTypeFacts on RequestType {
  id
  key
  label
  help
  audience
  entitlementTypes
  needsEntitlement
  nature
  queue {
    key
  }
  category {
    key
  }
  severity {
    key
  }
  fields {
    key
    label
    type
    help
    required
    options {
      key
      label
    }
    shownWhen {
      field
      values
    }
    requiredWhen {
      field
      values
    }
  }
  checklist {
    key
    label
  }
}`) as unknown as TypedDocumentString<RequestTypesQuery, RequestTypesQueryVariables>;
export const RequestTypeDocument = new TypedDocumentString(`
    query RequestType($key: String!) {
  requestType(key: $key) {
    ...RequestTypeFacts
  }
}
    fragment RequestTypeFacts on RequestType {
  id
  key
  label
  help
  audience
  entitlementTypes
  needsEntitlement
  nature
  queue {
    key
  }
  category {
    key
  }
  severity {
    key
  }
  fields {
    key
    label
    type
    help
    required
    options {
      key
      label
    }
    shownWhen {
      field
      values
    }
    requiredWhen {
      field
      values
    }
  }
  checklist {
    key
    label
  }
}`) as unknown as TypedDocumentString<RequestTypeQuery, RequestTypeQueryVariables>;
export const SaveRequestTypeDocument = new TypedDocumentString(`
    mutation SaveRequestType($input: SaveRequestTypeInput!) {
  saveRequestType(input: $input) {
    requestType {
      ...RequestTypeFacts
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment RequestTypeFacts on RequestType {
  id
  key
  label
  help
  audience
  entitlementTypes
  needsEntitlement
  nature
  queue {
    key
  }
  category {
    key
  }
  severity {
    key
  }
  fields {
    key
    label
    type
    help
    required
    options {
      key
      label
    }
    shownWhen {
      field
      values
    }
    requiredWhen {
      field
      values
    }
  }
  checklist {
    key
    label
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveRequestTypeMutation, SaveRequestTypeMutationVariables>;
export const RetireRequestTypeDocument = new TypedDocumentString(`
    mutation RetireRequestType($input: RetireRequestTypeInput!) {
  retireRequestType(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireRequestTypeMutation, RetireRequestTypeMutationVariables>;
export const EntitlementsDocument = new TypedDocumentString(`
    query Entitlements {
  entitlements(first: 100) {
    totalCount
    nodes {
      id
      isActive
      organization {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EntitlementsQuery, EntitlementsQueryVariables>;
export const CreateEntitlementDocument = new TypedDocumentString(`
    mutation CreateEntitlement($input: CreateEntitlementInput!) {
  createEntitlement(input: $input) {
    entitlement {
      ...EntitlementFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment EntitlementFacts on Entitlement {
  id
  version
  type
  validFrom
  validTo
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateEntitlementMutation, CreateEntitlementMutationVariables>;
export const ChangeEntitlementDocument = new TypedDocumentString(`
    mutation ChangeEntitlement($input: ChangeEntitlementInput!) {
  changeEntitlement(input: $input) {
    entitlement {
      ...EntitlementFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment EntitlementFacts on Entitlement {
  id
  version
  type
  validFrom
  validTo
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeEntitlementMutation, ChangeEntitlementMutationVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($filter: EventFilter, $orderBy: EventOrder, $after: String, $first: Int, $before: String, $last: Int) {
  events(
    filter: $filter
    orderBy: $orderBy
    after: $after
    first: $first
    before: $before
    last: $last
  ) {
    totalCount
    nodes {
      ...EventFacts
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment EventFacts on TicketEvent {
  id
  seq
  cursor
  type
  label
  view
  ticketId
  occurredAt
  actor {
    __typename
    id
    name
  }
  onBehalfOf {
    id
    name
  }
  ticket {
    id
    code
    subject
    status {
      key
    }
  }
  message {
    id
    body
  }
  changes {
    field
    before
    after
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const LatestActivityDocument = new TypedDocumentString(`
    query LatestActivity($ticketId: ID!, $orderBy: EventOrder, $after: String, $first: Int, $before: String, $last: Int) {
  ticket(id: $ticketId) {
    id
    activity(
      orderBy: $orderBy
      after: $after
      first: $first
      before: $before
      last: $last
    ) {
      totalCount
      edges {
        cursor
        node {
          id
          seq
          type
          label
          message {
            ...MessageFacts
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    fragment MessageFacts on Message {
  id
  kind
  body
}`) as unknown as TypedDocumentString<LatestActivityQuery, LatestActivityQueryVariables>;
export const MessageNodesDocument = new TypedDocumentString(`
    query MessageNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ...MessageFacts
  }
}
    fragment MessageFacts on Message {
  id
  kind
  body
}`) as unknown as TypedDocumentString<MessageNodesQuery, MessageNodesQueryVariables>;
export const EventTypesDocument = new TypedDocumentString(`
    query EventTypes($locale: Locale) {
  eventTypes {
    key
    label(locale: $locale)
    description
    audiences
    isOnlyLive
    changes {
      field
      type
    }
  }
}
    `) as unknown as TypedDocumentString<EventTypesQuery, EventTypesQueryVariables>;
export const TicketEventsDocument = new TypedDocumentString(`
    subscription TicketEvents($filter: TicketFilter, $after: String) {
  ticketEvents(filter: $filter, after: $after) {
    ...EventFacts
  }
}
    fragment EventFacts on TicketEvent {
  id
  seq
  cursor
  type
  label
  view
  ticketId
  occurredAt
  actor {
    __typename
    id
    name
  }
  onBehalfOf {
    id
    name
  }
  ticket {
    id
    code
    subject
    status {
      key
    }
  }
  message {
    id
    body
  }
  changes {
    field
    before
    after
  }
}`) as unknown as TypedDocumentString<TicketEventsSubscription, TicketEventsSubscriptionVariables>;
export const QueueCountersDocument = new TypedDocumentString(`
    subscription QueueCounters {
  queueCounters {
    key
    counts {
      unresolved
      open
      onHold
      unassigned
      overdue
    }
  }
}
    `) as unknown as TypedDocumentString<QueueCountersSubscription, QueueCountersSubscriptionVariables>;
export const AnnouncePresenceDocument = new TypedDocumentString(`
    mutation AnnouncePresence($input: AnnouncePresenceInput!) {
  announcePresence(input: $input) {
    presence {
      ...Presence
    }
    userErrors {
      code
      path
    }
  }
}
    fragment Presence on TicketPresence {
  ticketId
  present {
    actor {
      name
    }
    activity
  }
}`) as unknown as TypedDocumentString<AnnouncePresenceMutation, AnnouncePresenceMutationVariables>;
export const TicketPresenceDocument = new TypedDocumentString(`
    subscription TicketPresence($ticketId: ID!) {
  ticketPresence(ticketId: $ticketId) {
    ...Presence
  }
}
    fragment Presence on TicketPresence {
  ticketId
  present {
    actor {
      name
    }
    activity
  }
}`) as unknown as TypedDocumentString<TicketPresenceSubscription, TicketPresenceSubscriptionVariables>;
export const LimitsDocument = new TypedDocumentString(`
    query Limits {
  limits {
    operationCost
    answerCost
    budget
    budgetPerSecond
    mutations
    rootFields
    depth
    aliases
    pageSize
    usualPageSize
    filterComparisons
    fileBytes
    socketOperations
    subscriptionsOfPrincipal
  }
}
    `) as unknown as TypedDocumentString<LimitsQuery, LimitsQueryVariables>;
export const IncomingMailsDocument = new TypedDocumentString(`
    query IncomingMails($filter: IncomingMailFilter, $first: Int, $after: String) {
  incomingMails(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...IncomingMailFacts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment IncomingMailFacts on IncomingMail {
  id
  version
  recipient
  envelopeFrom
  fromAddress
  subject
  messageId
  size
  state
  reason
  receivedAt
  settledAt
  isKept
  ticket {
    id
    code
  }
  message {
    id
  }
}`) as unknown as TypedDocumentString<IncomingMailsQuery, IncomingMailsQueryVariables>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  ticket(id: $id) {
    code
    subject
    description
    channel
    status {
      key
    }
    requester {
      id
      name
    }
    creator {
      id
    }
    queue {
      key
    }
    severity {
      key
    }
    category {
      key
    }
    followUpOf {
      id
    }
    watchers(first: 100) {
      nodes {
        id
      }
    }
    attachments {
      name
      size
      mediaType
    }
    messages(first: 100) {
      nodes {
        id
        kind
        body
        foldedText
        unknownSender
        author {
          id
          name
        }
        attachments {
          name
          size
          mediaType
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const SupportAddressesDocument = new TypedDocumentString(`
    query SupportAddresses {
  supportAddresses {
    key
    address
    queue
    category
    severity
    locale
  }
}
    `) as unknown as TypedDocumentString<SupportAddressesQuery, SupportAddressesQueryVariables>;
export const RetryIncomingMailDocument = new TypedDocumentString(`
    mutation RetryIncomingMail($input: RetryIncomingMailInput!) {
  retryIncomingMail(input: $input) {
    mail {
      ...IncomingMailFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment IncomingMailFacts on IncomingMail {
  id
  version
  recipient
  envelopeFrom
  fromAddress
  subject
  messageId
  size
  state
  reason
  receivedAt
  settledAt
  isKept
  ticket {
    id
    code
  }
  message {
    id
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetryIncomingMailMutation, RetryIncomingMailMutationVariables>;
export const SaveSupportAddressDocument = new TypedDocumentString(`
    mutation SaveSupportAddress($input: SaveSupportAddressInput!) {
  saveSupportAddress(input: $input) {
    supportAddress {
      key
      address
      queue
      category
      severity
      locale
    }
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveSupportAddressMutation, SaveSupportAddressMutationVariables>;
export const RetireSupportAddressDocument = new TypedDocumentString(`
    mutation RetireSupportAddress($input: RetireSupportAddressInput!) {
  retireSupportAddress(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireSupportAddressMutation, RetireSupportAddressMutationVariables>;
export const ConversationBodiesDocument = new TypedDocumentString(`
    query ConversationBodies($id: ID!, $after: String) {
  ticket(id: $id) {
    messages(first: 100, after: $after) {
      nodes {
        body
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationBodiesQuery, ConversationBodiesQueryVariables>;
export const DeliveriesDocument = new TypedDocumentString(`
    query Deliveries($filter: DeliveryFilter, $first: Int, $after: String) {
  deliveries(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...DeliveryFacts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DeliveryFacts on Delivery {
  id
  kind
  template
  state
  attempts
  messageId
  address
  answer
  createdAt
  nextAttemptAt
  endedAt
  user {
    id
    name
  }
  ticket {
    id
    code
  }
}`) as unknown as TypedDocumentString<DeliveriesQuery, DeliveriesQueryVariables>;
export const ResendDeliveryDocument = new TypedDocumentString(`
    mutation ResendDelivery($input: ResendDeliveryInput!) {
  resendDelivery(input: $input) {
    delivery {
      ...DeliveryFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment DeliveryFacts on Delivery {
  id
  kind
  template
  state
  attempts
  messageId
  address
  answer
  createdAt
  nextAttemptAt
  endedAt
  user {
    id
    name
  }
  ticket {
    id
    code
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ResendDeliveryMutation, ResendDeliveryMutationVariables>;
export const PicturesOfTicketDocument = new TypedDocumentString(`
    query PicturesOfTicket($id: ID!) {
  ticket(id: $id) {
    description
    descriptionHtml
    attachments {
      ...AttachmentFacts
    }
    messages(first: 20) {
      nodes {
        body
        bodyHtml
        foldedText
        attachments {
          ...AttachmentFacts
        }
      }
    }
  }
}
    fragment AttachmentFacts on Attachment {
  id
  name
  size
  mediaType
  scan
  downloadUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<PicturesOfTicketQuery, PicturesOfTicketQueryVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($filter: NotificationFilter, $first: Int, $after: String, $last: Int, $before: String) {
  viewer {
    unreadNotificationCount
    notifications(
      filter: $filter
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      edges {
        cursor
        node {
          ...NotificationFacts
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
}
    fragment NotificationFacts on Notification {
  id
  kind
  cursor
  occurredAt
  readAt
  ticket {
    id
    code
    subject
  }
  event {
    id
    seq
    type
    cursor
    actor {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationPreferencesDocument = new TypedDocumentString(`
    query NotificationPreferences {
  viewer {
    notificationPreferences {
      kind
      channels
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const MarkNotificationsDocument = new TypedDocumentString(`
    mutation MarkNotifications($input: MarkNotificationsInput!) {
  markNotifications(input: $input) {
    markedCount
    hasMore
    viewer {
      unreadNotificationCount
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MarkNotificationsMutation, MarkNotificationsMutationVariables>;
export const UpdateNotificationPreferencesDocument = new TypedDocumentString(`
    mutation UpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {
  updateNotificationPreferences(input: $input) {
    viewer {
      notificationPreferences {
        kind
        channels
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UpdateNotificationPreferencesMutation, UpdateNotificationPreferencesMutationVariables>;
export const LiveNotificationsDocument = new TypedDocumentString(`
    subscription LiveNotifications($after: String) {
  notifications(after: $after) {
    ...NotificationFacts
  }
}
    fragment NotificationFacts on Notification {
  id
  kind
  cursor
  occurredAt
  readAt
  ticket {
    id
    code
    subject
  }
  event {
    id
    seq
    type
    cursor
    actor {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<LiveNotificationsSubscription, LiveNotificationsSubscriptionVariables>;
export const OrganizationPreviewDocument = new TypedDocumentString(`
    query OrganizationPreview($organizationId: ID!, $calendar: String, $policy: String) {
  organizationPreview(
    organizationId: $organizationId
    calendar: $calendar
    policy: $policy
  ) {
    moved {
      ...MovedFacts
    }
    breached {
      ...MovedFacts
    }
    isComplete
  }
}
    fragment MovedFacts on MovedTickets {
  count
  first {
    ticket {
      id
    }
    before {
      dueAt
    }
    after {
      dueAt
    }
  }
}`) as unknown as TypedDocumentString<OrganizationPreviewQuery, OrganizationPreviewQueryVariables>;
export const OrganizationDetailsDocument = new TypedDocumentString(`
    query OrganizationDetails($id: ID, $externalId: String, $filter: TicketFilter) {
  organization(id: $id, externalId: $externalId) {
    ...OrganizationFacts
    users {
      totalCount
      nodes {
        id
        name
        email
      }
    }
    tickets(filter: $filter) {
      totalCount
      nodes {
        id
        subject
      }
    }
    entitlements {
      nodes {
        id
        isActive
      }
    }
  }
}
    fragment OrganizationFacts on Organization {
  id
  version
  name
  externalId
  domains
  notes
  archivedAt
  defaultQueue {
    key
  }
  calendar {
    key
  }
  policy {
    key
  }
}`) as unknown as TypedDocumentString<OrganizationDetailsQuery, OrganizationDetailsQueryVariables>;
export const CreateOrganizationDocument = new TypedDocumentString(`
    mutation CreateOrganization($input: CreateOrganizationInput!) {
  createOrganization(input: $input) {
    organization {
      ...OrganizationFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment OrganizationFacts on Organization {
  id
  version
  name
  externalId
  domains
  notes
  archivedAt
  defaultQueue {
    key
  }
  calendar {
    key
  }
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateOrganizationMutation, CreateOrganizationMutationVariables>;
export const UpdateOrganizationDocument = new TypedDocumentString(`
    mutation UpdateOrganization($input: UpdateOrganizationInput!) {
  updateOrganization(input: $input) {
    organization {
      ...OrganizationFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment OrganizationFacts on Organization {
  id
  version
  name
  externalId
  domains
  notes
  archivedAt
  defaultQueue {
    key
  }
  calendar {
    key
  }
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UpdateOrganizationMutation, UpdateOrganizationMutationVariables>;
export const ArchiveOrganizationDocument = new TypedDocumentString(`
    mutation ArchiveOrganization($input: ArchiveOrganizationInput!) {
  archiveOrganization(input: $input) {
    organization {
      ...OrganizationFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment OrganizationFacts on Organization {
  id
  version
  name
  externalId
  domains
  notes
  archivedAt
  defaultQueue {
    key
  }
  calendar {
    key
  }
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ArchiveOrganizationMutation, ArchiveOrganizationMutationVariables>;
export const RestoreOrganizationDocument = new TypedDocumentString(`
    mutation RestoreOrganization($input: RestoreOrganizationInput!) {
  restoreOrganization(input: $input) {
    organization {
      ...OrganizationFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment OrganizationFacts on Organization {
  id
  version
  name
  externalId
  domains
  notes
  archivedAt
  defaultQueue {
    key
  }
  calendar {
    key
  }
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RestoreOrganizationMutation, RestoreOrganizationMutationVariables>;
export const UpsertOrganizationDocument = new TypedDocumentString(`
    mutation UpsertOrganization($input: UpsertOrganizationInput!) {
  upsertOrganization(input: $input) {
    outcome
    organization {
      ...OrganizationFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment OrganizationFacts on Organization {
  id
  version
  name
  externalId
  domains
  notes
  archivedAt
  defaultQueue {
    key
  }
  calendar {
    key
  }
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UpsertOrganizationMutation, UpsertOrganizationMutationVariables>;
export const UserDetailsDocument = new TypedDocumentString(`
    query UserDetails($id: ID, $email: EmailAddress, $externalId: String, $part: TicketPart, $filter: TicketFilter) {
  user(id: $id, email: $email, externalId: $externalId) {
    ...PersonFacts
    tickets(part: $part, filter: $filter) {
      totalCount
      nodes {
        id
        subject
      }
    }
  }
}
    fragment PersonFacts on User {
  id
  version
  name
  email
  phone
  externalId
  timeZone
  role {
    key
  }
  requesterKind
  isActive
  organization {
    name
  }
}`) as unknown as TypedDocumentString<UserDetailsQuery, UserDetailsQueryVariables>;
export const UpsertUserDocument = new TypedDocumentString(`
    mutation UpsertUser($input: UpsertUserInput!) {
  upsertUser(input: $input) {
    outcome
    user {
      ...PersonFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment PersonFacts on User {
  id
  version
  name
  email
  phone
  externalId
  timeZone
  role {
    key
  }
  requesterKind
  isActive
  organization {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UpsertUserMutation, UpsertUserMutationVariables>;
export const PeopleForTicketDocument = new TypedDocumentString(`
    query PeopleForTicket($id: ID!, $search: String) {
  ticket(id: $id) {
    assignableUsers(search: $search) {
      totalCount
      nodes {
        name
      }
    }
    mentionableUsers(search: $search) {
      nodes {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleForTicketQuery, PeopleForTicketQueryVariables>;
export const AddQueueMemberDocument = new TypedDocumentString(`
    mutation AddQueueMember($input: AddQueueMemberInput!) {
  addQueueMember(input: $input) {
    queue {
      key
      members {
        user {
          name
        }
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AddQueueMemberMutation, AddQueueMemberMutationVariables>;
export const RemoveQueueMemberDocument = new TypedDocumentString(`
    mutation RemoveQueueMember($input: RemoveQueueMemberInput!) {
  removeQueueMember(input: $input) {
    queue {
      key
      members {
        user {
          name
        }
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RemoveQueueMemberMutation, RemoveQueueMemberMutationVariables>;
export const QueueByKeyDocument = new TypedDocumentString(`
    query QueueByKey($key: String!) {
  queue(key: $key) {
    id
    key
    members {
      user {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QueueByKeyQuery, QueueByKeyQueryVariables>;
export const ArticleByIdDocument = new TypedDocumentString(`
    query ArticleById($id: ID!) {
  article(id: $id) {
    id
    title
  }
}
    `) as unknown as TypedDocumentString<ArticleByIdQuery, ArticleByIdQueryVariables>;
export const TicketByCodeDocument = new TypedDocumentString(`
    query TicketByCode($code: String!) {
  ticket(code: $code) {
    id
    code
  }
}
    `) as unknown as TypedDocumentString<TicketByCodeQuery, TicketByCodeQueryVariables>;
export const WhoIsOnThePhoneDocument = new TypedDocumentString(`
    query WhoIsOnThePhone($search: String!) {
  users(search: $search, first: 3) {
    nodes {
      id
      name
      phone
      tickets(last: 10) {
        nodes {
          id
        }
      }
      watched: tickets(part: WATCHER, last: 10) {
        nodes {
          id
        }
      }
      organization {
        name
        tickets(last: 10) {
          nodes {
            id
          }
        }
      }
    }
  }
  organizations(search: $search, first: 3) {
    nodes {
      name
      tickets(last: 10) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoIsOnThePhoneQuery, WhoIsOnThePhoneQueryVariables>;
export const MergeUsersDocument = new TypedDocumentString(`
    mutation MergeUsers($input: MergeUsersInput!) {
  mergeUsers(input: $input) {
    user {
      ...PersonFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment PersonFacts on User {
  id
  version
  name
  email
  phone
  externalId
  timeZone
  role {
    key
  }
  requesterKind
  isActive
  organization {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MergeUsersMutation, MergeUsersMutationVariables>;
export const MergedIntoDocument = new TypedDocumentString(`
    query MergedInto($id: ID!) {
  user(id: $id) {
    isActive
    version
    externalId
    mergedInto {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<MergedIntoQuery, MergedIntoQueryVariables>;
export const RolesDocument = new TypedDocumentString(`
    query Roles($locale: Locale) {
  roles {
    key
    label(locale: $locale)
    permissions
    isAgent
  }
}
    `) as unknown as TypedDocumentString<RolesQuery, RolesQueryVariables>;
export const UserReachabilityDocument = new TypedDocumentString(`
    query UserReachability($id: ID!) {
  user(id: $id) {
    unreachableSince
  }
}
    `) as unknown as TypedDocumentString<UserReachabilityQuery, UserReachabilityQueryVariables>;
export const ReleaseTicketsDocument = new TypedDocumentString(`
    query ReleaseTickets($id: ID!) {
  node(id: $id) {
    ... on Release {
      tickets(first: 100) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseTicketsQuery, ReleaseTicketsQueryVariables>;
export const CreateReleaseDocument = new TypedDocumentString(`
    mutation CreateRelease($input: CreateReleaseInput!) {
  createRelease(input: $input) {
    release {
      id
      name
      publishedAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateReleaseMutation, CreateReleaseMutationVariables>;
export const PublishReleaseDocument = new TypedDocumentString(`
    mutation PublishRelease($input: PublishReleaseInput!) {
  publishRelease(input: $input) {
    release {
      id
      name
      publishedAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<PublishReleaseMutation, PublishReleaseMutationVariables>;
export const ReportDocument = new TypedDocumentString(`
    query Report($report: ReportInput!, $filter: TicketFilter) {
  report(input: $report, filter: $filter) {
    asOf {
      seq
      at
    }
    zone
    percentileError
    total {
      ...ReportSeriesFacts
    }
    series {
      ...ReportSeriesFacts
    }
  }
}
    fragment ReportNumberFacts on ReportNumber {
  measure
  count
  average
  p50
  p90
  p95
  averageScore
}
fragment ReportSeriesFacts on ReportSeries {
  group {
    dimension
    id
    value
  }
  points {
    from
    to
    numbers {
      ...ReportNumberFacts
    }
  }
  totals {
    ...ReportNumberFacts
  }
  before {
    ...ReportNumberFacts
  }
}`) as unknown as TypedDocumentString<ReportQuery, ReportQueryVariables>;
export const ReportTicketsDocument = new TypedDocumentString(`
    query ReportTickets($number: ReportTicketsInput!, $filter: TicketFilter, $first: Int, $after: String) {
  reportTickets(input: $number, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      code
      subject
    }
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ReportTicketsQuery, ReportTicketsQueryVariables>;
export const ReportCountsDocument = new TypedDocumentString(`
    query ReportCounts($report: ReportInput!, $filter: TicketFilter) {
  report(input: $report, filter: $filter) {
    asOf {
      seq
      at
    }
    total {
      ...ReportSeriesCounts
    }
    series {
      ...ReportSeriesCounts
    }
  }
}
    fragment ReportCountFacts on ReportNumber {
  measure
  count
  average
}
fragment ReportSeriesCounts on ReportSeries {
  group {
    dimension
    id
    value
  }
  points {
    from
    to
    numbers {
      ...ReportCountFacts
    }
  }
  totals {
    ...ReportCountFacts
  }
  before {
    ...ReportCountFacts
  }
}`) as unknown as TypedDocumentString<ReportCountsQuery, ReportCountsQueryVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators($indicators: IndicatorsInput) {
  indicators(input: $indicators) {
    ...IndicatorFacts
  }
}
    fragment IndicatorFacts on Indicators {
  asOf {
    seq
  }
  unresolved
  open
  pending
  onHold
  unassigned
  overdue
  dueWithinHour
  createdToday
  resolvedToday
  metToday
  breachedToday
  attainmentToday
  availableAgents
}`) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const LiveIndicatorsDocument = new TypedDocumentString(`
    subscription LiveIndicators($indicators: IndicatorsInput) {
  indicators(input: $indicators) {
    ...IndicatorFacts
  }
}
    fragment IndicatorFacts on Indicators {
  asOf {
    seq
  }
  unresolved
  open
  pending
  onHold
  unassigned
  overdue
  dueWithinHour
  createdToday
  resolvedToday
  metToday
  breachedToday
  attainmentToday
  availableAgents
}`) as unknown as TypedDocumentString<LiveIndicatorsSubscription, LiveIndicatorsSubscriptionVariables>;
export const ReportTableDocument = new TypedDocumentString(`
    query ReportTable($report: ReportInput!, $filter: TicketFilter) {
  report(input: $report, filter: $filter) {
    series {
      group {
        label
      }
    }
    csv
  }
}
    `) as unknown as TypedDocumentString<ReportTableQuery, ReportTableQueryVariables>;
export const ReportCsvLinkDocument = new TypedDocumentString(`
    query ReportCsvLink($report: ReportInput!, $filter: TicketFilter) {
  report(input: $report, filter: $filter) {
    csvUrl
  }
}
    `) as unknown as TypedDocumentString<ReportCsvLinkQuery, ReportCsvLinkQueryVariables>;
export const ReportChartDocument = new TypedDocumentString(`
    query ReportChart($report: ReportInput!, $filter: TicketFilter, $title: String) {
  reportChart(input: $report, filter: $filter, title: $title) {
    title
    description
    svg
  }
}
    `) as unknown as TypedDocumentString<ReportChartQuery, ReportChartQueryVariables>;
export const ReadyReportsDocument = new TypedDocumentString(`
    query ReadyReports {
  readyReports {
    key
    label
    measures
    by
    groupBy
  }
}
    `) as unknown as TypedDocumentString<ReadyReportsQuery, ReadyReportsQueryVariables>;
export const SavedReportsDocument = new TypedDocumentString(`
    query SavedReports {
  savedReports {
    ...SavedReportFacts
  }
}
    fragment SavedReportFacts on SavedReport {
  id
  version
  name
  isShared
  isOwn
  measures
  by
  zone
  groupBy
  fieldKey
  filter
  schedule {
    every
    weekday
    hour
    nextAt
  }
}`) as unknown as TypedDocumentString<SavedReportsQuery, SavedReportsQueryVariables>;
export const SaveReportDocument = new TypedDocumentString(`
    mutation SaveReport($input: SaveReportInput!) {
  saveReport(input: $input) {
    report {
      ...SavedReportFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment SavedReportFacts on SavedReport {
  id
  version
  name
  isShared
  isOwn
  measures
  by
  zone
  groupBy
  fieldKey
  filter
  schedule {
    every
    weekday
    hour
    nextAt
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveReportMutation, SaveReportMutationVariables>;
export const DeleteReportDocument = new TypedDocumentString(`
    mutation DeleteReport($input: DeleteReportInput!) {
  deleteReport(input: $input) {
    deletedId
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<DeleteReportMutation, DeleteReportMutationVariables>;
export const OrganizationReportDocument = new TypedDocumentString(`
    query OrganizationReport($report: OrganizationReportInput!) {
  organizationReport(input: $report) {
    total {
      ...ReportSeriesCounts
    }
    series {
      ...ReportSeriesCounts
    }
  }
}
    fragment ReportCountFacts on ReportNumber {
  measure
  count
  average
}
fragment ReportSeriesCounts on ReportSeries {
  group {
    dimension
    id
    value
  }
  points {
    from
    to
    numbers {
      ...ReportCountFacts
    }
  }
  totals {
    ...ReportCountFacts
  }
  before {
    ...ReportCountFacts
  }
}`) as unknown as TypedDocumentString<OrganizationReportQuery, OrganizationReportQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($input: SuggestInput!) {
  suggest(input: $input) {
    id
    articles {
      score
      isLikely
      matchedWords
      passage {
        text
        isMatch
      }
      article {
        ...ArticleFacts
      }
    }
    tickets {
      score
      isLikely
      matchedWords
      passage {
        text
        isMatch
      }
      ticket {
        id
        code
        subject
      }
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}`) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const RecordSuggestionOutcomeDocument = new TypedDocumentString(`
    mutation RecordSuggestionOutcome($input: RecordSuggestionOutcomeInput!) {
  recordSuggestionOutcome(input: $input) {
    outcome
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RecordSuggestionOutcomeMutation, RecordSuggestionOutcomeMutationVariables>;
export const KnowledgeGapsDocument = new TypedDocumentString(`
    query KnowledgeGaps($first: Int, $after: String) {
  knowledgeGaps(first: $first, after: $after) {
    totalCount
    nodes {
      id
      title
      timesAsked
      firstAskedAt
      lastAskedAt
      article {
        id
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<KnowledgeGapsQuery, KnowledgeGapsQueryVariables>;
export const CreateArticleFromGapDocument = new TypedDocumentString(`
    mutation CreateArticleFromGap($input: CreateArticleFromGapInput!) {
  createArticleFromGap(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateArticleFromGapMutation, CreateArticleFromGapMutationVariables>;
export const PublicSuggestDocument = new TypedDocumentString(`
    query PublicSuggest($input: SuggestInput!) {
  suggest(input: $input) {
    id
    articles {
      score
      isLikely
      matchedWords
      passage {
        text
        isMatch
      }
      article {
        ...PublicArticle
      }
    }
  }
}
    fragment PublicArticle on Article {
  id
  title
  bodyHtml
  updatedAt
  category {
    key
    label
  }
  headings {
    level
    text
  }
  attachments {
    name
    downloadUrl
  }
}`) as unknown as TypedDocumentString<PublicSuggestQuery, PublicSuggestQueryVariables>;
export const AdmissionDocument = new TypedDocumentString(`
    query Admission($ticketId: ID!) {
  admission(ticketId: $ticketId) {
    ticket {
      id
      isUncovered
      entitlement {
        type
      }
    }
    articles {
      isLikely
      article {
        id
        title
      }
    }
    duplicates {
      isLikely
      ticket {
        id
      }
    }
    checklist {
      key
      label
      isChecked
    }
    missing {
      kind
      key
    }
    viewerCanRefuse {
      allowed
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AdmissionQuery, AdmissionQueryVariables>;
export const RefuseIntakeDocument = new TypedDocumentString(`
    mutation RefuseIntake($input: RefuseIntakeInput!) {
  refuseIntake(input: $input) {
    ticket {
      ...TicketFacts
      refusedAt
      refusalReason
      refusalArticle {
        id
        title
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RefuseIntakeMutation, RefuseIntakeMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    tenant {
      slug
      name
      locale
      timeZone
      modules
      codePrefix
      closurePolicy
      onBehalfCreator
    }
    permissions
    actor {
      __typename
      id
      name
    }
    user {
      id
      email
      role {
        key
      }
      organization {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const PublicTenantDocument = new TypedDocumentString(`
    query PublicTenant($slug: String!) {
  tenant(slug: $slug) {
    name
    locale
    signInWays
    signUp
  }
}
    `) as unknown as TypedDocumentString<PublicTenantQuery, PublicTenantQueryVariables>;
export const CatalogDocument = new TypedDocumentString(`
    query Catalog {
  queues {
    id
    key
    label
    rank
    ordering
    visibility
    counts {
      unresolved
      open
      pending
      onHold
      unassigned
      resolved
      overdue
    }
    members {
      user {
        id
        name
        isAvailable
      }
    }
  }
  severities {
    id
    key
    label
    rank
    targetTime
    responseTime
  }
  statuses {
    id
    key
    label
    category
    rank
  }
  categories {
    id
    key
    label
    rank
  }
}
    `) as unknown as TypedDocumentString<CatalogQuery, CatalogQueryVariables>;
export const NodeDocument = new TypedDocumentString(`
    query Node($id: ID!) {
  node(id: $id) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const NodesDocument = new TypedDocumentString(`
    query Nodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodesQuery, NodesQueryVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int, $after: String, $search: String, $filter: UserFilter, $orderBy: [UserOrder!]) {
  users(
    first: $first
    after: $after
    search: $search
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      name
      email
      role {
        key
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const OrganizationsDocument = new TypedDocumentString(`
    query Organizations($first: Int, $after: String, $search: String, $filter: OrganizationFilter, $orderBy: [OrganizationOrder!]) {
  organizations(
    first: $first
    after: $after
    search: $search
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      name
      externalId
      entitlements(first: 10) {
        nodes {
          id
          type
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OrganizationsQuery, OrganizationsQueryVariables>;
export const CreateUserDocument = new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    user {
      id
      name
      email
      role {
        key
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
export const RelatedTicketsDocument = new TypedDocumentString(`
    query RelatedTickets($id: ID!) {
  node(id: $id) {
    ... on User {
      relatedTickets(first: 100) {
        nodes {
          kind
          ticket {
            id
          }
        }
      }
    }
    ... on Organization {
      relatedTickets(first: 100) {
        nodes {
          kind
          ticket {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelatedTicketsQuery, RelatedTicketsQueryVariables>;
export const ServerTimeDocument = new TypedDocumentString(`
    query ServerTime {
  serverTime
}
    `) as unknown as TypedDocumentString<ServerTimeQuery, ServerTimeQueryVariables>;
export const PermissionsDocument = new TypedDocumentString(`
    query Permissions {
  permissions {
    name
    description
    roles {
      key
      label
    }
  }
}
    `) as unknown as TypedDocumentString<PermissionsQuery, PermissionsQueryVariables>;
export const OwnTicketsDocument = new TypedDocumentString(`
    query OwnTickets($filter: TicketFilter, $orderBy: [TicketOrder!], $first: Int, $after: String) {
  viewer {
    assignedTickets(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
    ) {
      totalCount
      nodes {
        id
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    requestedTickets(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
    ) {
      totalCount
      nodes {
        id
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnTicketsQuery, OwnTicketsQueryVariables>;
export const TransitionsDocument = new TypedDocumentString(`
    query Transitions($id: ID!) {
  ticket(id: $id) {
    availableTransitions {
      status {
        id
        key
      }
      mutation
      allowed
      code
      message
      details
      needs {
        kind
        key
        mutation
        isMet
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TransitionsQuery, TransitionsQueryVariables>;
export const TicketDocument = new TypedDocumentString(`
    query Ticket($id: ID, $code: String) {
  ticket(id: $id, code: $code) {
    ...TicketFacts
    availableTransitions {
      status {
        key
        category
      }
      allowed
      code
      message
      details
    }
    messages(last: 100) {
      totalCount
      nodes {
        id
        kind
        body
        author {
          name
        }
        onBehalfOf {
          name
        }
        mentions {
          user {
            id
          }
        }
      }
    }
    activity(first: 100) {
      totalCount
      nodes {
        id
        seq
        type
        occurredAt
        actor {
          __typename
          name
        }
        causedBy {
          name
        }
        onBehalfOf {
          name
        }
        changes {
          field
          before
          after
        }
      }
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}`) as unknown as TypedDocumentString<TicketQuery, TicketQueryVariables>;
export const TicketAnswersDocument = new TypedDocumentString(`
    query TicketAnswers($id: ID!, $locale: Locale) {
  ticket(id: $id) {
    customFields
    customFieldValues {
      key
      label(locale: $locale)
      type
      value
      option {
        key
        label(locale: $locale)
      }
    }
    checklist {
      key
      label(locale: $locale)
      isChecked
    }
  }
}
    `) as unknown as TypedDocumentString<TicketAnswersQuery, TicketAnswersQueryVariables>;
export const TicketDetailsDocument = new TypedDocumentString(`
    query TicketDetails($id: ID!, $locale: Locale) {
  ticket(id: $id) {
    ...TicketFacts
    checklist {
      key
      isChecked
    }
    requestType {
      key
      label(locale: $locale)
    }
    refusedAt
    refusalReason
    refusalArticle {
      id
      title
    }
    entitlement {
      id
      type
    }
    qualification {
      key
      label(locale: $locale)
    }
    viewerCanQualify {
      allowed
      code
    }
    viewerCanWithdraw {
      allowed
      code
    }
    survey {
      isOpen
      viewerCanAnswer {
        allowed
        code
      }
      answer {
        score
        comment
        answeredBy {
          name
        }
      }
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}`) as unknown as TypedDocumentString<TicketDetailsQuery, TicketDetailsQueryVariables>;
export const TicketLinksDocument = new TypedDocumentString(`
    query TicketLinks($id: ID!) {
  ticket(id: $id) {
    id
    duplicateOf {
      id
    }
    followUpOf {
      id
      messages(first: 100) {
        nodes {
          body
        }
      }
    }
    mergedInto {
      id
    }
    mergedTickets(first: 100) {
      nodes {
        id
      }
    }
    relations(first: 100) {
      nodes {
        id
        kind
        target
        externalId
        endedAt
      }
    }
    release {
      id
    }
    solution {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TicketLinksQuery, TicketLinksQueryVariables>;
export const TicketClocksDocument = new TypedDocumentString(`
    query TicketClocks($id: ID!) {
  ticket(id: $id) {
    id
    openedAt
    dueAt
    firstResponseDueAt
    isOverdue
    slaClocks {
      metric
      state
      startedAt
      dueAt
      breachedAt
      used
      remaining
      overdue
      isWarning
      ending
      target
      inBusinessTime
    }
    slaExplanation {
      metric
      segments {
        kind
        from
        to
        eventId
        policy
        policyVersion
        calendar
        calendarVersion
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TicketClocksQuery, TicketClocksQueryVariables>;
export const TicketsDocument = new TypedDocumentString(`
    query Tickets($filter: TicketFilter, $orderBy: [TicketOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  tickets(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      ...TicketFacts
    }
    edges {
      cursor
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}`) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const OpenTicketDocument = new TypedDocumentString(`
    mutation OpenTicket($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<OpenTicketMutation, OpenTicketMutationVariables>;
export const AssignTicketDocument = new TypedDocumentString(`
    mutation AssignTicket($input: AssignTicketInput!) {
  assignTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AssignTicketMutation, AssignTicketMutationVariables>;
export const TakeNextTicketDocument = new TypedDocumentString(`
    mutation TakeNextTicket($input: TakeNextTicketInput!) {
  takeNextTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<TakeNextTicketMutation, TakeNextTicketMutationVariables>;
export const MoveTicketDocument = new TypedDocumentString(`
    mutation MoveTicket($input: MoveTicketInput!) {
  moveTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MoveTicketMutation, MoveTicketMutationVariables>;
export const ChangeTicketStatusDocument = new TypedDocumentString(`
    mutation ChangeTicketStatus($input: ChangeTicketStatusInput!) {
  changeTicketStatus(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeTicketStatusMutation, ChangeTicketStatusMutationVariables>;
export const ResolveTicketDocument = new TypedDocumentString(`
    mutation ResolveTicket($input: ResolveTicketInput!) {
  resolveTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ResolveTicketMutation, ResolveTicketMutationVariables>;
export const CloseTicketDocument = new TypedDocumentString(`
    mutation CloseTicket($input: CloseTicketInput!) {
  closeTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CloseTicketMutation, CloseTicketMutationVariables>;
export const ReopenTicketDocument = new TypedDocumentString(`
    mutation ReopenTicket($input: ReopenTicketInput!) {
  reopenTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ReopenTicketMutation, ReopenTicketMutationVariables>;
export const ChangeTicketSeverityDocument = new TypedDocumentString(`
    mutation ChangeTicketSeverity($input: ChangeTicketSeverityInput!) {
  changeTicketSeverity(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeTicketSeverityMutation, ChangeTicketSeverityMutationVariables>;
export const HandOverTicketDocument = new TypedDocumentString(`
    mutation HandOverTicket($input: HandOverTicketInput!) {
  handOverTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<HandOverTicketMutation, HandOverTicketMutationVariables>;
export const ReplyToTicketDocument = new TypedDocumentString(`
    mutation ReplyToTicket($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) {
    message {
      id
      kind
      body
      author {
        name
      }
    }
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ReplyToTicketMutation, ReplyToTicketMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: AddNoteInput!) {
  addNote(input: $input) {
    message {
      id
      kind
      body
      author {
        name
      }
    }
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const AnswerChecklistDocument = new TypedDocumentString(`
    mutation AnswerChecklist($input: AnswerChecklistInput!) {
  answerChecklist(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AnswerChecklistMutation, AnswerChecklistMutationVariables>;
export const EditTicketDocument = new TypedDocumentString(`
    mutation EditTicket($input: EditTicketInput!) {
  editTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<EditTicketMutation, EditTicketMutationVariables>;
export const TriageTicketDocument = new TypedDocumentString(`
    mutation TriageTicket($input: TriageTicketInput!) {
  triageTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<TriageTicketMutation, TriageTicketMutationVariables>;
export const ChangeRequesterDocument = new TypedDocumentString(`
    mutation ChangeRequester($input: ChangeRequesterInput!) {
  changeRequester(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeRequesterMutation, ChangeRequesterMutationVariables>;
export const RecordRecoveryDocument = new TypedDocumentString(`
    mutation RecordRecovery($input: RecordRecoveryInput!) {
  recordRecovery(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RecordRecoveryMutation, RecordRecoveryMutationVariables>;
export const WithdrawTicketDocument = new TypedDocumentString(`
    mutation WithdrawTicket($input: WithdrawTicketInput!) {
  withdrawTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<WithdrawTicketMutation, WithdrawTicketMutationVariables>;
export const RecordWorkaroundDocument = new TypedDocumentString(`
    mutation RecordWorkaround($input: RecordWorkaroundInput!) {
  recordWorkaround(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RecordWorkaroundMutation, RecordWorkaroundMutationVariables>;
export const SetCustomFieldsDocument = new TypedDocumentString(`
    mutation SetCustomFields($input: SetCustomFieldsInput!) {
  setCustomFields(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SetCustomFieldsMutation, SetCustomFieldsMutationVariables>;
export const QualifyTicketDocument = new TypedDocumentString(`
    mutation QualifyTicket($input: QualifyTicketInput!) {
  qualifyTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<QualifyTicketMutation, QualifyTicketMutationVariables>;
export const EscalateTicketDocument = new TypedDocumentString(`
    mutation EscalateTicket($input: EscalateTicketInput!) {
  escalateTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<EscalateTicketMutation, EscalateTicketMutationVariables>;
export const MergeTicketsDocument = new TypedDocumentString(`
    mutation MergeTickets($input: MergeTicketsInput!) {
  mergeTickets(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MergeTicketsMutation, MergeTicketsMutationVariables>;
export const UnmergeTicketDocument = new TypedDocumentString(`
    mutation UnmergeTicket($input: UnmergeTicketInput!) {
  unmergeTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UnmergeTicketMutation, UnmergeTicketMutationVariables>;
export const MarkDuplicateDocument = new TypedDocumentString(`
    mutation MarkDuplicate($input: MarkDuplicateInput!) {
  markDuplicate(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MarkDuplicateMutation, MarkDuplicateMutationVariables>;
export const LinkSolutionDocument = new TypedDocumentString(`
    mutation LinkSolution($input: LinkSolutionInput!) {
  linkSolution(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<LinkSolutionMutation, LinkSolutionMutationVariables>;
export const WaitForReleaseDocument = new TypedDocumentString(`
    mutation WaitForRelease($input: WaitForReleaseInput!) {
  waitForRelease(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<WaitForReleaseMutation, WaitForReleaseMutationVariables>;
export const AnswerSurveyDocument = new TypedDocumentString(`
    mutation AnswerSurvey($input: AnswerSurveyInput!) {
  answerSurvey(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AnswerSurveyMutation, AnswerSurveyMutationVariables>;
export const DraftArticleFromTicketDocument = new TypedDocumentString(`
    mutation DraftArticleFromTicket($input: DraftArticleFromTicketInput!) {
  draftArticleFromTicket(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  entitlementTypes
  category {
    key
  }
  organizations {
    nodes {
      name
    }
  }
  publishAt
  expiresAt
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<DraftArticleFromTicketMutation, DraftArticleFromTicketMutationVariables>;
export const RelateTicketDocument = new TypedDocumentString(`
    mutation RelateTicket($input: RelateTicketInput!) {
  relateTicket(input: $input) {
    relation {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RelateTicketMutation, RelateTicketMutationVariables>;
export const UnrelateTicketDocument = new TypedDocumentString(`
    mutation UnrelateTicket($input: UnrelateTicketInput!) {
  unrelateTicket(input: $input) {
    relation {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UnrelateTicketMutation, UnrelateTicketMutationVariables>;
export const SetAvailabilityDocument = new TypedDocumentString(`
    mutation SetAvailability($input: SetAvailabilityInput!) {
  setAvailability(input: $input) {
    user {
      id
      isAvailable
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SetAvailabilityMutation, SetAvailabilityMutationVariables>;
export const AdvanceClockDocument = new TypedDocumentString(`
    mutation AdvanceClock($input: AdvanceClockInput!) {
  advanceClock(input: $input) {
    now
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AdvanceClockMutation, AdvanceClockMutationVariables>;
export const AddWatcherDocument = new TypedDocumentString(`
    mutation AddWatcher($input: AddWatcherInput!) {
  addWatcher(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AddWatcherMutation, AddWatcherMutationVariables>;
export const RemoveWatcherDocument = new TypedDocumentString(`
    mutation RemoveWatcher($input: RemoveWatcherInput!) {
  removeWatcher(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RemoveWatcherMutation, RemoveWatcherMutationVariables>;
export const TicketWatchersDocument = new TypedDocumentString(`
    query TicketWatchers($id: ID!) {
  ticket(id: $id) {
    id
    watchers(first: 100) {
      nodes {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TicketWatchersQuery, TicketWatchersQueryVariables>;
export const AddCollaboratorDocument = new TypedDocumentString(`
    mutation AddCollaborator($input: AddCollaboratorInput!) {
  addCollaborator(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AddCollaboratorMutation, AddCollaboratorMutationVariables>;
export const RemoveCollaboratorDocument = new TypedDocumentString(`
    mutation RemoveCollaborator($input: RemoveCollaboratorInput!) {
  removeCollaborator(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  isPriorityGiven
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  customFields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  withdrawnAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
    details
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RemoveCollaboratorMutation, RemoveCollaboratorMutationVariables>;
export const TicketCollaboratorsDocument = new TypedDocumentString(`
    query TicketCollaborators($id: ID!) {
  ticket(id: $id) {
    id
    collaborators(first: 100) {
      nodes {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TicketCollaboratorsQuery, TicketCollaboratorsQueryVariables>;
export const SearchTicketsDocument = new TypedDocumentString(`
    query SearchTickets($search: String!, $filter: TicketFilter, $orderBy: [TicketOrder!], $first: Int, $after: String) {
  tickets(
    search: $search
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      highlights {
        source
        messageId
        parts {
          text
          isMatch
        }
      }
      node {
        id
        code
        subject
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchTicketsQuery, SearchTicketsQueryVariables>;
export const TicketSecretsDocument = new TypedDocumentString(`
    query TicketSecrets($id: ID!) {
  ticket(id: $id) {
    customFields
    secrets {
      id
      label
      fieldKey
      createdBy {
        name
      }
      createdAt
      isWiped
      wipedAt
    }
    messages(last: 20) {
      nodes {
        id
        kind
        secrets {
          id
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TicketSecretsQuery, TicketSecretsQueryVariables>;
export const RevealSecretDocument = new TypedDocumentString(`
    mutation RevealSecret($input: RevealSecretInput!) {
  revealSecret(input: $input) {
    value
    secret {
      id
      label
      isWiped
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RevealSecretMutation, RevealSecretMutationVariables>;
export const SealSecretDocument = new TypedDocumentString(`
    mutation SealSecret($input: SealSecretInput!) {
  sealSecret(input: $input) {
    secret {
      id
      label
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SealSecretMutation, SealSecretMutationVariables>;
export const PossibleSecretsDocument = new TypedDocumentString(`
    query PossibleSecrets($id: ID!) {
  ticket(id: $id) {
    description
    possibleSecrets {
      kind
      start
      end
    }
    messages(last: 20) {
      nodes {
        body
        possibleSecrets {
          kind
          start
          end
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PossibleSecretsQuery, PossibleSecretsQueryVariables>;
export const TicketLevelsDocument = new TypedDocumentString(`
    query TicketLevels($id: ID!) {
  ticket(id: $id) {
    affectedUsers
    impact
    urgency
    priority
  }
}
    `) as unknown as TypedDocumentString<TicketLevelsQuery, TicketLevelsQueryVariables>;