import { isKnownCountry, isKnownRegion } from '../calendars/holidays.ts';
import { whyNotCalendar } from '../calendars/time/why-not-calendar.ts';
import { zoneNamed } from '../calendars/time/zone.ts';
import { registry } from '../core/registry.ts';
import { builtInRoles } from '../people/roles.ts';
import { severityTimes } from '../sla/policy.ts';
import { whyNotWorkflow } from '../workflows/rules/why-not-workflow.ts';
import { type FoundFault, fault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';
import { plainLabel } from './mail-labels.ts';
import { calendarFrom, weekdays, workflowFrom } from './read-document.ts';
import { referenceFaults } from './reference-faults.ts';
import { faultsOfRequestTypes } from './request-types/request-type-faults.ts';

/** All faults that a well-formed document has by itself; empty for a valid one. */
export function whyNotConfiguration(document: ConfigurationDocument): FoundFault[] {
  return [
    ...faultsOfSettings(document),
    ...faultsOfKeys(document),
    ...referenceFaults(document),
    ...faultsOfCalendars(document),
    ...faultsOfFields(document),
    ...faultsOfRoles(document),
    ...faultsOfRequestTypes(document),
    ...faultsOfWorkflow(document),
  ];
}

function faultsOfSettings({ desk, statuses }: ConfigurationDocument): FoundFault[] {
  return [
    ...(zoneNamed(desk.timeZone) ? [] : [fault('UNKNOWN_TIME_ZONE', 'desk', 'timeZone')]),
    ...(desk.withoutEntitlement === 'QUEUE' && !desk.uncoveredQueue ? [fault('MISSING', 'desk', 'uncoveredQueue')] : []),
    ...(['recovery', 'withdrawal', 'refusal'] as const).flatMap((name) => faultsOfResolved(statuses, name, desk[name])),
  ];
}

/** What ends by a setting ends resolved, so that it is closed as everything else is. */
function faultsOfResolved(statuses: ConfigurationDocument['statuses'], name: string, key: string | undefined): FoundFault[] {
  if (key === undefined) return [];
  const status = statuses.find((status) => status.key === key);
  if (!status) return [fault('UNKNOWN_STATUS', 'desk', name)];
  return status.category === 'RESOLVED' ? [] : [fault('NOT_A_RESOLVED_STATUS', 'desk', name)];
}

const keyed = [
  'calendars',
  'severities',
  'categories',
  'qualifications',
  'queues',
  'fields',
  'checklist',
  'requestTypes',
  'templates',
  'policies',
  'roles',
  'supportAddresses',
] as const;

function faultsOfKeys(document: ConfigurationDocument): FoundFault[] {
  const reserved = document.policies.findIndex(({ key }) => key === severityTimes);
  return [
    ...keyed.flatMap((section) => duplicates(document[section], section)),
    ...document.fields.flatMap(({ options = [] }, at) => duplicates(options, 'fields', at, 'options')),
    ...sameAddresses(document),
    ...(reserved === -1 ? [] : [fault('RESERVED_KEY', 'policies', reserved, 'key')]),
  ];
}

function sameAddresses({ supportAddresses }: ConfigurationDocument): FoundFault[] {
  const first = (address: string) => supportAddresses.findIndex((one) => one.address === address);
  return supportAddresses.flatMap(({ address }, at) => (first(address) === at ? [] : [fault('TWICE', 'supportAddresses', at, 'address')]));
}

function duplicates(items: readonly { key: string }[], ...path: (string | number)[]): FoundFault[] {
  const first = new Map<string, number>();
  for (const [at, { key }] of items.entries()) if (!first.has(key)) first.set(key, at);
  return items.flatMap(({ key }, at) => (first.get(key) === at ? [] : [fault('TWICE', ...path, at, 'key')]));
}

function faultsOfCalendars({ calendars }: ConfigurationDocument): FoundFault[] {
  return calendars.flatMap((section, at) => [
    ...whyNotCalendar(calendarFrom(section)).map(({ code, path }) => fault(code, 'calendars', at, ...documentPath(path))),
    ...faultsOfHolidays(section.holidays, at),
  ]);
}

/** Maps a calendar path to the document, which names weekdays and writes an interval as one text. */
function documentPath([section = '', at, ...inner]: string[]): string[] {
  const within = inner.filter((name) => name !== 'opens' && name !== 'closes').map((name) => (name === 'intervals' ? 'hours' : name));
  const place = section === 'weekly' ? weekdays[Number(at)] : at;
  return at === undefined ? [section] : [section, place ?? at, ...within];
}

function faultsOfHolidays(holidays: ConfigurationDocument['calendars'][number]['holidays'], at: number): FoundFault[] {
  if (!holidays) return [];
  if (!isKnownCountry(holidays)) return [fault('UNKNOWN_COUNTRY', 'calendars', at, 'holidays', 'country')];
  return isKnownRegion(holidays) ? [] : [fault('UNKNOWN_REGION', 'calendars', at, 'holidays', 'region')];
}

function faultsOfFields({ fields }: ConfigurationDocument): FoundFault[] {
  const labels = fields.flatMap(({ mailLabels = [] }, at) => mailLabels.map((label, index) => ({ label: plainLabel(label), path: [at, 'mailLabels', index] })));
  return [
    ...fields.flatMap(({ type, options = [] }, at) => (type === 'CHOICE' && options.length === 0 ? [fault('MISSING', 'fields', at, 'options')] : [])),
    ...labels.filter(({ label }, at) => labels.findIndex((one) => one.label === label) < at).map(({ path }) => fault('TWICE', 'fields', ...path)),
  ];
}

function faultsOfRoles({ roles }: ConfigurationDocument): FoundFault[] {
  const known: ReadonlySet<string> = registry().permissions;
  return roles.flatMap(({ key, permissions }, at) => [
    ...(builtInRoles.some((builtIn) => builtIn === key.toUpperCase()) ? [fault('RESERVED_KEY', 'roles', at, 'key')] : []),
    ...permissions.flatMap((permission, index) => (known.has(permission) ? [] : [fault('UNKNOWN_PERMISSION', 'roles', at, 'permissions', index)])),
    ...permissions.flatMap((permission, index) => (permissions.indexOf(permission) < index ? [fault('TWICE', 'roles', at, 'permissions', index)] : [])),
  ]);
}

/** The escalation status is one of the settings in the document. */
function faultsOfWorkflow(document: ConfigurationDocument): FoundFault[] {
  return whyNotWorkflow(workflowFrom(document)).map(({ code, path }) => ({ code, path: path[0] === 'escalation' ? ['desk', ...path] : path }));
}
