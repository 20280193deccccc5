import { appError } from './app-error.ts';
import { errorTexts } from './error-texts.ts';

/** UTF-16 units of Markdown that one operation may turn into HTML: it takes up to 3 µs for each, in which nobody else is served. */
export const mostHtmlCharacters = 200_000;

/** The Markdown that one operation turns into HTML, or takes apart otherwise, and the time that it took. */
export class Rendering {
  spentMs = 0;
  #units = 0;

  run<Made>(text: string, render: (text: string) => Made): Made {
    this.#units += text.length;
    if (this.#units > mostHtmlCharacters) throw tooMuch(mostHtmlCharacters);
    const since = performance.now();
    const made = render(text);
    this.spentMs += performance.now() - since;
    return made;
  }
}

function tooMuch(limit: number): Error {
  return appError('COST_EXCEEDED', errorTexts.htmlTooLong, { limit, limitName: 'htmlCharacters' });
}
