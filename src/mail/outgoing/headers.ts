/** What a person wrote is no automatic mail; neither is to be answered by a machine. */
export function headersOf(isWritten: boolean): Record<string, string> {
  return { 'X-Auto-Response-Suppress': 'All', ...(isWritten ? {} : { 'Auto-Submitted': 'auto-generated' }) };
}
