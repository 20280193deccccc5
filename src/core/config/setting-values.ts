import { z } from 'zod';
import { parseDatabaseUrl } from '../../database/database-url.ts';
import { isNetwork } from '../trusted-proxies.ts';

export const databaseUrl = z.string().superRefine((url, { addIssue }) => {
  const why = whyNotDatabaseUrl(url);
  if (why) addIssue({ code: 'custom', message: why });
});
export const busUrl = z.string().refine((url) => url === 'none' || isUrl(url, ['nats:', 'tls:', 'redis:', 'rediss:']), {
  error: 'must be none, or a URL that begins with nats://, tls://, redis:// or rediss://',
});
export const smtpUrl = z.string().refine((url) => isUrl(url, ['smtp:', 'smtps:']), { error: 'must be a URL that begins with smtp:// or smtps://' });
export const domain = z
  .string()
  .max(120, 'must have 120 characters at most')
  .regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'must be a domain in small letters, such as help.example');
export const webAddress = z.string().refine((url) => isUrl(url, ['https:', 'http:']), { error: 'must be a URL that begins with https:// or http://' });
export const origins = z
  .string()
  .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
  .refine((list) => list.every(isOrigin), { error: 'must be origins such as https://help.example, without a path, separated by commas' });

export const networks = z
  .string()
  .transform((list) => list.split(',').flatMap((network) => network.trim() || []))
  .refine((list) => list.every(isNetwork), { error: 'must be addresses and networks such as 10.0.0.1 or 10.0.0.0/8, separated by commas' });

function whyNotDatabaseUrl(url: string): string | null {
  try {
    parseDatabaseUrl(url);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** A URL of a server, by one of these protocols. */
export function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== '';
}

/** As browsers send it. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
