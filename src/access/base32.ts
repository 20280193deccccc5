/** Crockford's alphabet in lower case, as in TypeID: without i, l, o and u, which are easily misread. */
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

export function toBase32(value: bigint, length: number): string {
  const digits = [...value.toString(32)].map((digit) => CROCKFORD.charAt(Number.parseInt(digit, 32)));
  return digits.join('').padStart(length, '0');
}

export function fromBase32(text: string): bigint {
  return [...text].reduce((value, char) => value * 32n + BigInt(CROCKFORD.indexOf(char)), 0n);
}
