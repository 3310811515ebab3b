/** What every field tells: `field-input` while typing, `field-change` when the person has left or chosen. */
export interface FieldDetail<Value> {
  /** The field's `name`, so that one listener on a form can serve all of its fields. */
  readonly name: string;
  readonly value: Value;
}

export type FieldEvent<Value = string> = CustomEvent<FieldDetail<Value>>;

/** What an error summary or a resumed draft needs of any field. */
export interface FocusableField extends HTMLElement {
  focusField(): void;
}

/** Sends one of the two events, through shadow roots, up to the form. */
export function tellField<Value>(
  from: HTMLElement & { name: string },
  event: 'field-input' | 'field-change',
  value: Value,
): void {
  const detail: FieldDetail<Value> = { name: from.name, value };
  from.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
}
