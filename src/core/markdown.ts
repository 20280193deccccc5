import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** UTF-16 units of one text; what is longer, such as a whole log, is shown as it is. */
const mostUnits = 50_000;

const schemes = ['http', 'https', 'mailto', 'tel'];

/** How a text names a picture among its own attachments. No browser loads it. */
const ownPicture = /^attachment:att_[0-9a-hjkmnp-tv-z]{26}$/;

/** CommonMark without HTML, which is shown as text. What has no absolute address of a known scheme is no link. */
const markdown = new MarkdownIt('commonmark', { html: false, maxNesting: 20 });
markdown.validateLink = (url) => schemes.some((scheme) => url.toLowerCase().startsWith(`${scheme}:`)) || ownPicture.test(url);
/** A picture that hangs on the text itself stays, named by its id; any other becomes a link to it, so that reading a text tells nobody that it was read. */
markdown.renderer.rules.image = (tokens, at) => {
  const { content, attrs } = tokens[at] ?? {};
  const source = String(attrs?.find(([name]) => name === 'src')?.[1] ?? '');
  const address = escapeHtml(source);
  if (ownPicture.test(source)) return `<img src="${address}" alt="${escapeHtml(String(content ?? ''))}" />`;
  const text = escapeHtml(String(content ?? '')) || address;
  return isInLink(tokens.slice(0, at)) ? text : `<a href="${address}">${text}</a>`;
};

const { escapeHtml } = markdown.utils;

function isInLink(before: readonly { type: string }[]): boolean {
  return before.findLast(({ type }) => type === 'link_open' || type === 'link_close')?.type === 'link_open';
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'hr', 'a', 'em', 'strong', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img'],
  allowedAttributes: { a: ['href', 'title', 'rel'], ol: ['start'], img: ['src', 'alt'] },
  allowedClasses: { code: ['language-*'] },
  allowedSchemes: schemes,
  allowedSchemesByTag: { img: ['attachment'] },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !ownPicture.test(attribs.src ?? ''),
  allowProtocolRelative: false,
  transformTags: { a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer nofollow' } }) },
};

/** The HTML of a Markdown text: written by one library, and what another one does not know as harmless is left out. */
export function toHtml(text: string): string {
  const html = text.length > mostUnits ? `<pre>${escapeHtml(text)}</pre>` : markdown.render(text);
  return sanitizeHtml(html, allowed);
}

const plainStyle = /^[a-z0-9#%.,'" -]{1,80}$/i;
const styles = [
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-weight',
  'text-align',
  'margin',
  'padding',
  'border',
  'border-radius',
  'max-width',
  'width',
];

/** For whole pages that somebody wrote as HTML, such as mails: with tables and some style, and without whatever is loaded, runs or is filled in. */
const allowedInPages: sanitizeHtml.IOptions = {
  ...allowed,
  allowedTags: [...(allowed.allowedTags as string[]), 'div', 'span', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'b', 'i', 'u', 'small'],
  allowedAttributes: { ...(allowed.allowedAttributes as Record<string, string[]>), '*': ['style'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  allowedStyles: { '*': Object.fromEntries(styles.map((style) => [style, [plainStyle]])) },
};

/** Only what is known as harmless of an HTML page. */
export function harmless(html: string): string {
  return sanitizeHtml(html, allowedInPages);
}

export interface Heading {
  level: number;
  text: string;
}

/** The headings of a Markdown text, in the order in which its HTML has them. */
export function headingsOf(text: string): Heading[] {
  if (text.length > mostUnits) return [];
  const tokens = markdown.parse(text, {});
  return tokens.flatMap(({ type, tag }, at) => {
    if (type !== 'heading_open') return [];
    const parts = tokens[at + 1]?.children ?? [];
    return [{ level: Number(tag.slice(1)), text: parts.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('') }];
  });
}
