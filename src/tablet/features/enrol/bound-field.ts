import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { FormField } from '../../../domain/kinds/form.ts';
import type { Sourced } from '../../../domain/record.ts';
import type { FieldElement } from '../../elements/field-element/field-element.ts';

export interface DrawnField {
  readonly field: FormField;
  readonly current: Sourced | undefined;
  readonly error: string;
  /** While typing. */
  readonly typed: (value: Sourced | null) => void;
  /** On leaving, or at once for a choice. */
  readonly changed: (value: Sourced | null) => void;
}

type ToStored = (value: never) => Sourced | null;

/**
 * In the place of attributes: gives a field's element what every field has (id, label, error, source), and stores what
 * it tells, as `stored` makes it. The id is the path, for the error summary.
 */
class BoundField extends Directive {
  #drawn!: DrawnField;
  #stored!: ToStored;
  #listens = false;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('boundField stands in the place of attributes');
  }

  override render(_drawn: DrawnField, _stored: ToStored): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [drawn, stored]: [DrawnField, ToStored]): typeof noChange {
    const { field, error, current } = drawn;
    this.#drawn = drawn;
    this.#stored = stored;
    const element = part.element as FieldElement;
    const { path: id, label, help } = field;
    Object.assign(element, { id, label, error, source: current?.s ?? '', ...(help && { help }) });
    if (!this.#listens) this.#listen(element);
    return noChange;
  }

  #listen(element: FieldElement): void {
    const told = (event: Event): Sourced | null => {
      const { value } = (event as CustomEvent<{ value: never }>).detail;
      return this.#stored(value);
    };
    element.addEventListener('field-input', (event) => this.#drawn.typed(told(event)));
    element.addEventListener('field-change', (event) => this.#drawn.changed(told(event)));
    this.#listens = true;
  }
}

export const boundField = directive(BoundField);
