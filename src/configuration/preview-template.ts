import { languageOf } from '../core/labels.ts';
import type { ConfigurationFault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';
import { builtInTemplate } from './templates/built-in-templates.ts';
import { ownTemplate } from './templates/own-template.ts';
import { renderMail } from './templates/render.ts';
import { sampleVariables } from './templates/variables.ts';
import { faultsOf, sourcesOf } from './templates/why-not-templates.ts';
import { withAllowed } from './with-allowed.ts';

const languages: readonly string[] = ['es', 'en', 'pt'];

interface Wanted {
  key: string;
  locale?: string | null;
  subject?: string | null;
  body?: string | null;
  html?: string | null;
}

interface TemplatePreview {
  subject: string | null;
  text: string | null;
  html: string | null;
  faults: ConfigurationFault[];
}

/** The mail of a template with made-up values; what is not given is as it is in force. */
export async function previewTemplate(document: ConfigurationDocument, { key, locale, ...given }: Wanted): Promise<TemplatePreview> {
  const wanted = languageOf(locale ?? '');
  const language = languages.includes(wanted) ? wanted : document.desk.locale;
  const inForce = ownTemplate(document, key, language) ?? builtInTemplate(key, language);
  const html = given.html ?? (given.body ? undefined : inForce.html);
  const template = { subject: given.subject ?? inForce.subject, body: given.body ?? inForce.body, html };
  const faults = withAllowed(await faultsOf(sourcesOf(template, key, [])), template);
  if (faults.length > 0) return { subject: null, text: null, html: null, faults };
  return { ...(await renderMail(template, sampleVariables(key))), faults };
}
