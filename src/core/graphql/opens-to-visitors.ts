import { registry } from '../registry.ts';

/** What no module opens to visitors is refused, also where a later field would show no more than it should. */
export function opensToVisitors(type: string, field: string): boolean {
  return field === '__typename' || registry().visitorFields.has(`${type}.${field}`);
}
