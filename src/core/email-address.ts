import { isEmail } from 'class-validator';
import { isKey } from './text.ts';

/**
 * One rule for arguments, commands and configuration documents; a domain of one word, such as `localhost`, is one too.
 * The length is checked first, because patterns take minutes on a megabyte of text.
 */
export function isEmailAddress(text: string): boolean {
  return isKey(text, 254) && isEmail(text, { require_tld: false });
}
