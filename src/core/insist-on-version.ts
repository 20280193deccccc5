import { refuse } from './refusal.ts';

/** A change of a copy that is out of date is refused, with the version in force. */
export function insistOnVersion(expected: number | null | undefined, version: number): void {
  if (expected != null && expected !== version) refuse('CONFLICT', ['input', 'expectedVersion'], { version });
}
