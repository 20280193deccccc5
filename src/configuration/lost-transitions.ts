import type { ConfigurationDocument } from './document.ts';

type Document = Pick<ConfigurationDocument, 'transitions'>;
type Step = Omit<ConfigurationDocument['transitions'][number], 'from'>;

/** By the status they lead from: where no step leads any more, or only for fewer, or only with more than before. */
export function lostTransitions(before: Document, after: Document): Map<string, string[]> {
  const [was, is] = [stepsOf(before), stepsOf(after)];
  const lost = [...was].filter(([name, { rule }]) => isLess(rule, is.get(name)?.rule));
  const byStatus = Map.groupBy(lost, ([, { from }]) => from);
  return new Map([...byStatus].map(([from, steps]) => [from, steps.map(([, { rule }]) => rule.to)]));
}

function stepsOf({ transitions }: Document): Map<string, { from: string; rule: Step }> {
  return new Map(transitions.flatMap(({ from, ...step }) => from.map((key) => [`${key} → ${step.to}`, { from: key, rule: step }])));
}

function isLess(was: Step, is: Step | undefined): boolean {
  if (!is) return true;
  return was.by.some((part) => !is.by.includes(part)) || (is.requires ?? []).some((asked) => !(was.requires ?? []).includes(asked));
}
