import { ApiKeyTable, PasswordTable, RefreshTokenTable, SessionTable } from './access/credentials.ts';
import { ArticleTable } from './articles/article.ts';
import { OrganizationTable } from './organizations/organization.ts';
import { PrincipalTable } from './people/principal.ts';
import { QueueMemberTable, QueueTable } from './queues/queue.ts';
import { CategoryTable, SeverityTable } from './sla/severity.ts';
import { TenantTable } from './tenants/tenant.ts';
import { StatusTable, TransitionTable } from './workflows/status.ts';

/** Every row the ORM writes; tickets, messages and events have statements of their own. */
export const rows = [
  TenantTable,
  OrganizationTable,
  PrincipalTable,
  PasswordTable,
  SessionTable,
  RefreshTokenTable,
  ApiKeyTable,
  StatusTable,
  TransitionTable,
  SeverityTable,
  CategoryTable,
  QueueTable,
  QueueMemberTable,
  ArticleTable,
];
