/** How a text of an input is refused: by its length, when it is blank, or as the key of nothing. */
export interface TextRow {
  most?: number;
  isBlankRefused?: boolean;
  isEmptyRefused?: boolean;
  /** What answers a NUL byte or half a character; INVALID where it is left out. */
  unreadable?: 'SESSION_ENDED';
  unknown?: 'NOT_FOUND' | 'INVALID_CONFIGURATION' | 'INVALID' | 'NOT_ALLOWED' | 'WRONG_CREDENTIALS' | 'SESSION_ENDED';
}

const text = (most: number): TextRow => ({ most, isBlankRefused: true, isEmptyRefused: true });
const key: TextRow = { unknown: 'NOT_FOUND' };
const message = text(50_000);
/** The key of a thing that is saved or retired: an unknown one makes a new thing. */
const ownKey = text(63);
const queue: TextRow = { most: 63, isEmptyRefused: true, unknown: 'NOT_FOUND' };
const domains: TextRow = { isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' };
/** What only the whole configuration can say of it. */
const named: TextRow = { isBlankRefused: false, unknown: 'INVALID_CONFIGURATION' };

/** Every text a mutation takes, but for `idempotencyKey`, which all of them take alike. A new one needs its row here. */
export const textRows: Record<string, TextRow> = {
  'openTicket.subject': text(200),
  'openTicket.description': message,
  'openTicket.severity': key,
  'openTicket.category': key,
  'openTicket.queue': key,
  'openTicket.contactPhone': { most: 40 },
  'openTicket.deduplicationKey': { most: 255, isEmptyRefused: true },
  'openTicket.department': text(200),
  'editTicket.subject': text(200),
  'editTicket.description': message,
  'editTicket.department': text(200),
  'editTicket.contactPhone': { most: 40 },
  'triageTicket.category': key,
  'recordWorkaround.workaround': message,
  'qualifyTicket.qualification': key,
  'answerSurvey.comment': text(5_000),
  'createRelease.name': text(200),
  'relateTicket.kind': text(63),
  'relateTicket.externalId': { most: 255, isEmptyRefused: true },
  'relateTicket.label': text(200),
  'createEntitlement.policy': key,
  'changeEntitlement.policy': key,
  'replyToTicket.body': message,
  'addNote.body': message,
  'changeTicketStatus.status': key,
  'resolveTicket.status': key,
  'closeTicket.status': key,
  'reopenTicket.status': key,
  'changeTicketSeverity.severity': key,
  'handOverTicket.reason': text(500),
  'escalateTicket.reason': text(500),
  'createArticle.title': text(200),
  'createArticle.body': text(100_000),
  'updateArticle.title': text(200),
  'updateArticle.body': text(100_000),
  'createUser.name': text(200),
  'createUser.email': { most: 254, isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' },
  'createUser.locale': { isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' },
  'createOrganization.name': text(200),
  'createOrganization.externalId': text(200),
  'createOrganization.domains': domains,
  'createOrganization.notes': text(10_000),
  'createOrganization.defaultQueue': queue,
  'updateOrganization.name': text(200),
  'updateOrganization.externalId': text(200),
  'updateOrganization.domains': domains,
  'updateOrganization.notes': text(10_000),
  'updateOrganization.defaultQueue': queue,
  'upsertOrganization.name': text(200),
  'upsertOrganization.externalId': text(200),
  'upsertOrganization.domains': domains,
  'upsertOrganization.notes': text(10_000),
  'upsertOrganization.defaultQueue': queue,
  'upsertUser.name': text(200),
  'upsertUser.email': { most: 254, isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' },
  'upsertUser.externalId': text(200),
  'upsertUser.phone': { most: 50, isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' },
  'upsertUser.locale': { isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' },
  'addQueueMember.queue': queue,
  'removeQueueMember.queue': queue,
  'issueApiKey.name': text(200),
  'issueApiKey.permissions': { isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' },
  'saveCalendar.key': ownKey,
  'retireCalendar.key': ownKey,
  'saveSlaPolicy.key': ownKey,
  'retireSlaPolicy.key': ownKey,
  'saveSeverity.key': ownKey,
  'retireSeverity.key': ownKey,
  'saveCategory.key': ownKey,
  'retireCategory.key': ownKey,
  'saveQualification.key': ownKey,
  'retireQualification.key': ownKey,
  'saveQueue.key': ownKey,
  'retireQueue.key': ownKey,
  'saveCustomField.key': ownKey,
  'retireCustomField.key': ownKey,
  'saveChecklistItem.key': ownKey,
  'retireChecklistItem.key': ownKey,
  'saveTemplate.key': ownKey,
  'retireTemplate.key': ownKey,
  'saveCalendar.timeZone': named,
  'saveQueue.members': named,
  'saveQueue.escalatesTo': named,
  'saveQueue.escalationTells': named,
  'saveTemplate.subject': text(200),
  'saveTemplate.body': message,
  'saveWorkflow.escalation': named,
  'saveDeskSettings.name': text(200),
  'saveDeskSettings.locale': named,
  'saveDeskSettings.timeZone': named,
  'saveDeskSettings.uncoveredQueue': named,
  'signIn.tenant': { most: 60, isEmptyRefused: true, unknown: 'WRONG_CREDENTIALS' },
  'signIn.email': { most: 254, isEmptyRefused: true, unknown: 'WRONG_CREDENTIALS' },
  'signIn.password': { most: 1024, unknown: 'WRONG_CREDENTIALS' },
  'refreshSession.refreshToken': { unreadable: 'SESSION_ENDED', unknown: 'SESSION_ENDED' },
};
