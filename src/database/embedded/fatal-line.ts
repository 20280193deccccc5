const reason = /(FATAL|PANIC)(?!.*the database system is (starting|shutting|in recovery)).*/;

/** The first fatal line, which says why PostgreSQL stopped; the lines after it are consequences. */
export function fatalLine(output: string): string {
  const lines = output.split('\n').filter(Boolean);
  const fatal = lines.map((line) => reason.exec(line)?.[0]).find(Boolean);
  return fatal ?? lines.find((line) => line.includes('error')) ?? lines[0] ?? 'it gave no reason';
}
