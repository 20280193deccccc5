import { ApiKeyTable, PasswordTable, RefreshTokenTable, SessionTable } from './access/credentials.ts';
import { ArticleTable } from './articles/article.ts';
import { CalendarTable, CalendarVersionTable } from './calendars/calendar-row.ts';
import { CategoryTable } from './classification/category.ts';
import { QualificationTable } from './classification/qualification.ts';
import { ConfigurationTable } from './configuration/configuration-row.ts';
import { EntitlementTable } from './entitlements/entitlement.ts';
import { OrganizationTable } from './organizations/organization.ts';
import { PrincipalTable } from './people/principal.ts';
import { QueueMemberTable, QueueTable } from './queues/queue.ts';
import { ReleaseTable } from './releases/release.ts';
import { SlaPolicyTable, SlaPolicyVersionTable } from './sla/policy.ts';
import { SeverityTable } from './sla/severity.ts';
import { TenantTable } from './tenants/tenant.ts';
import { StatusTable, TransitionTable } from './workflows/status.ts';

/** The rows that the ORM writes; tickets, messages and events are written by statements of their own. */
export const rows = [
  TenantTable,
  OrganizationTable,
  PrincipalTable,
  PasswordTable,
  SessionTable,
  RefreshTokenTable,
  ApiKeyTable,
  ConfigurationTable,
  CalendarTable,
  CalendarVersionTable,
  SlaPolicyTable,
  SlaPolicyVersionTable,
  QualificationTable,
  StatusTable,
  TransitionTable,
  SeverityTable,
  CategoryTable,
  QueueTable,
  QueueMemberTable,
  EntitlementTable,
  ReleaseTable,
  ArticleTable,
];
