import type { Liquid } from 'liquidjs';
import { harmless, toHtml } from '../../core/markdown.ts';

/** What a template may name. Each is there, `null` where it is not known. */
export type MailVariables = Readonly<Record<string, unknown>>;

/** The source of a mail: templates of one language. */
export interface MailTemplate {
  subject: string;
  body: string;
  /** Made from the body where it is absent. */
  html?: string | undefined;
}

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

export interface Engines {
  text: Liquid;
  html: Liquid;
}

let opened: Promise<Engines> | undefined;

/** Loaded with the first template. */
export function engines(): Promise<Engines> {
  opened ??= openEngines();
  return opened;
}

const others = ['include', 'render', 'layout', 'block'];

/** Unknown variables, filters and tags are faults, no template reads a file or another template, and time, memory and source are bounded. */
async function openEngines(): Promise<Engines> {
  const { Liquid } = await import('liquidjs');
  // A text has 50,000 characters as people count them, each of which may have many code units.
  const limits = { parseLimit: 1_500_000, renderLimit: 300, memoryLimit: 2_000_000 };
  const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true, lenientIf: false, templates: {}, ...limits };
  const both = { text: new Liquid(strict), html: new Liquid({ ...strict, outputEscape: 'escape' }) };
  for (const engine of Object.values(both)) for (const tag of others) delete engine.tags[tag];
  return both;
}

export const mostCharacters = 200_000;
/** It stands in a body for what is put in as HTML, and never in what people wrote. */
const mark = '\uE000';

/** The text, and the HTML that says the same; throws what is wrong with the template. */
export async function renderMail({ subject, body, html }: MailTemplate, given: MailVariables): Promise<Rendered> {
  const { text: plain, html: escaping } = await engines();
  const variables = withoutMarks(given) as MailVariables;
  const render = async (engine: Liquid, source: string, values: MailVariables) =>
    bounded(String(await twiceIfSlow(() => engine.parseAndRender(source, { ...values }))));
  const own = html === undefined ? undefined : harmless(await render(escaping, html, inHtml(variables)));
  return {
    subject: oneLine(await render(plain, subject, variables)),
    text: [(await render(plain, body, variables)).trim(), ...quotedLines(variables.quoted)].join('\n\n'),
    html: own ?? withMessage(await render(plain, body, forMarkdown(variables) as MailVariables), variables),
  };
}

/** The machine may have stood still, so what took too long is tried once more. */
function twiceIfSlow<Answer>(render: () => Promise<Answer>): Promise<Answer> {
  return render().catch((error: unknown) => (isSlow(error) ? render() : Promise.reject(error)));
}

export function isSlow(error: unknown): boolean {
  return String((error as Error).message).includes('render limit exceeded');
}

/** Beside what is escaped where it stands, the message as its author formatted it. */
export function inHtml(variables: MailVariables): MailVariables {
  return 'message' in variables ? { ...variables, message_html: htmlOf(variables.message) } : variables;
}

/** The body is Markdown where HTML is made of it: names and subjects are text in it, addresses are links, and what people wrote with Markdown stays. */
function forMarkdown(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    if (name === 'message') return mark;
    if (name === 'url') return `<${value}>`;
    return name === 'description' ? value : escaped(value);
  }
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forMarkdown(inner, key)]));
}

export class MailTooLong extends Error {}

export function bounded(text: string): string {
  if (text.length > mostCharacters) throw new MailTooLong(`The mail has more than ${mostCharacters} characters.`);
  return text;
}

/** Paragraphs of a body, with its addresses as links, and the message as its author formatted it. */
function withMessage(body: string, { message, quoted }: MailVariables): string {
  const inside = toHtml(body.replaceAll(mark, () => `\n\n${mark}\n\n`)).replaceAll(`<p>${mark}</p>`, () => `<div>${htmlOf(message)}</div>`);
  return `<!doctype html><html><body style="font-family: sans-serif; max-width: 40em">${inside}${quotesOf(quoted)}</body></html>`;
}

/** What was said before, in the order of a conversation that is read backwards. */
export interface Quote {
  author: string;
  at: string;
  text: string;
}

function quotedLines(quoted: unknown): string[] {
  const quotes = (quoted ?? []) as Quote[];
  return quotes.map(({ author, at, text }) => `${author}, ${at}:\n${text.replaceAll(/^/gm, '> ')}`);
}

function quotesOf(quoted: unknown): string {
  const quotes = (quoted ?? []) as Quote[];
  return quotes.map(({ author, at, text }) => `<p>${toHtml(`${escaped(author)}, ${at}:`)}</p><blockquote>${toHtml(text)}</blockquote>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!<>&|~]/g, '\\$&');
}

function htmlOf(text: unknown): string {
  return typeof text === 'string' ? toHtml(text) : '';
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}

function withoutMarks(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(mark, '');
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutMarks(inner)]));
}
