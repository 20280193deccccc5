import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from '../bench/data/vocabulary.ts';

export type Language = 'es' | 'pt' | 'en';
export type Kind =
  | 'whole sentence'
  | 'sentence without accents'
  | 'sentence with typos'
  | 'other words'
  | 'two words'
  | 'two words without accents'
  | 'unanswerable';

export interface Article {
  title: string;
  body: string;
  questions: string[];
  /** Two reports of the same problem by different people. */
  tickets: [first: Report, second: Report] | null;
}

export interface Report {
  subject: string;
  description: string;
}

export interface Question {
  kind: Kind;
  text: string;
  /** The place of the article that answers it; `null` for none. */
  answer: number | null;
  isTuning: boolean;
}

const files: Record<Language, readonly string[]> = { es: ['es-clinic', 'es-erp', 'es-servicedesk', 'es-crm', 'es-platform'], pt: ['pt'], en: ['en'] };

/** Written by hand: `=` begins an article, `?` is a question that it answers, `+` a report of the problem. */
export function articlesIn(language: Language): Article[] {
  return files[language].flatMap((file) => textOf(file).split(/^= /m).slice(1).map(articleOf));
}

function articleOf(text: string): Article {
  const [title = '', ...lines] = text.trim().split('\n');
  const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  const [first, second] = marked('+ ').map(reportOf);
  return { title, body: lines.filter((line) => !/^[?+] /.test(line)).join('\n'), questions: marked('? '), tickets: first && second ? [first, second] : null };
}

function reportOf(line: string): Report {
  const [subject = '', description = ''] = line.split(' | ');
  return { subject, description };
}

/** Every second article is for tuning, with both its questions; the others are only looked at in the final figure. */
export function questionsIn(language: Language, articles: readonly Article[]): Question[] {
  const answerable = articles.flatMap(({ questions }, answer) =>
    questions.map((text, number) => ({ ...asked(text, answer, number), answer, isTuning: answer % 2 === 0 })),
  );
  const unanswerable = textOf(`${language}-unanswerable`).trim().split('\n');
  return [...answerable, ...unanswerable.map((text, place) => ({ kind: 'unanswerable' as const, text, answer: null, isTuning: place % 2 === 0 }))];
}

/** A third of the sentences, and half of the short questions, are typed as people type them in a hurry. */
function asked(text: string, place: number, number: number): Pick<Question, 'kind' | 'text'> {
  const turn = Math.floor(place / 2);
  if (number > 0) return text.split(' ').length > 3 ? { kind: 'other words', text } : shortly(text, turn);
  if (turn % 3 === 1) return { kind: 'sentence without accents', text: withoutAccents(text).toLowerCase() };
  return turn % 3 === 2 ? { kind: 'sentence with typos', text: withTypos(text, place) } : { kind: 'whole sentence', text };
}

function shortly(text: string, turn: number): Pick<Question, 'kind' | 'text'> {
  return turn % 2 === 0 ? { kind: 'two words', text } : { kind: 'two words without accents', text: withoutAccents(text).toLowerCase() };
}

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[¿¡]/g, '');
}

/** In every third long word two letters change places, one is left out, or one comes twice. */
function withTypos(text: string, seed: number): string {
  const roll = dice(seed + 1);
  let long = 0;
  return text.replaceAll(/\p{L}{5,}/gu, (word) => (long++ % 3 === 0 ? mistyped(word, roll) : word));
}

function mistyped(word: string, roll: () => number): string {
  const at = 1 + Math.floor(roll() * (word.length - 3));
  const [before, one = '', other = '', after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return before + [`${other}${one}`, other, `${one}${one}${other}`][Math.floor(roll() * 3)] + after;
}

function textOf(name: string): string {
  return readFileSync(join(import.meta.dirname, 'data', `${name}.txt`), 'utf8');
}
