import { appError } from './app-error.ts';

/** UTF-16 units of Markdown that one operation may turn into HTML: it takes up to 3 µs for each, in which nobody else is served. */
export const mostHtmlCharacters = 200_000;

/** The Markdown that one operation turns into HTML, and the time that it took. */
export class Rendering {
  spentMs = 0;
  #units = 0;

  run(text: string, render: (text: string) => string): string {
    this.#units += text.length;
    if (this.#units > mostHtmlCharacters) throw tooMuch(mostHtmlCharacters);
    const since = performance.now();
    const html = render(text);
    this.spentMs += performance.now() - since;
    return html;
  }
}

function tooMuch(limit: number): Error {
  const message = `The operation asks for the HTML of more than ${limit} characters; ask for less.`;
  return appError('COST_EXCEEDED', message, { limit, limitName: 'htmlCharacters' });
}
