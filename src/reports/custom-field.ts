/** Whether a key is that of a custom field, by the configuration that the row `t` of the tenant has now. */
export function isField(key: string): string {
  return `exists (select from configuration c, jsonb_array_elements(c.document->'fields') f
    where c.tenant_id = t.tenant_id and c.number = t.config_version and f->>'key' = ${key})`;
}
