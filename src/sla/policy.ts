import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns, key, time } from '../database/row.ts';
import type { Rule } from './clocks/select-targets.ts';

export const SlaPolicyTable = defineEntity({ name: 'SlaPolicy', tableName: 'sla_policy', properties: itemColumns });
/** What a desk promises; the first one is for everybody, the others for whom an entitlement names them. */
export class SlaPolicy extends SlaPolicyTable.class {}
SlaPolicyTable.setClass(SlaPolicy);

export const SlaPolicyVersionTable = defineEntity({
  name: 'SlaPolicyVersion',
  tableName: 'sla_policy_version',
  properties: { ...key, policyId: p.uuid(), number: p.integer(), definition: p.json<{ rules: Rule[] }>(), createdAt: time() },
});
/** A policy as it was said once; it never changes. */
export class SlaPolicyVersion extends SlaPolicyVersionTable.class {}
SlaPolicyVersionTable.setClass(SlaPolicyVersion);

/** The policy that holds the severities' own times; no desk can name one so. */
export const severityTimes = 'severity_times';
