import 'reflect-metadata';
import { expect, test } from 'vitest';
import { computedFields, readingFields } from '../../src/api/schema/resolved-fields.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';

test('below the roots, only payloads of changes, presence, which is in no table, and what was ranked or counted read for themselves', () => {
  const reading = readingFields(publicSchema());

  expect(reading.filter((name) => !/^\w+Payload\./.test(name))).toEqual([
    'Admission.ticket',
    'ArticleSuggestion.article',
    'Present.actor',
    'TicketSuggestion.ticket',
  ]);
});

test('few fields are finished by code', () => {
  expect(computedFields()).toEqual([
    ...[
      'Article.bodyHtml',
      'Article.headings',
      'Article.inLocale',
      'ArticleVersion.textChanges',
      'Attachment.downloadUrl',
      'Attachment.thumbnailUrl',
      'BusinessCalendar.exceptions',
      'BusinessCalendar.weekly',
      'Message.bodyHtml',
      'Message.links',
      'Message.possibleSecrets',
      'Notification.cursor',
      'RequestType.checklist',
      'RequestType.fields',
      'Role.permissions',
      'SecondFactor.isRequired',
      'SlaTarget.warnings',
      'SlaTarget.within',
      'Status.clocks',
      'Survey.viewerCanAnswer',
      'Template.translations',
      'Ticket.checklist',
      'Ticket.customFieldValues',
      'Ticket.descriptionHtml',
      'Ticket.isOverdue',
      'Ticket.links',
      'Ticket.possibleSecrets',
      'Ticket.slaClocks',
      'Ticket.slaExplanation',
      'Ticket.viewerCanClose',
      'Ticket.viewerCanQualify',
      'Ticket.viewerCanWithdraw',
      'TicketEvent.changes',
      'TicketEvent.cursor',
      'TicketEvent.label',
    ],
    ...[
      'TransitionOption.allowed',
      'TransitionOption.code',
      'TransitionOption.details',
      'TransitionOption.message',
      'TransitionOption.needs',
      'Upload.url',
      'Viewer.notificationPreferences',
      'Viewer.permissions',
    ],
  ]);
});
