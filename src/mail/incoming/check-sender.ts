import { Resolver } from 'node:dns/promises';
import type { Readable } from 'node:stream';
import { authenticate } from 'mailauth';
import type { IncomingMailConfig } from '../../core/config/incoming-mail-config.ts';

/** Whether a mail is from whom it says: `UNKNOWN` where that could not be found out for now. */
export type SenderCheck = 'PASSED' | 'FAILED' | 'UNKNOWN';

interface Checked {
  /** The address in its `From`. */
  from: string;
  envelopeFrom: string;
  remoteAddress: string;
  helo: string;
  /** The values of `Authentication-Results`, the topmost first. */
  results: readonly string[];
}

const askedMs = 3_000;
const checkedMs = 10_000;

/** By SPF, DKIM and DMARC; or by what the operator's own mail server found, where it is believed. */
export async function checkSender(config: IncomingMailConfig, mail: Checked, bytes: () => Promise<Readable>): Promise<SenderCheck> {
  if (config.trustedServer) return believed(config.trustedServer, mail);
  const resolver = new Resolver({ timeout: askedMs, tries: 2 });
  if (config.dnsServers.length > 0) resolver.setServers(config.dnsServers);
  const timer = setTimeout(() => resolver.cancel(), checkedMs);
  try {
    return await check(resolver, mail, await bytes());
  } finally {
    clearTimeout(timer);
  }
}

async function check(resolver: Resolver, { from, envelopeFrom, remoteAddress, helo }: Checked, bytes: Readable): Promise<SenderCheck> {
  const { dkim, spf, dmarc } = await authenticate(bytes, {
    ip: remoteAddress,
    helo,
    sender: envelopeFrom,
    mta: 'relevo',
    disableBimi: true,
    resolver: (name, type) => resolver.resolve(name, type) as Promise<string[]>,
  });
  // Whom two readers of a mail take for different senders is nobody.
  if (dkim.headerFrom.length !== 1 || dkim.headerFrom[0]?.toLowerCase() !== from) return 'FAILED';
  const result = dmarc ? dmarc.status.result : 'none';
  if (result === 'pass') return 'PASSED';
  const isAligned =
    dkim.results.some(({ status, signingDomain }) => status.result === 'pass' && isOf(from, signingDomain)) ||
    (spf && spf.status.result === 'pass' && isOf(from, spf.domain));
  if (result === 'none' && isAligned) return 'PASSED';
  const found = [result, ...dkim.results.map(({ status }) => status.result), ...(spf ? [spf.status.result] : [])];
  return found.some((one) => one === 'temperror' || one === 'temperr') ? 'UNKNOWN' : 'FAILED';
}

/** The first that bears the name of the server is its own: it puts it on top and takes out those that others forged. */
function believed(server: string, { from, results }: Checked): SenderCheck {
  const own = results.map((text) => plainPartOf(text.toLowerCase())).find((text) => text.trim().split(/[\s;]/, 1)[0] === server);
  const found = own?.split(';').slice(1) ?? [];
  const passed = (method: string, property: RegExp) =>
    found.some((part) => new RegExp(`^\\s*${method}\\s*=\\s*pass\\b`).test(part) && isOf(from, property.exec(part)?.[1] ?? ''));
  if (passed('dmarc', /header\.from\s*=\s*"?([^\s";]+)/)) return 'PASSED';
  if (!found.some((part) => /^\s*dmarc\s*=/.test(part) && !/^\s*dmarc\s*=\s*none\b/.test(part))) {
    if (passed('dkim', /header\.d\s*=\s*"?([^\s";]+)/) || passed('spf', /smtp\.mailfrom\s*=\s*"?(?:[^\s";@]*@)?([^\s";]+)/)) return 'PASSED';
  }
  return 'FAILED';
}

/** What the sender wrote may stand in comments, which may hold others, and in quotes (RFC 8601): of these a single word stays. Nothing does where an end is missing. */
function plainPartOf(header: string): string {
  let [plain, depth, quoted] = ['', 0, null as string | null];
  for (const [sign] of header.matchAll(/\\.|./gs)) {
    if (quoted !== null && sign !== '"') quoted += sign;
    else if (quoted !== null) {
      plain += /^[\w.@+-]*$/.test(quoted) ? quoted : '?';
      quoted = null;
    } else if (depth === 0 && sign.length > 1) return '';
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign === '"') quoted = '';
    else plain += depth === 0 ? sign : ' ';
  }
  return depth > 0 || quoted !== null ? '' : plain;
}

/** Whether the address is of the domain, or of one below it. */
function isOf(address: string, domain: string): boolean {
  const own = address.slice(address.lastIndexOf('@') + 1);
  const other = domain.toLowerCase();
  return other.includes('.') ? own === other || own.endsWith(`.${other}`) : own === other && own !== '';
}
