import type { AttachmentStream } from 'mailparser';
import type { Services } from '../../core/context.ts';
import { storable } from './fold-text.ts';
import { readMail } from './read-mail.ts';

/** What became of a mail for one recipient (RFC 3464). */
export interface ReportedRecipient {
  /** Its addresses, in lower case: the last one, and the one that was written to. */
  addresses: string[];
  hasFailed: boolean;
  /** Such as `5.1.1`. */
  status: string;
  /** What the server said of it. */
  diagnostic: string;
}

export interface DeliveryReport {
  recipients: ReportedRecipient[];
  /** The lines with the Message-ID of the mail that came back. */
  returned: string;
}

const mostBytes = 100_000;
const mostRecipients = 100;

/** Reads a notice that a mail was not delivered, or not yet. */
export async function readDeliveryReport(services: Services, object: { tenantId: string; objectId: string }): Promise<DeliveryReport> {
  const report: DeliveryReport = { recipients: [], returned: '' };
  await readMail(services, object, async (part) => {
    const text = await beginningOf(part);
    if (/^message\/(global-)?delivery-status$/.test(part.contentType)) report.recipients.push(...recipientsOf(text));
    else if (/^(text\/rfc822-headers|message\/(rfc822|global|global-headers))$/.test(part.contentType)) report.returned += idLinesOf(text);
  });
  return { ...report, recipients: report.recipients.slice(0, mostRecipients) };
}

async function beginningOf({ content }: AttachmentStream): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of content) if (bytes.length < mostBytes) bytes = Buffer.concat([bytes, chunk as Buffer]);
  return storable(bytes.subarray(0, mostBytes).toString('utf8'));
}

/** The first group of fields is about the mail, each other one about a recipient. */
function recipientsOf(text: string): ReportedRecipient[] {
  const groups = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n\n+/);
  return groups.flatMap((group) => {
    const fields = new Map(group.split('\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    const fieldOf = (name: string) => (fields.get(name) ?? '').replace(/^[^;]*;/, '').trim();
    if (!fields.has('final-recipient') && !fields.has('original-recipient')) return [];
    const addresses = [fieldOf('final-recipient'), fieldOf('original-recipient')].map((one) => one.replace(/^<(.*)>$/, '$1').toLowerCase());
    const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '';
    return [{ addresses, hasFailed: fields.get('action')?.toLowerCase() === 'failed', status, diagnostic: fieldOf('diagnostic-code') }];
  });
}

function idLinesOf(header: string): string {
  const [own = ''] = header.replaceAll('\r\n', '\n').split('\n\n', 1);
  return own.match(/^message-id:.*(\n[ \t].*)*/gim)?.join(' ') ?? '';
}
