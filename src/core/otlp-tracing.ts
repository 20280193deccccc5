import { type Attributes, context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { TracedSpan, Tracing } from './tracing.ts';
import { version } from './version.ts';

/** Sends traces to a collector as OTLP over HTTP; the SDK itself reads the other standard variables, such as OTEL_TRACES_SAMPLER. */
export function openOtlpTracing(to: string): Tracing {
  const ours = resourceFromAttributes({ 'service.name': 'relevo', 'service.version': version });
  const resource = defaultResource()
    .merge(ours)
    .merge(detectResources({ detectors: [envDetector] }));
  const exporter = new OTLPTraceExporter({ url: `${to.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  provider.register();
  const tracer = provider.getTracer('relevo');
  const run = <Answer>(
    name: string,
    kind: SpanKind,
    attributes: Attributes,
    parent: ReturnType<typeof context.active>,
    work: (span: Span) => Promise<Answer>,
  ) => tracer.startActiveSpan(name, { kind, attributes }, parent, (span) => untilEnded(span, work));
  return {
    request: (name, headers, work) => run(name, SpanKind.SERVER, {}, propagation.extract(context.active(), headers), (span) => work(tracedSpan(span))),
    step: (name, attributes, work) => (trace.getActiveSpan() ? run(name, SpanKind.CLIENT, attributes, context.active(), work) : work()),
    close: () => close(provider),
  };
}

async function untilEnded<Answer>(span: Span, work: (span: Span) => Promise<Answer>): Promise<Answer> {
  try {
    return await work(span);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

function tracedSpan(span: Span): TracedSpan {
  return {
    name: (name) => void span.updateName(name),
    note: (attributes) => void span.setAttributes(attributes),
    failed: (code) => void span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR }),
  };
}

async function close(provider: NodeTracerProvider): Promise<void> {
  await provider.shutdown().catch(() => undefined);
  for (const registered of [trace, context, propagation]) registered.disable();
}
