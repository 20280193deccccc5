import { isTaken } from '../src/access/create-tenant.ts';
import type { House } from '../src/platform/house.ts';
import { Refusal } from '../src/platform/refusal.ts';
import { clinic } from './clinic.ts';
import { crm } from './crm.ts';
import type { Desk } from './desk.ts';
import { erp } from './erp.ts';
import { openDesk } from './open-desk.ts';
import { platform } from './platform.ts';
import { servicedesk } from './servicedesk.ts';

export const desks: readonly Desk[] = [clinic, erp, servicedesk, crm, platform];

/** A desk that is there already stays as it is, also when another program opened it meanwhile. */
export async function seed(house: House, desk: Desk, password: string): Promise<'seeded' | 'there already'> {
  if (await isTaken(house, desk.slug)) return 'there already';
  try {
    await openDesk(house, desk, password);
    return 'seeded';
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ALREADY_EXISTS') return 'there already';
    throw error;
  }
}
