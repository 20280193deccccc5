/** Cost points: `once`, and `each` for every item of a list whose length only the field around it knows. */
export interface Cost {
  once: number;
  each: number;
}

export const nothing: Cost = Object.freeze({ once: 0, each: 0 });

/** Fragments nested exponentially would leave the numbers JSON can write. */
const ceiling = 1e12;

export function add(left: Cost, right: Cost): Cost {
  return { once: Math.min(left.once + right.once, ceiling), each: Math.min(left.each + right.each, ceiling) };
}

export function times(points: number, size: number): number {
  return Math.min(points * size, ceiling);
}

export function closed(cost: Cost, size: number): number {
  return Math.min(cost.once + times(cost.each, size), ceiling);
}
