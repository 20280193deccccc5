import type { SeedTicket } from '../tenant-seed.ts';

/** What a desk is asked again and again. */
export interface Topic {
  queue: string;
  category: string;
  nature: SeedTicket['nature'];
  /** `{}` stands for one of `about`. */
  subject: string;
  description: string;
  about: readonly string[];
}
