/** How a text of an input is refused: by its length, when it is blank, or as the key of nothing. */
export interface TextRow {
  most?: number;
  /** What the length is counted in; characters as people count them where it is left out. */
  unit?: 'code points';
  /** Whether line ends and signs of direction are refused. */
  isLine?: boolean;
  isBlankRefused?: boolean;
  isEmptyRefused?: boolean;
  /** What answers a NUL byte or half a character; INVALID where it is left out. */
  unreadable?: 'SESSION_ENDED';
  unknown?: 'NOT_FOUND' | 'INVALID_CONFIGURATION' | 'INVALID' | 'NOT_ALLOWED' | 'WRONG_CREDENTIALS' | 'SESSION_ENDED' | 'LINK_ENDED';
}

const text = (most: number): TextRow => ({ most, isBlankRefused: true, isEmptyRefused: true });
const line = (most: number): TextRow => ({ ...text(most), isLine: true });
const programKey: TextRow = { ...line(255), unit: 'code points' };
const key: TextRow = { unknown: 'NOT_FOUND' };
const message = text(50_000);
/** The key of a thing that is saved or retired: an unknown one makes a new thing. */
const ownKey: TextRow = { ...line(63), unit: 'code points' };
const queue: TextRow = { ...line(63), unit: 'code points', isEmptyRefused: true, unknown: 'NOT_FOUND' };
const code: TextRow = { most: 100, unit: 'code points' };
const ownPassword: TextRow = { most: 1024, unit: 'code points' };
const domains: TextRow = { isBlankRefused: true, isEmptyRefused: true, unknown: 'INVALID' };
/** What only the whole configuration can say of it. */
const named: TextRow = { isBlankRefused: false, unknown: 'INVALID_CONFIGURATION' };

/** Every text a mutation takes, but for `idempotencyKey`, which all of them take alike. A new one needs its row here. */
export const textRows: Record<string, TextRow> = {
  'openTicket.subject': line(200),
  'openTicket.description': message,
  'openTicket.severity': key,
  'openTicket.category': key,
  'openTicket.queue': key,
  'openTicket.contactPhone': line(40),
  'openTicket.deduplicationKey': programKey,
  'recordRecovery.deduplicationKey': programKey,
  'openTicket.department': line(200),
  'editTicket.subject': line(200),
  'editTicket.description': message,
  'editTicket.department': line(200),
  'editTicket.contactPhone': line(40),
  'triageTicket.category': key,
  'recordWorkaround.workaround': message,
  'qualifyTicket.qualification': key,
  'answerSurvey.comment': text(5_000),
  'createRelease.name': line(200),
  'relateTicket.kind': ownKey,
  'relateTicket.externalId': programKey,
  'relateTicket.label': line(200),
  'createEntitlement.policy': key,
  'changeEntitlement.policy': key,
  'replyToTicket.body': message,
  'beginUpload.name': line(200),
  'addNote.body': message,
  'changeTicketStatus.status': key,
  'resolveTicket.status': key,
  'closeTicket.status': key,
  'reopenTicket.status': key,
  'changeTicketSeverity.severity': key,
  'handOverTicket.reason': text(500),
  'escalateTicket.reason': text(500),
  'createArticle.title': line(200),
  'createArticle.body': text(100_000),
  'updateArticle.title': line(200),
  'updateArticle.body': text(100_000),
  'createUser.name': line(200),
  'createUser.role': queue,
  'inviteUser.name': line(200),
  'inviteUser.queues': queue,
  'inviteUser.role': queue,
  'changeRole.role': queue,
  'updateUser.name': line(200),
  'updateUser.phone': line(50),
  'updateUser.externalId': { ...line(200), unit: 'code points' },
  'createOrganization.name': line(200),
  'createOrganization.externalId': { ...line(200), unit: 'code points' },
  'createOrganization.domains': domains,
  'createOrganization.notes': text(10_000),
  'createOrganization.defaultQueue': queue,
  'createOrganization.calendar': queue,
  'createOrganization.policy': queue,
  'updateOrganization.name': line(200),
  'updateOrganization.externalId': { ...line(200), unit: 'code points' },
  'updateOrganization.domains': domains,
  'updateOrganization.notes': text(10_000),
  'updateOrganization.defaultQueue': queue,
  'updateOrganization.calendar': queue,
  'updateOrganization.policy': queue,
  'upsertOrganization.name': line(200),
  'upsertOrganization.externalId': { ...line(200), unit: 'code points' },
  'upsertOrganization.domains': domains,
  'upsertOrganization.notes': text(10_000),
  'upsertOrganization.defaultQueue': queue,
  'upsertOrganization.calendar': queue,
  'upsertOrganization.policy': queue,
  'upsertUser.name': line(200),
  'upsertUser.externalId': { ...line(200), unit: 'code points' },
  'upsertUser.phone': line(50),
  'addQueueMember.queue': queue,
  'removeQueueMember.queue': queue,
  'issueApiKey.name': line(200),
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
  'saveRole.key': ownKey,
  'retireRole.key': ownKey,
  'saveRole.permissions': named,
  'saveCustomField.key': ownKey,
  'retireCustomField.key': ownKey,
  'saveChecklistItem.key': ownKey,
  'retireChecklistItem.key': ownKey,
  'saveTemplate.key': ownKey,
  'retireTemplate.key': ownKey,
  'saveQueue.escalatesTo': named,
  'saveTemplate.subject': line(200),
  'saveTemplate.body': message,
  'saveDeskSettings.portal': line(500),
  'saveWorkflow.escalation': named,
  'saveDeskSettings.name': line(200),
  'saveDeskSettings.uncoveredQueue': named,
  'saveDeskSettings.recovery': named,
  'saveDeskSettings.withdrawal': named,
  'signIn.tenant': { most: 60, unit: 'code points', isEmptyRefused: true, unknown: 'WRONG_CREDENTIALS' },
  'signIn.password': { most: 1024, unit: 'code points', unknown: 'WRONG_CREDENTIALS' },
  'acceptInvitation.token': { most: 1024, unit: 'code points', unknown: 'LINK_ENDED' },
  'acceptInvitation.password': { most: 128, unit: 'code points', isEmptyRefused: true },
  'resetPassword.token': { most: 1024, unit: 'code points', unknown: 'LINK_ENDED' },
  'resetPassword.password': { most: 128, unit: 'code points', isEmptyRefused: true },
  'requestPasswordReset.tenant': { most: 60, unit: 'code points', isEmptyRefused: true },
  'signUp.tenant': { most: 60, unit: 'code points', isEmptyRefused: true },
  'signUp.name': line(200),
  'confirmSignUp.token': { most: 1024, unit: 'code points', unknown: 'LINK_ENDED' },
  'confirmSignUp.password': { most: 128, unit: 'code points', isEmptyRefused: true },
  'requestEmailChange.currentPassword': { most: 1024, unit: 'code points', unknown: 'WRONG_CREDENTIALS' },
  'confirmEmailChange.token': { most: 1024, unit: 'code points', unknown: 'LINK_ENDED' },
  'signIn.secondFactorCode': { ...code, unknown: 'WRONG_CREDENTIALS' },
  'resetPassword.secondFactorCode': code,
  'beginSecondFactor.password': { ...ownPassword, unknown: 'WRONG_CREDENTIALS' },
  'confirmSecondFactor.code': code,
  'removeSecondFactor.password': ownPassword,
  'removeSecondFactor.code': code,
  'renewRecoveryCodes.password': ownPassword,
  'renewRecoveryCodes.code': code,
  'changePassword.currentPassword': { most: 1024, unit: 'code points', unknown: 'WRONG_CREDENTIALS' },
  'changePassword.newPassword': { most: 128, unit: 'code points', isEmptyRefused: true },
  'refreshSession.refreshToken': { unreadable: 'SESSION_ENDED', unknown: 'SESSION_ENDED' },
};
