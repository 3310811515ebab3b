import type { SeededRandom } from '../../src/lib/seeded-random.ts';

export const FAULT_KINDS = [
  'no-signal',
  'request-dropped',
  'reply-dropped',
  'request-twice',
  'slow',
  'request-cut',
  'reply-cut',
  'reply-corrupted',
  'reply-forged',
  'old-reply',
  'batch-tampered',
  'login-page',
  'status-500',
  'registry-down',
  'registry-killed-before-commit',
  'registry-killed-after-commit',
  'tablet-killed',
  'power-cut',
  'clock-jump',
  'clock-jump-years',
  'storage-full',
  'locked-while-sending',
  'two-senders',
  'sender-dies',
  'vault-stolen',
  'wrong-passphrase',
  'batch-replayed',
  'poison-scope',
  'poison-shape',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Which faults may happen, and which did. */
export class Faults {
  readonly counts: Partial<Record<FaultKind, number>> = {};
  /** Ends all faults: what the world does from then on must come to rest. */
  over = false;

  constructor(
    private readonly random: SeededRandom,
    private readonly allowed: ReadonlySet<FaultKind>,
    private readonly tell: (kind: FaultKind) => void,
  ) {}

  /** Whether the fault is to come; counted only when it has. */
  looms(kind: FaultKind, probability: number): boolean {
    const drawn = this.random.chance(probability);
    return drawn && !this.over && this.allowed.has(kind);
  }

  /** Whether the fault happens here and now; counted if so. */
  strikes(kind: FaultKind, probability: number): boolean {
    const struck = this.looms(kind, probability);
    if (struck) this.happened(kind);
    return struck;
  }

  happened(kind: FaultKind): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    this.tell(kind);
  }
}
