import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isBody, isKey, isLine } from '../text.ts';

/** A text for people on one line. */
export const Line = (most: number) => rule('line', `must have 1 to ${number(most)} visible characters on one line`, (text) => isLine(text, most));

/** A list of such texts. */
export const Lines = (most: number) =>
  rule('line', `must have 1 to ${number(most)} visible characters on one line`, (text) => isLine(text, most), { each: true });

/** The name of a file: no path, and no place in one. */
export const FileName = (most: number) =>
  rule(
    'fileName',
    `must have 1 to ${number(most)} visible characters on one line, without / and \\`,
    (text) => isLine(text, most) && !/[/\\]|^\.+$/.test(text),
  );

/** A text for people, of any number of lines. */
export const Body = (most: number) => rule('body', `must have 1 to ${number(most)} characters and show something`, (text) => isBody(text, most));

/** A text that programs compare, counted in code points. */
export const Key = (most: number) => rule('key', `must have 1 to ${number(most)} visible code points on one line`, (text) => isKey(text, most));

/** A list of such texts. */
export const Keys = (most: number) =>
  rule('key', `must have 1 to ${number(most)} visible code points on one line`, (text) => isKey(text, most), { each: true });

/** A name for programs: lower-case letters, digits and underscores, beginning with a letter. */
export const Identifier = () =>
  rule('identifier', 'must have lower-case letters, digits and underscores, and begin with a letter', (text) => /^[a-z][a-z0-9_]*$/.test(text));

const number = (value: number) => value.toLocaleString('en');

function rule(name: string, message: string, isValid: (text: string) => boolean, options: ValidationOptions = {}): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && isValid(value);
  return ValidateBy({ name, validator: { validate, defaultMessage: () => `$property ${message}` } }, options);
}
