/** What one question was answered with. */
export interface Answered {
  kind: string;
  text: string;
  isTuning: boolean;
  /** The place of the right answer among those found, from 1; `null` where it was not found. For what nothing answers, always `null`. */
  place: number | null;
  isAnswerable: boolean;
  /** Whether the first one found is above the threshold. */
  isLikely: boolean;
  best: number;
}

export interface Figures {
  count: number;
  first: number;
  five: number;
  mrr: number;
  /** The share of what nothing answers that was answered above the threshold; and of the rest. */
  wrong: number;
  likely: number;
}

export function figuresOf(all: readonly Answered[]): Figures {
  const answerable = all.filter(({ isAnswerable }) => isAnswerable);
  const others = all.filter(({ isAnswerable }) => !isAnswerable);
  const within = (most: number) => share(answerable, ({ place }) => place !== null && place <= most);
  return {
    ...{ count: answerable.length, first: within(1), five: within(5) },
    mrr: answerable.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / answerable.length,
    wrong: share(others, ({ isLikely }) => isLikely),
    likely: share(answerable, ({ isLikely }) => isLikely),
  };
}

function share<One>(all: readonly One[], is: (one: One) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}

export const heading = `${''.padEnd(46)} count  recall@1  recall@5    MRR  likely  unanswerable`;

export function line(name: string, { count, first, five, mrr, likely, wrong }: Figures): string {
  const values = [
    first.toFixed(3).padStart(10),
    five.toFixed(3).padStart(10),
    mrr.toFixed(3).padStart(7),
    percent(likely).padStart(8),
    percent(wrong).padStart(14),
  ];
  return `${name.padEnd(46)} ${String(count).padStart(5)}${values.join('')}`;
}

const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
