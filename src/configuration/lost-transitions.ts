import type { ConfigurationDocument } from './document.ts';

type Document = Pick<ConfigurationDocument, 'transitions'>;
type TransitionRule = Omit<ConfigurationDocument['transitions'][number], 'from'>;

/** By source status: the targets of transitions that were removed, or allow fewer participants, or require more. */
export function lostTransitions(before: Document, after: Document): Map<string, string[]> {
  const [earlier, current] = [transitionsOf(before), transitionsOf(after)];
  const lost = [...earlier].filter(([name, { rule }]) => isLess(rule, current.get(name)?.rule));
  const byStatus = Map.groupBy(lost, ([, { from }]) => from);
  return new Map([...byStatus].map(([from, transitions]) => [from, transitions.map(([, { rule }]) => rule.to)]));
}

function transitionsOf({ transitions }: Document): Map<string, { from: string; rule: TransitionRule }> {
  return new Map(transitions.flatMap(({ from, ...transition }) => from.map((key) => [`${key} → ${transition.to}`, { from: key, rule: transition }])));
}

function isLess(before: TransitionRule, after: TransitionRule | undefined): boolean {
  if (!after) return true;
  return (
    before.by.some((participant) => !after.by.includes(participant)) ||
    (after.requires ?? []).some((requirement) => !(before.requires ?? []).includes(requirement))
  );
}
