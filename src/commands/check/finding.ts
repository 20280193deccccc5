/** What `relevo check` says of one thing. */
export interface Finding {
  subject: string;
  /** A warning is for the operator to weigh; what is wrong keeps the program from working. */
  verdict: 'ok' | 'warning' | 'wrong';
  says: string;
  /** What to do about it. */
  mend?: string;
}

export function ok(subject: string, says: string): Finding {
  return { subject, verdict: 'ok', says };
}

export function warning(subject: string, says: string, mend: string): Finding {
  return { subject, verdict: 'warning', says, mend };
}

export function wrong(subject: string, says: string, mend?: string): Finding {
  return { subject, verdict: 'wrong', says, ...(mend && { mend }) };
}

export function firstLine(error: unknown): string {
  const { message, code } = error as Error & { code?: string };
  return message?.split('\n')[0] || code || String(error);
}
