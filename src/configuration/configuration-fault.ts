/** A fault in a configuration, and its path. */
export interface ConfigurationFault {
  code: string;
  /** Such as `policies 0 targets 2 within`. */
  path: string[];
  message?: string;
  /** How many things stand in the way. */
  count?: number;
}

export function fault(code: string, ...path: (string | number)[]): ConfigurationFault {
  return { code, path: path.map(String) };
}
