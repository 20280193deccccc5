import type { FastifyInstance } from 'fastify';
import { answerDownload } from './download.ts';
import { answerReport } from './report-csv.ts';
import { answerMore, answerOffset } from './resume-upload.ts';
import { TransferPace } from './transfer-pace.ts';
import { type FileServices, TransferTurns } from './transfer-turns.ts';
import { answerUpload } from './upload.ts';

/** The addresses of uploads begin with it: their bodies may take longer than others. */
export const uploadPath = '/files/upload/';

/** The addresses that files are sent to and fetched from. Their bodies are streams here, and texts everywhere else. */
export async function addFiles(app: FastifyInstance, given: Omit<FileServices, 'turns' | 'pace'>): Promise<void> {
  const shared = { ...given, turns: new TransferTurns(), pace: new TransferPace(given.operationTurns.tenants) };
  await app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, _body, done) => done(null));
    files.put(`${uploadPath}:token`, (request, reply) => answerUpload(request, reply, shared));
    files.head(`${uploadPath}:token`, (request, reply) => answerOffset(request, reply, shared));
    files.patch(`${uploadPath}:token`, (request, reply) => answerMore(request, reply, shared));
    files.get('/files/report/:token', (request, reply) => answerReport(request, reply, shared));
    for (const use of ['download', 'thumbnail'] as const) {
      files.get(`/files/${use}/:token`, (request, reply) => answerDownload(request, reply, shared, use));
    }
  });
}
