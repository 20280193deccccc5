import { describe, expect, test } from 'vitest';
import { codesIn, machineKindOf } from '../../../src/mail/incoming/rules.ts';

function marks(headers: Record<string, string>, envelopeFrom = 'ana@acme.example', from = 'ana@acme.example') {
  return { header: (name: string) => headers[name] ?? '', envelopeFrom, from };
}

describe('what a machine wrote is known by its marks', () => {
  test.each([
    ['AUTO_REPLY', marks({ 'auto-submitted': 'auto-replied' })],
    ['AUTO_REPLY', marks({ 'auto-submitted': 'auto-generated; owner-email="a@b.example"' })],
    ['AUTO_REPLY', marks({ 'x-autoreply': 'yes' })],
    ['AUTO_REPLY', marks({ precedence: 'auto_reply' })],
    ['LIST', marks({ precedence: 'bulk' })],
    ['LIST', marks({ 'list-id': '<news.acme.example>' })],
    ['BOUNCE', marks({}, '')],
    ['BOUNCE', marks({}, 'x@acme.example', 'mailer-daemon@acme.example')],
    ['BOUNCE', marks({ 'content-type': 'multipart/report; report-type=delivery-status; boundary=x' })],
    ['NO_REPLY', marks({}, 'x@acme.example', 'no-reply@acme.example')],
    ['NO_REPLY', marks({}, 'x@acme.example', 'donotreply+42@acme.example')],
    [null, marks({ 'auto-submitted': 'no', precedence: 'normal', 'x-auto-response-suppress': 'OOF' })],
    [null, marks({}, 'x@acme.example', 'noreen@acme.example')],
  ])('%s', (kind, given) => {
    expect(machineKindOf(given)).toBe(kind);
  });
});

test('codes of the desk are found in a subject, each once, and no others', () => {
  expect(codesIn('Re: [CRM-000042] about crm-000042, CRM-1 and ERP-000042 (CRM-1234567)', 'CRM')).toEqual(['CRM-000042', 'CRM-1234567']);
});
