import { InvalidArgumentError } from 'commander';
import { isEmailAddress } from '../core/email-address.ts';
import { isLine } from '../core/text.ts';
import { slugShape } from '../tenants/slug.ts';

export function slug(text: string): string {
  if (!slugShape.test(text))
    throw new InvalidArgumentError('A slug has 3 to 40 lower-case letters, digits and hyphens, begins with a letter and does not end with a hyphen.');
  return text;
}

export function name(text: string): string {
  if (!isLine(text, 200)) throw new InvalidArgumentError('A name has 1 to 200 characters on one line.');
  return text;
}

export function address(text: string): string {
  if (!isEmailAddress(text)) throw new InvalidArgumentError('This is not an e-mail address.');
  return text.toLowerCase();
}

export function version(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A version is a number of at least 1.');
  return Number(text);
}

export function days(text: string): number | null {
  if (text === 'forever') return null;
  if (!/^[1-9]\d{0,4}$/.test(text) || Number(text) > 36_500) throw new InvalidArgumentError('This is a number from 1 to 36500, or `forever`.');
  return Number(text);
}

export function date(text: string): Date {
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime())) throw new InvalidArgumentError('This is not a date.');
  if (parsed.getTime() <= Date.now()) throw new InvalidArgumentError('This date is in the past.');
  return parsed;
}

/** For every command whose result a program may read. */
export const json = ['--json', 'print one line of JSON'] as const;
