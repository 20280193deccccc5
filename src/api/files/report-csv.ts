import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { type CsvLink, readCsvLink } from '../../reports/csv-link.ts';
import { addLabels } from '../../reports/read-labels.ts';
import { readReport } from '../../reports/read-report.ts';
import { csvChunks } from '../../reports/report-csv.ts';
import { type Admitted, admit } from '../gate/admit.ts';
import { settle } from '../gate/settle.ts';
import { forOperation } from '../gate/statement-limit.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';
import { downloadHeaders, endIdle } from './download.ts';
import { type OpenedLink, openLink, unknownFile } from './open-link.ts';
import type { FileServices } from './transfer-turns.ts';

/** What it costs is what this operation would. */
const sameAsOperation = parse('query ($input: ReportInput!, $filter: TicketFilter) { report(input: $input, filter: $filter) { csv } }');

/** Sends a report as CSV to whom the link was given to, as they may read it at this moment. */
export async function answerReport(request: FastifyRequest, reply: FastifyReply, shared: FileServices): Promise<FastifyReply> {
  const opened = await openLink(shared, request, 'report', (token) => readCsvLink(shared.services, token));
  const { link, payer, ctx: holder } = opened;
  if (!may(holder.actor, 'ticket:read_all')) unknownFile();
  // For HEAD the report is not made.
  if (request.method === 'HEAD') return send(request, reply, []);
  const admitted = charge(shared, opened);
  reply.raw.once('close', shared.turns.begin(link.tenantId, payer));
  const { ctx } = forOperation({ ctx: { ...holder, locale: link.locale } }, 'query', admitted.cost.requested);
  const answerBy = ctx.answerBy ?? 0;
  const report = await shared.operationTurns
    .run({ ctx, answerBy }, { points: admitted.cost.requested, isChange: false }, () => readLabelled(ctx, link))
    .finally(() => settle(admitted, shared.budget, budgetKey(opened), ctx));
  endIdle(reply);
  return send(request, reply, csvChunks(report));
}

function send(request: FastifyRequest, reply: FastifyReply, chunks: Iterable<string>): FastifyReply {
  noteOnLine(request, { outcome: 'ok' });
  reply.headers(downloadHeaders('report.csv')).type('text/csv; charset=utf-8');
  return reply.send(Readable.from(chunks, { objectMode: false }));
}

async function readLabelled(ctx: Context, { input, filter }: CsvLink) {
  const report = await readReport(ctx, input, filter, { percentiles: true, before: false });
  await addLabels(ctx, report.series);
  return report;
}

function charge({ schema, budget }: FileServices, opened: OpenedLink<CsvLink>): Admitted {
  const { input, filter } = opened.link;
  const admitted = admit({
    ...{ schema, budget, document: sameAsOperation, variables: { input, filter } },
    ...{ principalKey: budgetKey(opened), isCredentialed: true, tenantSize: opened.tenantSize },
  });
  if (admitted instanceof Error) throw admitted;
  return admitted;
}

function budgetKey({ link, payer }: OpenedLink<CsvLink>): string {
  return `${link.tenantId}/${payer}`;
}
