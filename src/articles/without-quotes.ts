import EmailReplyParser from 'email-reply-parser';

/** What somebody wrote themselves: without what they quote of others, and without their signature. */
export function withoutQuotes(text: string): string {
  const fragments = new EmailReplyParser().read(text.replaceAll('\r\n', '\n')).getFragments();
  const own = fragments.filter((one) => !one.isQuoted() && !one.isSignature() && !one.isHidden()).map((one) => one.getContent());
  return own
    .join('\n')
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .trim();
}
