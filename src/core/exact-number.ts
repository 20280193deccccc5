/** A number of a request that would change as a number of JavaScript, as it was written. */
export class InexactNumber {
  readonly #written: string;

  constructor(written: string) {
    this.#written = written;
  }

  toJSON(): string {
    return this.#written;
  }
}

/** Whether a number as it was written is the number that it was read as. */
export function isExact(read: number, written: string): boolean {
  return Number.isFinite(read) && decimalOf(String(read)) === decimalOf(written);
}

/** Up to fifteen digits with a short exponent are always exact. */
const mayBeInexact = /[\d.]{16}|\d[eE][-+]?\d{3}/;

/** `JSON.parse` in which numbers that would change are left as they were written. */
export function parseExactly(text: string): unknown {
  return mayBeInexact.test(text) ? JSON.parse(text, keepExact) : JSON.parse(text);
}

function keepExact(_name: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return isExact(value, context.source) ? value : new InexactNumber(context.source);
}

export function holdsInexact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof InexactNumber || Object.values(value).some(holdsInexact);
}

const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/;

/** The same text for equal numbers: significant digits, and a power of ten. */
function decimalOf(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
