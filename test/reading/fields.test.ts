import 'reflect-metadata';
import { expect, test } from 'vitest';
import { computedFields, readingFields } from '../../src/api/resolved-fields.ts';
import { publicSchema } from '../../src/api/schema.ts';

test('below the roots, only payloads of changes and presence, which is in no table, read for themselves', () => {
  const reading = readingFields(publicSchema());

  expect(reading.filter((name) => !/^\w+Payload\./.test(name))).toEqual(['Present.actor']);
});

test('few fields are finished by code', () => {
  expect(computedFields()).toEqual([
    ...[
      'BusinessCalendar.exceptions',
      'BusinessCalendar.weekly',
      'Notification.cursor',
      'Role.permissions',
      'SecondFactor.isRequired',
      'Severity.responseTime',
      'Severity.targetTime',
      'SlaTarget.warnings',
      'SlaTarget.within',
      'Survey.viewerCanAnswer',
      'Ticket.checklist',
      'Ticket.slaClocks',
      'Ticket.slaExplanation',
      'Ticket.viewerCanClose',
      'Ticket.viewerCanQualify',
      'Ticket.viewerCanWithdraw',
      'TicketEvent.changes',
      'TicketEvent.cursor',
    ],
    ...[
      'TransitionOption.allowed',
      'TransitionOption.code',
      'TransitionOption.details',
      'TransitionOption.message',
      'Viewer.notificationPreferences',
      'Viewer.permissions',
    ],
  ]);
});
