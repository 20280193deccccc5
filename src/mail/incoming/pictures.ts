import { firstCharacters, isBlank } from '../../core/text.ts';
import { lineOf } from './fold-text.ts';

/** What a picture shows, as Markdown takes it. */
const mostAlt = 100;
/** Of a description or a message. */
const most = 50_000;

/** Stands in a text where a picture of the mail was, until its file is kept. */
export function pictureMark(alt: string, contentId: string): string {
  return `![${altOf(alt)}](cid:${encodeURIComponent(contentId).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

const mark = /!\[([^\]\n]{0,200})\]\(cid:([^)\s]{1,800})\)/g;

/** A picture that came with a mail and is kept. */
export interface KeptPicture {
  attachmentId: string;
  name: string;
}

export function hasPictures(text: string): boolean {
  return text.includes('](cid:');
}

/** Names the files that were kept in the places of their pictures; one that was not is named by what it shows. */
export function showPictures(text: string, kept: ReadonlyMap<string, KeptPicture>): string {
  if (!hasPictures(text)) return text;
  const shown = text.replaceAll(mark, (_, alt: string, id: string) => {
    const picture = kept.get(decodedId(id));
    return picture ? `![${alt || altOf(picture.name)}](attachment:${picture.attachmentId})` : namedPicture(alt);
  });
  return firstCharacters(shown, most);
}

/** For a text that is no Markdown, such as a quotation. */
export function namePictures(text: string): string {
  return text.replaceAll(mark, (_, alt: string) => namedPicture(alt));
}

function namedPicture(alt: string): string {
  return isBlank(alt) ? '[…]' : `[${alt}]`;
}

function altOf(text: string): string {
  return lineOf(text.replaceAll(/[[\]\\`<>&]/g, ' '), mostAlt) ?? '';
}

export function decodedId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
