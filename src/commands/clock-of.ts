import { recognizeClock } from '../access/recognize.ts';
import type { Context, House } from '../platform/house.ts';
import { StartupError } from '../platform/startup-error.ts';
import { findDeskBySlug } from '../tenants/find-desk.ts';

/** Commands act as the desk's own clock does. */
export async function clockOf(house: House, slug: string): Promise<Context> {
  const desk = await findDeskBySlug(house, slug);
  const ctx = desk && (await recognizeClock(house, desk.id));
  if (!ctx) throw new StartupError(`There is no desk ${slug}.`);
  return ctx;
}
