import { toHtml } from '../../core/markdown.ts';
import { camel, computed, type Field } from './shape.ts';

/** A Markdown column as sanitized HTML. A live query renders the one text that changed, for all who get it. */
export function html(column: string): Field {
  return computed([column], (read, { rendering }) => rendering?.run(read[camel(column)], toHtml) ?? toHtml(read[camel(column)]));
}
