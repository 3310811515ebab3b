/** What time it is. Everything that decides asks this, never the environment. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z, as this device believes; may jump either way. */
  nowMs(): number;
}
