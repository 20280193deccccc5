const reason = /(FATAL|PANIC)(?!.*the database system is (starting|shutting|in recovery)).*/;

/** The line that tells why PostgreSQL gave up: the first fatal one, as those that follow are its consequences. */
export function mainLine(written: string): string {
  const lines = written.split('\n').filter(Boolean);
  const fatal = lines.map((line) => reason.exec(line)?.[0]).find(Boolean);
  return fatal ?? lines.find((line) => line.includes('error')) ?? lines[0] ?? 'it gave no reason';
}
