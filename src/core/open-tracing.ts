import type { Tracing } from './tracing.ts';

/** The libraries are loaded only where they are used. */
export async function openTracing(to: string | undefined): Promise<Tracing | null> {
  return to === undefined ? null : (await import('./otlp-tracing.ts')).openOtlpTracing(to);
}
