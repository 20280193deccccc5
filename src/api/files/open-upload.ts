import type { FastifyRequest } from 'fastify';
import { readFileLink } from '../../attachments/file-link.ts';
import { type BegunUpload, findUpload } from '../../attachments/finish-upload.ts';
import { may } from '../../core/actor.ts';
import { appError } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';
import { type OpenedLink, openLink, unknownFile } from './open-link.ts';
import type { FileServices } from './transfer-turns.ts';

export interface OpenedUpload extends OpenedLink {
  begun: BegunUpload;
}

/** The upload that the address of a request is for, as long as the person who began it may send files. */
export async function openUpload(shared: FileServices, request: FastifyRequest): Promise<OpenedUpload> {
  const opened = await openLink(shared, request, 'upload', (token) => readFileLink(shared.services, 'upload', token));
  if (!may(opened.ctx.actor, 'ticket:write')) unknownFile();
  return { ...opened, begun: (await findUpload(shared.services, opened.link)) ?? unknownFile() };
}

/** What is known before any byte comes. The space of an upload that came in part is taken already. */
export function insistOnAwaited({ headers }: FastifyRequest, { begun }: OpenedUpload, maxTenantBytes: number): void {
  if (begun.hasArrived) arrivedBefore();
  if (headers['content-encoding'] !== undefined) throw appError('BAD_USER_INPUT', 'Send the bytes as they are, without a content encoding.');
  if (begun.received === 0 && begun.usedBytes + begun.size > maxTenantBytes) full();
}

export function arrivedBefore(): never {
  throw appError('CONFLICT', errorTexts.fileArrived, { http: { status: 409 } });
}

export function full(): never {
  throw appError('BAD_USER_INPUT', errorTexts.noSpace, { http: { status: 507 } });
}
