import type { AddressObject, Headers, MailParser } from 'mailparser';
import { isMisread } from './misread.ts';

/** As they were sent. */
export type HeaderLines = readonly { key: string; line: string }[];

export function headerLinesOf({ headerLines }: MailParser): HeaderLines {
  return Array.isArray(headerLines) ? headerLines : [];
}

export function subjectOf(lines: HeaderLines, headers: Headers): string {
  const subject = headers.get('subject');
  if (typeof subject !== 'string') return '';
  return isMisread(subject) ? asWindows1252(lines, 'subject') : subject;
}

/** Of two that claim to be the sender nobody knows who it is. */
export function senderOf(lines: HeaderLines, headers: Headers): { address: string; name: string } | null {
  const from = headers.get('from') as AddressObject | undefined;
  if (lines.filter(({ key }) => key === 'from').length !== 1) return null;
  const [one, ...more] = from?.value ?? [];
  if (!one?.address || more.length > 0) return null;
  const name = isMisread(one.name) ? (asWindows1252(lines, 'from').split('<')[0] ?? '').replaceAll('"', '').trim() : one.name;
  return { address: one.address.toLowerCase(), name };
}

/** What a header says in bytes that are no UTF-8; the parser keeps such a line with a sign for each byte. */
function asWindows1252(lines: HeaderLines, name: string): string {
  const { line } = lines.find(({ key }) => key === name) ?? { line: '' };
  const value = line.slice(line.indexOf(':') + 1).replaceAll(/\r?\n[ \t]+/g, ' ');
  return new TextDecoder('windows-1252').decode(Buffer.from(value, 'latin1')).trim();
}
