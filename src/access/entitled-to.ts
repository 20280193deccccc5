/** The types of entitlement that cover the organization of the principal `p` of the tenant `t`, at an instant in real time. */
export function entitledTo(now: string): string {
  const at = `(${now}::timestamptz + t.time_offset_ms * interval '1 millisecond')`;
  return `array(select distinct e.type from entitlement e where e.tenant_id = $1 and e.organization_id = p.organization_id
    and e.valid_from <= ${at} and (e.valid_to is null or e.valid_to > ${at})) as "entitledTo"`;
}
