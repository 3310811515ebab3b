/** As much of an input as the guard needs. */
export interface Box {
  value: string;
}

/**
 * Decides when a text box may be written to. Three ways of typing Vietnamese have to survive: composition
 * (Gboard Telex), keyboards that send backspaces and new letters without any composition (UniKey), and plain keys.
 *
 * 1. Nothing is written while the keyboard composes.
 * 2. Nothing is written between the first key and the leaving of the box: what the person types wins over a value
 *    that arrives meanwhile.
 * 3. Formatting happens on leaving only.
 */
export class TypedBox {
  #composing = false;
  #typing = false;

  /** A composition began or ended. */
  compose(on: boolean): void {
    this.#composing = on;
  }

  /** A key changed the box. */
  typed(): void {
    this.#typing = true;
  }

  /** The person left the box or pressed Enter: the text is theirs no more. */
  settle(): void {
    this.#composing = false;
    this.#typing = false;
  }

  get mayWrite(): boolean {
    return !this.#composing && !this.#typing;
  }

  /** Writes if allowed; writing the same text is left out because it would move the caret. */
  write(box: Box, text: string): void {
    if (this.mayWrite && box.value !== text) box.value = text;
  }
}
