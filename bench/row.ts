/** One measurement beside its peer and its limit; `null` where there is none. */
export interface BenchRow {
  name: string;
  unit: string;
  ours: number;
  peer: number | null;
  peerName: string | null;
  limit: number | null;
  ratioToPeer: number | null;
  ratioToLimit: number | null;
}

export interface Measured {
  name: string;
  unit: string;
  ours: number;
  peer?: number;
  peerName?: string;
  limit?: number;
}

export function benchRow({ name, unit, ours, peer, peerName, limit }: Measured): BenchRow {
  const ratio = (to: number | undefined): number | null => (to === undefined || to === 0 ? null : ours / to);
  return {
    name,
    unit,
    ours,
    peer: peer ?? null,
    peerName: peerName ?? null,
    limit: limit ?? null,
    ratioToPeer: ratio(peer),
    ratioToLimit: ratio(limit),
  };
}

/** Middle value; of an even count the upper one. `NaN` for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The smallest value that `share` percent of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}
