import { sql } from 'kysely';
import { column, type Expression, expression, type Field, type Shape } from '../reading/shape/shape.ts';
import { EventShape } from './event.shape.ts';

/** An event for those who follow: whether they may is decided beside the statement, and the row says whether the ticket is in view. */
export const LiveEventShape: Shape = { ...EventShape, fields: { ...EventShape.fields, view: column('view') }, visibility: undefined };

const nothing: Field = expression(() => sql`null::text`);
const said = (value: Expression): Field => expression(value);
const { id, seq, cursor, occurredAt, ticketId } = EventShape.fields as Record<string, Field>;

/** What is told of an event by which a ticket leaves somebody's sight: that it is gone, and no more. */
export const LeftEventShape: Shape = {
  ...EventShape,
  fields: {
    ...({ id, seq, cursor, occurredAt, ticketId } as Record<string, Field>),
    type: said(() => sql`'ticket.left'::text`),
    view: said(() => sql`'LEFT'`),
    changes: said(() => sql`'[]'::json`),
    actor: nothing,
    ticket: nothing,
  },
  visibility: undefined,
};
