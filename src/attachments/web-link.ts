import { refuseValue } from '../core/refusal.ts';
import { isKey, isLine } from '../core/text.ts';

export type WebLinkKind = 'RECORDING' | 'SOLUTION' | 'PAGE';

/** An address of something that is kept elsewhere, such as the recording of a screen (clinic D4). */
export interface WebLink {
  kind: WebLinkKind;
  url: string;
  title?: string | null;
}

/** What gives links. */
export interface GivesLinks {
  links?: WebLink[] | null;
}

const most = 2_000;

/** As they are kept. What a browser would not open as a page of the web is refused, and so is an address with a password in it. */
export function checkedLinks({ links }: GivesLinks): WebLink[] {
  return (links ?? []).map(({ kind, url, title = null }, index) => {
    const path = ['input', 'links', `${index}`];
    if (!isKey(url, most) || !isOfWeb(url)) refuseValue([...path, 'url'], 'webAddress');
    if (title !== null && !isLine(title, 200)) refuseValue([...path, 'title'], 'line200');
    return { kind, url, title };
  });
}

function isOfWeb(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:\/\//i.test(url) && parsed.username === '' && parsed.password === '';
}
