import { convert, type FormatCallback } from 'html-to-text';
import { Parser } from 'htmlparser2';
import { decodedId, pictureMark } from './pictures.ts';

/** Deeper than any mail program writes: parsers need the square of the depth for what is never closed. */
const mostDepth = 2_000;

/** The text of a mail that has only HTML. Its own pictures are marked where they stand; others, and what a browser would run, are left out. */
export function textOfHtml(html: string, pictures: ReadonlySet<string>): string {
  const picture: FormatCallback = ({ attribs }, _walk, builder) => {
    const id = cidOf(attribs?.src ?? '');
    if (pictures.has(id)) builder.addInline(pictureMark(attribs?.alt ?? '', id), { noWordTransform: true });
  };
  return convert(upToDepth(html), {
    wordwrap: false,
    limits: { maxInputLength: 5_000_000, maxDepth: 200, ellipsis: '…' },
    formatters: { picture },
    selectors: [
      { selector: 'img', format: 'picture' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      { selector: 'table', options: { uppercaseHeaderCells: false } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}

/** The page up to where it is nested too deep; the raw mail has the rest. */
function upToDepth(html: string): string {
  let depth = 0;
  let end = html.length;
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      if (depth < mostDepth) return;
      end = parser.startIndex;
      parser.pause();
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.write(html);
  return html.slice(0, end);
}

/** RFC 2392. */
function cidOf(source: string): string {
  const [, id = ''] = /^\s*cid:(.*)$/is.exec(source) ?? [];
  return decodedId(id.trim());
}
