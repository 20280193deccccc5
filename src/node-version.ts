const [neededMajor, neededMinor] = [22, 17];

/** Older versions start, and lack what is called later on. */
export function whyNotNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return null;
  return `relevo: Node ${neededMajor}.${neededMinor} or newer is needed, and this is ${version}. \`npm start\` and \`npx relevo\` take the one that npm installs as an optional package.`;
}
