const shortestMs = 10_000;
const growth = 1.1;
/** Up to five and a half years. */
const count = 176;

/** By how much a time that is read from its bin may be off at most, as a share of it; a time under ten seconds by five of them. */
export const binError = 0.05;

/** Where each bin ends, in milliseconds. They are whole numbers, so that PostgreSQL and this code put every time into the same bin. */
export const binEnds: readonly number[] = Array.from({ length: count }, (_, index) => Math.round(shortestMs * growth ** index));

/** The number of the bin of a time, as `width_bucket` tells it. */
export function binOf(ms: number): number {
  let [low, high] = [0, binEnds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ms < (binEnds[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A time in the middle of the bin, in milliseconds; of the last one, which has no end, its beginning. */
export function timeOfBin(bin: number): number {
  const [start, end] = [binEnds[bin - 1], binEnds[bin]];
  if (start === undefined) return shortestMs / 2;
  return end === undefined ? start : Math.sqrt(start * end);
}
