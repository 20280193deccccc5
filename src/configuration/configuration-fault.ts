/** A fault in a configuration, and its path. */
export interface ConfigurationFault {
  code: string;
  /** Such as `policies 0 targets 2 within`. */
  path: string[];
  message?: string;
  /** What may stand in place of an unknown key or value, where it is not too much to choose from. */
  allowed?: readonly string[];
  /** How many things stand in the way. */
  count?: number;
}

export function fault(code: string, ...path: (string | number)[]): ConfigurationFault {
  return { code, path: path.map(String) };
}
