/** An event as this API sends it; the other servers send the same bytes. */
const event = {
  ...{ cursor: 'WyJTRVEiLCIxMjM0IiwiNGIxYTljNWQ3ZTIxIl0', seq: '1234', type: 'ticket.replied', view: 'IN_VIEW', ticketId: 'tkt_01ka3q4ndee6tbvch8j5d2q0xz' },
  ...{ occurredAt: '2026-11-25T18:04:21.123Z', actor: { name: 'Marta Requena Salvat' } },
  ticket: {
    ...{ code: 'BEN-001190', subject: 'La impresora de la segunda planta no imprime desde esta mañana', priority: 'MEDIUM', dueAt: '2026-11-28T09:30:00.000Z' },
    ...{ status: { key: 'in_progress', label: 'En progreso' }, queue: { label: 'Software' } },
    ...{ requester: { name: 'Ana Belén Ortuño Lillo' }, assignee: { name: 'Marta Requena Salvat' } },
  },
  changes: [{ field: 'message', before: null, after: 'msg_01h2xcejqtf2nbrexx3vqjhp41' }],
};

export const payload = JSON.stringify({ data: { ticketEvents: event } });
