import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns, key, time } from '../database/row.ts';
import type { Rule } from './clocks/select-targets.ts';

export const SlaPolicyTable = defineEntity({ name: 'SlaPolicy', tableName: 'sla_policy', properties: itemColumns });
/** An SLA policy; the first applies to every ticket, the others where an entitlement or an organization names them. */
export class SlaPolicy extends SlaPolicyTable.class {}
SlaPolicyTable.setClass(SlaPolicy);

export const SlaPolicyVersionTable = defineEntity({
  name: 'SlaPolicyVersion',
  tableName: 'sla_policy_version',
  properties: { ...key, policyId: p.uuid(), number: p.integer(), definition: p.json<{ rules: Rule[] }>(), createdAt: time() },
});
/** One version of a policy; it never changes. */
export class SlaPolicyVersion extends SlaPolicyVersionTable.class {}
SlaPolicyVersionTable.setClass(SlaPolicyVersion);

/** The internal policy of the severity target times; its key is reserved. */
export const severityTimes = 'severity_times';
