import { createHash, type Hash } from 'node:crypto';
import type { VirtualTime } from './virtual-time.ts';

export interface Violation {
  readonly seed: number;
  /** `I1` to `I7` as in the design; `numbers`, `ledger` and `fault` for what has no number there. */
  readonly invariant: string;
  readonly trace: readonly string[];
}

/** Most lines of a trace that are worth reading after a violation. */
const TOLD_LINES = 400;

/** What happened, in order, and what must never have. Holds ids, sizes and states only: no value of a person. */
export class Chronicle {
  private readonly lines: string[] = [];
  private readonly hash: Hash = createHash('sha256');
  readonly violations: Violation[] = [];

  constructor(
    private readonly seed: number,
    private readonly time: VirtualTime,
  ) {}

  tell(actor: string, what: string): void {
    const line = `${this.time.events} +${(this.time.nowMs % 1_000_000_000) / 1000}s ${actor}: ${what}`;
    this.lines.push(line);
    this.hash.update(line);
  }

  violated(invariant: string, what: string): void {
    this.tell('VIOLATION', `${invariant} ${what}`);
    this.violations.push({ seed: this.seed, invariant, trace: this.lines.slice(-TOLD_LINES) });
  }

  /** Equal for two runs only if everything happened alike. */
  digest(): string {
    return this.hash.copy().digest('hex');
  }
}
