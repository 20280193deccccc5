import type { Cpu } from './cpu.ts';

export interface Round {
  /** Microseconds per answer. */
  latencies: number[];
  seconds: number;
  cpu: Cpu | null;
}

export interface Figures {
  requestsPerSecond: number;
  /** The slowest and the fastest round. */
  range: [number, number];
  p50: number;
  p99: number;
  /** Milliseconds of processor time per request. */
  cpu: Cpu | null;
}

export function figuresOf(rounds: Round[]): Figures {
  const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
  const seconds = sum(rounds.map((round) => round.seconds));
  const speeds = rounds.map((round) => round.latencies.length / round.seconds);
  return {
    requestsPerSecond: latencies.length / seconds,
    range: [Math.min(...speeds), Math.max(...speeds)],
    p50: at(latencies, 0.5) / 1000,
    p99: at(latencies, 0.99) / 1000,
    cpu: cpuOf(rounds, latencies.length),
  };
}

function cpuOf(rounds: Round[], count: number): Cpu | null {
  const spent = rounds.map((round) => round.cpu).filter((cpu) => cpu !== null);
  if (spent.length < rounds.length) return null;
  return { server: sum(spent.map((cpu) => cpu.server)) / count, postgres: sum(spent.map((cpu) => cpu.postgres)) / count };
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
