import { setImmediate as immediate } from 'node:timers/promises';
import type { Liquid, Template as Part } from 'liquidjs';
import { filled } from '../../core/in-languages.ts';
import { type FoundFault, fault } from '../configuration-fault.ts';
import type { ConfigurationDocument } from '../document.ts';
import { faultTexts } from '../fault-texts.ts';
import { builtInKeys } from './built-in-templates.ts';
import { bounded, engines, inHtml, isSlow, type MailVariables } from './render.ts';
import { templateFaultText } from './template-fault.ts';
import { isUnknownMail, sampleVariables, sparseVariables } from './variables.ts';

type Wording = { subject: string; body: string; html?: string | undefined };

interface Source {
  text: string;
  isHtml: boolean;
  key: string;
  path: (string | number)[];
}

/** How long all templates of a document may take to be tried, and one of them; a usual one takes some tenths of a millisecond. */
const mostMs = 3_000;
const mostMsOfOne = 50;

/** What keeps templates from becoming mails: each is read, its names are looked up, and it is tried with all values and with few. */
export async function whyNotTemplates({ templates }: Pick<ConfigurationDocument, 'templates'>): Promise<FoundFault[]> {
  if (templates.length === 0) return [];
  const unknown = templates.flatMap(({ key }, at) => (isUnknownMail(key) ? [{ ...fault('UNKNOWN_MAIL', 'templates', at, 'key'), allowed: builtInKeys }] : []));
  const sources = templates.flatMap(({ key, translations = {}, ...words }, at) => [
    ...sourcesOf(words, key, ['templates', at]),
    ...Object.entries(translations).flatMap(([locale, words]) => sourcesOf(words, key, ['templates', at, 'translations', locale])),
  ]);
  return [...unknown, ...(await faultsOf(sources))];
}

export function sourcesOf({ subject, body, html }: Wording, key: string, path: (string | number)[]): Source[] {
  const texts = [['subject', subject], ['body', body], ...(html === undefined ? [] : [['html', html]])] as [string, string][];
  return texts.map(([name, text]) => ({ text, isHtml: name === 'html', key, path: [...path, name] }));
}

/** Ends with the first that takes too long, so that a document cannot take longer than them all. Others are served in between. */
export async function faultsOf(sources: readonly Source[]): Promise<FoundFault[]> {
  const { text, html } = await engines();
  const until = performance.now() + mostMs;
  const faults: FoundFault[] = [];
  for (const source of sources) {
    const found = faultOf(source.isHtml ? html : text, source);
    if (found) faults.push(found);
    if (found?.code === 'TEMPLATE_TOO_SLOW') return faults;
    if (performance.now() > until) return [...faults, fault('TEMPLATE_TOO_SLOW', ...source.path)];
    await immediate();
  }
  return faults;
}

function faultOf(engine: Liquid, { text, isHtml, key, path }: Source): FoundFault | null {
  const tries = [sampleVariables(key), sparseVariables(key)].map((variables) => (isHtml ? inHtml(variables) : variables));
  const [full = {}] = tries;
  try {
    const parts = engine.parse(text);
    const unknown = unknownNames(engine, parts, full);
    if (unknown.length > 0)
      return { ...fault('UNKNOWN_VARIABLE', ...path), message: filled(faultTexts.UNKNOWN_VARIABLE, { names: unknown.join(', ') }), allowed: Object.keys(full) };
    for (const variables of tries) attempt(engine, parts, variables);
    return null;
  } catch (error) {
    return isSlow(error) ? fault('TEMPLATE_TOO_SLOW', ...path) : { ...fault('BAD_TEMPLATE', ...path), message: templateFaultText(error) };
  }
}

/** Twice where it is slow, for the machine may have stood still. */
function attempt(engine: Liquid, parts: Part[], variables: MailVariables): void {
  const render = () => bounded(String(engine.renderSync(parts, { ...variables }, { renderLimit: mostMsOfOne })));
  try {
    render();
  } catch (error) {
    if (!isSlow(error)) throw error;
    render();
  }
}

/** Also those of branches that no trial takes. */
function unknownNames(engine: Liquid, parts: Part[], variables: MailVariables): string[] {
  const used = Object.values(engine.analyzeSync(parts, { partials: false }).globals).flat();
  return [...new Set(used.filter(({ segments }) => !isKnown(segments, variables)).map(String))];
}

function isKnown(segments: readonly unknown[], variables: MailVariables): boolean {
  let value: unknown = variables;
  for (const segment of segments) {
    if (typeof segment !== 'string' || Array.isArray(value)) return true;
    if (typeof value !== 'object' || value === null) return segment === 'size';
    if (!Object.hasOwn(value, segment)) return false;
    value = (value as Record<string, unknown>)[segment];
  }
  return true;
}
