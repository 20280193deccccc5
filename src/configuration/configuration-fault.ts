import type { Text } from '../core/registry.ts';
import type { FaultCode } from './fault-texts.ts';

/** A fault in a configuration as it is found, and its path. */
export interface FoundFault {
  code: string;
  /** Such as `policies 0 targets 2 within`. */
  path: string[];
  /** Absent where the text of the code says it. */
  message?: Text;
  /** What may stand in place of an unknown key or value, where it is not too much to choose from. */
  allowed?: readonly string[];
  /** How many things stand in the way. */
  count?: number;
}

/** The same with its sentence in all languages: an answer tells it in that of the caller, a command in English. */
export type ConfigurationFault = FoundFault & { message: Text };

export function fault(code: FaultCode, ...path: (string | number)[]): FoundFault {
  return { code, path: path.map(String) };
}
