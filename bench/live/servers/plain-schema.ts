/** The part of our schema that the subscription selects, over objects in memory: no filter, no visibility, no database. */
export const plainSchema = `
  type Query { nothing: String }
  type Subscription { ticketEvents(after: String): TicketEvent! }
  type TicketEvent { cursor: String! seq: String! type: String! view: String! ticketId: ID occurredAt: String! actor: Actor ticket: Ticket changes: [Change!]! }
  type Actor { name: String! }
  type Ticket { code: String! subject: String! priority: String! dueAt: String status: Status! queue: Queue! requester: Actor! assignee: Actor }
  type Status { key: String! label: String! }
  type Queue { label: String! }
  type Change { field: String! before: String after: String }`;
