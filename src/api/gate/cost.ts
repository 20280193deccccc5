/** Cost points: `once`, plus `each` per item of a list whose length only the surrounding field knows. */
export interface Cost {
  once: number;
  each: number;
}

export const zeroCost: Cost = Object.freeze({ once: 0, each: 0 });

/** Keeps exponentially nested fragments within the numbers of JSON. */
const ceiling = 1e12;

export function add(left: Cost, right: Cost): Cost {
  return { once: Math.min(left.once + right.once, ceiling), each: Math.min(left.each + right.each, ceiling) };
}

export function multiply(points: number, size: number): number {
  return Math.min(points * size, ceiling);
}

export function totalOf(cost: Cost, size: number): number {
  return Math.min(cost.once + multiply(cost.each, size), ceiling);
}
