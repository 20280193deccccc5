import type { ConfigurationDocument } from './document.ts';

type Document = Pick<ConfigurationDocument, 'transitions'>;
type Step = Omit<ConfigurationDocument['transitions'][number], 'from'>;

/** By the status they lead from: where no step leads any more, or only for fewer, or only with more than before. */
export function lostSteps(before: Document, after: Document): Map<string, string[]> {
  const [was, is] = [stepsOf(before), stepsOf(after)];
  const lost = [...was].filter(([name, { step }]) => isLess(step, is.get(name)?.step));
  const byStatus = Map.groupBy(lost, ([, { from }]) => from);
  return new Map([...byStatus].map(([from, steps]) => [from, steps.map(([, { step }]) => step.to)]));
}

function stepsOf({ transitions }: Document): Map<string, { from: string; step: Step }> {
  return new Map(transitions.flatMap(({ from, ...step }) => from.map((key) => [`${key} → ${step.to}`, { from: key, step }])));
}

function isLess(was: Step, is: Step | undefined): boolean {
  if (!is) return true;
  return was.by.some((part) => !is.by.includes(part)) || (is.requires ?? []).some((asked) => !(was.requires ?? []).includes(asked));
}
