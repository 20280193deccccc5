/** Texts that are good for a scalar or a field, by its name. */
export const ordinaryTexts: Record<string, readonly string[]> = {
  text: ['S', 'No arranca', 'La impresora', 'usual', 'pt', 'Hola.'],
  Date: ['2026-12-01', '2027-02-28', '2028-02-29'],
  Duration: ['PT4H', 'P1D', 'PT30M'],
  EmailAddress: ['quien@example.org', 'otra@example.org'],
  Locale: ['es', 'en', 'pt', 'pt-BR'],
  URL: ['https://example.org/', 'otpauth://totp/x'],
  TimeZone: ['Europe/Madrid', 'UTC', 'America/Sao_Paulo'],
  key: ['usual', 'software', 'new', 'low', 'question', 'other'],
  search: ['impresora', 'zanahoria', 'red'],
  permissions: ['ticket:read', 'ticket:write', 'article:read', 'people:read', 'tenant:admin'],
  role: ['REQUESTER', 'AGENT'],
  within: ['PT4H', 'P2D'],
  after: ['P2D', 'P4D', 'PT1M'],
  calendar: ['usual'],
  policy: ['usual'],
  template: ['usual'],
  hours: ['09:00-17:00', '20:00-05:00'],
  ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['09:00-14:00', '15:00-24:00']])),
  ...Object.fromEntries(
    ['from', 'to', 'status', 'moveTo', 'onReply', 'onAssign', 'onUnassign', 'onRelease', 'escalation'].map((name) => [
      name,
      ['new', 'in_progress', 'pending', 'resolved', 'closed'],
    ]),
  ),
};
