import type { IncomingHttpHeaders } from 'node:http';

/** What a span is told before it ends. */
export interface TracedSpan {
  name(name: string): void;
  note(attributes: Record<string, string | number>): void;
  /** It ended with an error; its code, never its words. */
  failed(code: string): void;
}

/** Traces of requests and of their statements; absent unless the operator names a collector. */
export interface Tracing {
  /** A request from outside, which may go on a trace of its client. */
  request<Answer>(name: string, headers: IncomingHttpHeaders, work: (span: TracedSpan) => Promise<Answer>): Promise<Answer>;
  /** A step of the request that is being served, if any. */
  step<Answer>(name: string, attributes: Record<string, string>, work: () => Promise<Answer>): Promise<Answer>;
  /** Sends what was not sent yet. */
  close(): Promise<void>;
}

const untraced: TracedSpan = { name: () => undefined, note: () => undefined, failed: () => undefined };

export function traceRequest<Answer>(
  tracing: Tracing | null,
  name: string,
  headers: IncomingHttpHeaders,
  work: (span: TracedSpan) => Promise<Answer>,
): Promise<Answer> {
  return tracing ? tracing.request(name, headers, work) : work(untraced);
}
