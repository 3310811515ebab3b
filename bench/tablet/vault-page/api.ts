/** Milliseconds of each repetition, ours beside the peers. */
export interface VaultTimes {
  readonly saveMs: readonly number[];
  readonly dexieSaveMs: readonly number[];
  readonly rawSaveMs: readonly number[];
  readonly unlockMs: readonly number[];
  readonly stretchMs: readonly number[];
  readonly dexieReadAllMs: readonly number[];
  readonly firstMs: readonly number[];
  readonly dexieFirstMs: readonly number[];
  readonly searchMs: readonly number[];
  readonly dexieSearchMs: readonly number[];
}

export interface VaultBench {
  measure(records: number): Promise<VaultTimes>;
}
