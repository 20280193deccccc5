import type { Configuration } from '../../configuration/configuration.ts';
import { publicId } from '../../core/ids.ts';
import type { Row, Statement } from '../../database/pipeline.ts';
import type { TrackedTicket } from '../lock-ticket.ts';

/** A text that had what was sealed. */
export interface SealedPart {
  messageId: string | null;
  /** Whether everybody who sees the ticket may read it. */
  isPublic: boolean;
}

/** What `seal_text` says: a text that it changed, or the bytes of a raw mail that no row names any more. */
export interface SealedRow extends SealedPart {
  mailObjectId: string | null;
}

/** What stands in the place of a sealed text. */
function markerOf(secretId: string): string {
  return `[secret:${publicId('Secret', secretId)}]`;
}

/** A part of a marker cannot be sealed, for it would break the others. */
export function isOfMarker(text: string): boolean {
  return text.includes('[secret:') || '[secret:sec_'.includes(text);
}

/** Answers quote line by line. */
const lineEnds = ['\n', '\r\n', '\n> ', '\n>> ', '\n>', '\r\n> '];

const seal = 'select s.message_id as "messageId", s.is_public as "isPublic", s.mail_object_id as "mailObjectId" from seal_text($1, $2, $3, $4, $5) s';

export function sealStatement(tenantId: string, ticketId: string, text: string, secretId: string, { document }: Configuration): Statement {
  const lines = text.split(/\r?\n/);
  const forms = lines.length === 1 ? [text] : [text, ...lineEnds.map((end) => lines.join(end))];
  const noTexts = document.fields.filter(({ type }) => type !== 'TEXT').map(({ key }) => key);
  return { name: 'seal_text', text: seal, values: [tenantId, ticketId, forms, markerOf(secretId), noTexts] };
}

/** The ticket's own. */
export function changedTexts(before: Row, { ticket, configuration }: TrackedTicket): SealedPart[] {
  const forAgents = configuration.document.fields.filter(({ audience }) => audience === 'AGENTS').map(({ key }) => key);
  const texts = (['subject', 'description', 'department', 'workaround'] as const).filter((name) => before[name] !== ticket[name]);
  const fields = Object.keys(ticket.customFields).filter((key) => before.customFields[key] !== ticket.customFields[key]);
  return [...texts, ...fields].map((name) => ({ messageId: null, isPublic: !forAgents.includes(name) }));
}
