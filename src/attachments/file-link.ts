import { z } from 'zod';
import { type LinkHolder, readLink, signLink } from '../access/signed-link.ts';
import type { Context, Services } from '../core/context.ts';

/** What a link is for; one for the other is worth nothing. */
export type LinkUse = 'upload' | 'download' | 'thumbnail';

/** Whom a link was given to, and for which file. */
export interface FileLink extends LinkHolder {
  attachmentId: string;
}

const Claims = z.object({ fid: z.guid() });

export function fileLink(ctx: Context, use: LinkUse, attachmentId: string, expiresAt: Date): string {
  return signLink(ctx, use, { fid: attachmentId }, expiresAt);
}

export function readFileLink(services: Pick<Services, 'secret' | 'oldSecret' | 'now'>, use: LinkUse, token: string): FileLink | null {
  const link = readLink(services, use, token, Claims);
  if (!link) return null;
  const { what, ...holder } = link;
  return { ...holder, attachmentId: what.fid };
}
