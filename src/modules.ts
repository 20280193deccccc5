import { access } from './access/module.ts';
import { accounts } from './accounts/module.ts';
import { admission } from './admission/module.ts';
import { articles } from './articles/module.ts';
import { attachments } from './attachments/module.ts';
import { calendars } from './calendars/module.ts';
import { classification } from './classification/module.ts';
import { configuration } from './configuration/module.ts';
import { conversations } from './conversations/module.ts';
import { core } from './core/core-module.ts';
import { foldModules } from './core/fold-modules.ts';
import { fillRegistry } from './core/registry.ts';
import { entitlements } from './entitlements/module.ts';
import { live } from './live/module.ts';
import { mail } from './mail/module.ts';
import { notifications } from './notifications/module.ts';
import { organizations } from './organizations/module.ts';
import { people } from './people/module.ts';
import { queues } from './queues/module.ts';
import { recalculation } from './recalculation/module.ts';
import { relations } from './relations/module.ts';
import { releases } from './releases/module.ts';
import { reports } from './reports/module.ts';
import { sla } from './sla/module.ts';
import { suggestions } from './suggestions/module.ts';
import { surveys } from './surveys/module.ts';
import { tenants } from './tenants/module.ts';
import { tickets } from './tickets/module.ts';
import { workflows } from './workflows/module.ts';

/** All modules. Their order means nothing to the program; the list of permissions in the schema follows it. */
export const modules = foldModules([
  ...[core, tickets, conversations, attachments, articles, people, releases, tenants],
  ...[organizations, access, accounts, calendars, classification, workflows, sla, queues, configuration],
  ...[entitlements, relations, surveys, recalculation, reports, live, notifications, mail, suggestions, admission],
]);

fillRegistry(modules);
