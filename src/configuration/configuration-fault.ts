/** A fault in a configuration, and its path. */
export interface ConfigurationFault {
  code: string;
  /** Such as `policies 0 targets 2 within`. */
  path: string[];
  message?: string;
}

export function fault(code: string, ...path: (string | number)[]): ConfigurationFault {
  return { code, path: path.map(String) };
}
