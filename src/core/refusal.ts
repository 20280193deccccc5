import { type Reason, reasonTexts } from './reason-texts.ts';
import { type Locale, type RefusalCode, registry } from './registry.ts';

export type { Locale, RefusalCode } from './registry.ts';

/** A refusal by a business rule: it becomes an entry of `userErrors`, and nothing is written. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly path: string[];
  readonly details: Record<string, unknown> | null;
  /** What else is refused, where all is told at once. */
  readonly others: readonly RefusalPart[];

  constructor(code: RefusalCode, path: string[] = [], details: Record<string, unknown> | null = null, others: readonly RefusalPart[] = []) {
    super(textOf(code, 'en'));
    this.code = code;
    this.path = path;
    this.details = details;
    this.others = others;
  }
}

export type RefusalPart = Pick<Refusal, 'code' | 'path' | 'details'>;

export function refuse(code: RefusalCode, path?: string[], details?: Record<string, unknown>): never {
  throw new Refusal(code, path, details);
}

/** Refuses a value with `INVALID`; `details` says why, in the language of the caller. */
export function refuseValue(path: string[], reason: Reason, details: Record<string, unknown> = {}): never {
  throw new Refusal('INVALID', path, { ...details, reason: reasonTexts[reason] });
}

/** Refuses with all of these, if there are any. */
export function insistOnNone([first, ...others]: readonly RefusalPart[]): void {
  if (first) throw new Refusal(first.code, first.path, first.details, others);
}

/** Refuses with the code of the rule, if any. */
export function insist(whyNot: RefusalCode | null, path?: string[], details?: Record<string, unknown>): void {
  if (whyNot) refuse(whyNot, path, details);
}

export interface ShownPermission {
  allowed: boolean;
  code: RefusalCode | null;
  message: string | null;
  details: object | null;
}

/** The result of a rule as shown to the viewer: allowed, or why not, with the details that the refusal has. */
export function permissionOf(whyNot: RefusalCode | null, locale: Locale, details: object | null = null): ShownPermission {
  return { allowed: whyNot === null, code: whyNot, message: whyNot && textOf(whyNot, locale), details: whyNot && details };
}

export function textOf(code: RefusalCode, locale: Locale): string {
  return registry().refusals[code][locale];
}
