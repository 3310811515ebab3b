/** An address as its source writes it, with the units it was mapped to. */
export interface Place {
  readonly written: string;
  readonly oldCode?: string;
  readonly newCode?: string;
  readonly version: string;
}
