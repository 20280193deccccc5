import type { NamesAttachments } from '../../attachments/attach.ts';
import type { GivesLinks } from '../../attachments/web-link.ts';
import type { Effort, Environment, TicketNature } from '../../classification/classification.ts';
import type { Level, Priority } from '../../classification/priority.ts';
import type { ChecklistAnswer } from '../checklist/checklist.ts';
import type { OnBehalfOf } from '../on-behalf-of.ts';
import type { Channel } from '../ticket.ts';

export interface OpenTicket extends OnBehalfOf, NamesAttachments, GivesLinks {
  subject: string;
  description: string;
  /** The key of a request type, whose form it must meet. */
  requestType?: string | null;
  severity?: string | null;
  category?: string | null;
  queue?: string | null;
  nature?: TicketNature | null;
  channel?: Channel | null;
  impact?: Level | null;
  urgency?: Level | null;
  priority?: Priority | null;
  effort?: Effort | null;
  requesterId?: string | null;
  organizationId?: string | null;
  department?: string | null;
  environment?: Environment | null;
  neededBy?: Date | null;
  affectedUsers?: number | null;
  contactPhone?: string | null;
  contactEmail?: string | null;
  deduplicationKey?: string | null;
  isInternal?: boolean | null;
  customFields?: unknown;
  checklist?: ChecklistAnswer[] | null;
  followUpOfId?: string | null;
  /** What was suggested before, to the same person. */
  suggestionId?: string | null;
  /** What the desk gives to what comes in without a form, where nobody chose: it may be incomplete. */
  ofDesk?: Partial<Record<'severity' | 'category' | 'queue', string | undefined>>;
}
