/** What a person wrote is no automatic mail; neither is to be answered by a machine. One click of a mail program ends mails of the kind (RFC 8058). */
export function headersOf(isWritten: boolean, unsubscribe: string | null = null): Record<string, string> {
  return {
    'X-Auto-Response-Suppress': 'All',
    ...(isWritten ? {} : { 'Auto-Submitted': 'auto-generated' }),
    ...(unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}
