import { LRUCache } from 'lru-cache';
import { ValidatorReader } from './validator-reader.ts';

/** What a statement read, with its validator in the same snapshot. */
export interface CachedAnswer {
  validator: string;
  /** JSON whose computed values are still to be filled in; `null` where no row was found. */
  json: string | null;
}

/** Larger answers are read each time. */
const maxAnswerBytes = 1_048_576;
const bytesPerEntry = 300;
const bytesPerCharacter = 2;

type TenantAnswers = LRUCache<string, CachedAnswer>;

/** The answers that were read last, of each tenant. A busy tenant has a bound of its own; beyond the bound of all, the tenant that has asked least recently loses first. */
export class AnswerCache {
  readonly validators = new ValidatorReader();
  readonly #maxBytes: number;
  readonly #maxTenantBytes: number;
  /** In the order in which tenants asked, the latest last. */
  readonly #tenants = new Map<string, TenantAnswers>();
  bytes = 0;
  hits = 0;
  misses = 0;
  evictions = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.#maxTenantBytes = Math.ceil(maxBytes / 4);
  }

  find(tenantId: string, key: string): CachedAnswer | undefined {
    const answers = this.#tenants.get(tenantId);
    if (!answers) return undefined;
    this.#tenants.delete(tenantId);
    this.#tenants.set(tenantId, answers);
    return answers.get(key);
  }

  keep(tenantId: string, key: string, answer: CachedAnswer): void {
    const size = bytesOf(key, answer);
    if (size > Math.min(maxAnswerBytes, this.#maxTenantBytes)) return void this.#tenants.get(tenantId)?.delete(key);
    const answers = this.#tenants.get(tenantId) ?? this.#emptyFor(tenantId);
    answers.set(key, answer, { size });
    this.bytes += size;
    while (this.bytes > this.#maxBytes) this.#evict();
  }

  forget(tenantId: string): void {
    this.#tenants.get(tenantId)?.clear();
    this.#tenants.delete(tenantId);
  }

  #emptyFor(tenantId: string): TenantAnswers {
    const answers: TenantAnswers = new LRUCache({
      maxSize: this.#maxTenantBytes,
      dispose: (answer, key, reason) => {
        this.bytes -= bytesOf(key, answer);
        if (reason === 'evict') this.evictions += 1;
      },
    });
    this.#tenants.set(tenantId, answers);
    return answers;
  }

  #evict(): void {
    const [tenantId, answers] = this.#tenants.entries().next().value ?? [];
    if (!tenantId || !answers) return;
    if (answers.size > 0) answers.pop();
    if (answers.size === 0) this.#tenants.delete(tenantId);
    this.evictions += 1;
  }
}

function bytesOf(key: string, { validator, json }: CachedAnswer): number {
  return bytesPerEntry + bytesPerCharacter * (key.length + validator.length + (json?.length ?? 0));
}
