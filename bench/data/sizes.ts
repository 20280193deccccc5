/** The amount of data: enough to compare tenants of different sizes, or just enough to try the harness. */
export interface Size {
  name: 'full' | 'small' | 'cost';
  /** Tickets per tenant; the number of a tenant is its index here plus one. */
  tickets: number[];
  agents: number;
  requesters: number;
  articles: number;
  /** The number of the tenant that has the articles. */
  articlesAt: number;
  /** The number of the tenant whose tickets are searched. */
  searchedAt: number;
  /** The position of the deep page in the list of open tickets. */
  depth: number;
  /** The frequency ranks of the searched words; rank 1 is the most frequent. */
  searchedRanks: [from: number, to: number];
}

const rest = (total: number, count: number) => Array.from({ length: count }, (_, at) => Math.floor((total + at) / count));

const full: Size = {
  ...{ name: 'full', tickets: [200_000, 20_000, 1_000, ...rest(279_000, 47)] },
  ...{ agents: 50, requesters: 500, articles: 100_000, articlesAt: 4, searchedAt: 2, depth: 10_000, searchedRanks: [200, 500] },
};
const small: Size = {
  ...{ name: 'small', tickets: [1_200, 400, 100, 150, 150] },
  ...{ agents: 12, requesters: 40, articles: 500, articlesAt: 4, searchedAt: 2, depth: 100, searchedRanks: [90, 150] },
};

/** A large, a middling and a small tenant, to compare what a cost point buys at each. */
const cost: Size = {
  ...{ name: 'cost', tickets: [200_000, 20_000, 150, ...rest(45_000, 30)] },
  ...{ agents: 50, requesters: 500, articles: 20_000, articlesAt: 2, searchedAt: 2, depth: 10_000, searchedRanks: [200, 500] },
};

export const sizes = { full, small, cost };

export function sizeFrom(args: string[], flag: string): Size {
  return args.includes(flag) ? small : full;
}

/** The three tenants whose pages are compared, smallest first. */
export const comparedTenants = [3, 2, 1];

export const slugOf = (number: number): string => `bench-${number}`;
