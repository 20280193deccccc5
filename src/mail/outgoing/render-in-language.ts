import type { ConfigurationDocument } from '../../configuration/document.ts';
import { builtInTemplate } from '../../configuration/templates/built-in-templates.ts';
import { ownTemplate } from '../../configuration/templates/own-template.ts';
import { type MailVariables, type Rendered, renderMail } from '../../configuration/templates/render.ts';
import type { Context } from '../../core/context.ts';

/** In the language of the person: the desk's own template with this key, or the built-in one. */
export async function renderInLanguage(ctx: Context, document: ConfigurationDocument, key: string, variables: MailVariables): Promise<Rendered> {
  const { services, locale, tenant } = ctx;
  const builtIn = builtInTemplate(key, locale);
  const own = ownTemplate(document, key, locale);
  if (!own) return renderMail(builtIn, variables);
  return renderMail(own, variables).catch((err: unknown) => {
    services.log.warn({ err, tenantId: tenant.id, template: key }, 'a template of a desk could not be rendered; the built-in one stands in');
    return renderMail(builtIn, variables);
  });
}
