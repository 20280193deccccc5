import type { Module } from '../core/module.ts';
import { UploadMutations } from './attachment.resolver.ts';
import { AttachmentShape, UploadShape } from './attachment.shape.ts';
import { events } from './events.ts';
import { examineFiles } from './examine-files.ts';
import { purgeUploads } from './purge-uploads.ts';
import { refusals } from './refusals.ts';
import { sweepStorage } from './sweep-storage.ts';

const ids = { Attachment: 'att' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const attachments: Module = {
  name: 'attachments',
  ids,
  events,
  refusals,
  shapes: [AttachmentShape, UploadShape],
  resolvers: [UploadMutations],
  visitorFields: { Attachment: ['id', 'name', 'size', 'mediaType', 'downloadUrl', 'thumbnailUrl', 'scan'] },
  tasks: [
    { pauseMs: 2_000, run: examineFiles },
    { pauseMs: 3_600_000, run: purgeUploads },
    { pauseMs: 3_600_000, run: sweepStorage },
  ],
};
