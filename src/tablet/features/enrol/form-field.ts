import { html, type TemplateResult } from 'lit';
import type { FieldType } from '../../../domain/kinds/field.ts';
import type { FormField } from '../../../domain/kinds/form.ts';
import { normaliseName } from '../../../domain/name.ts';
import { isPartialDate } from '../../../domain/partial-date.ts';
import type { Sourced } from '../../../domain/record.ts';
import { dateInWords } from '../../../domain/typed-date.ts';
import '../../elements/check-box/check-box.ts';
import '../../elements/choice-group/choice-group.ts';
import '../../elements/date-field/date-field.ts';
import type { DateParts } from '../../elements/date-field/date-parts.ts';
import type { FieldEvent } from '../../elements/field-element/field-events.ts';
import '../../elements/name-field/name-field.ts';
import '../../elements/number-field/number-field.ts';
import '../../elements/phone-field/phone-field.ts';
import '../../elements/text-field/text-field.ts';
import { currentLanguage } from '../../shell/language.ts';
import './address-field.ts';
import './expiry-field.ts';
import { placeOfValue } from './same-place.ts';
import { datePartsOf, typedDate, typedValue } from './typed-text.ts';
import { decodedNumber } from './value-words.ts';

export interface DrawnField {
  readonly field: FormField;
  readonly current: Sourced | undefined;
  readonly error: string;
  /** While typing. */
  readonly typed: (value: Sourced | null) => void;
  /** On leaving, or at once for a choice. */
  readonly changed: (value: Sourced | null) => void;
}

/** The element for a field of the kind's form, by its type; its id is the path, for the error summary. */
export function drawField(drawn: DrawnField): TemplateResult {
  return (DRAWERS[drawn.field.type] ?? drawText)(drawn);
}

const DRAWERS: Partial<Record<FieldType, (drawn: DrawnField) => TemplateResult>> = {
  name: drawName,
  personalNumber: drawNumber,
  pdate: drawDate,
  date: drawDate,
  expiry: drawExpiry,
  place: drawPlace,
  phone: drawPhone,
  choice: drawChoice,
  bool: drawTick,
};

const textOf = ({ current }: DrawnField): string => (typeof current?.v === 'string' ? current.v : '');

/** A listener that stores what an element tells as typed text. */
const asText = (tell: DrawnField['typed']) => (event: FieldEvent) => tell(typedValue(event.detail.value));
const asDate = (tell: DrawnField['typed']) => (event: FieldEvent<DateParts>) =>
  tell(typedDate(event.detail.value));
/** A listener for elements that tell stored values themselves. */
const asStored = (tell: DrawnField['typed']) => (event: FieldEvent<Sourced | null>) =>
  tell(event.detail.value);

function drawName(drawn: DrawnField): TemplateResult {
  const { field, current, error, typed, changed } = drawn;
  return html`<name-field
    id=${field.path}
    .label=${field.label}
    .error=${error}
    .source=${current?.s ?? ''}
    .value=${textOf(drawn)}
    .normalise=${normaliseName}
    @field-input=${asText(typed)}
    @field-change=${asText(changed)}
  ></name-field>`;
}

function drawNumber(drawn: DrawnField): TemplateResult {
  const { field, current, error, typed, changed } = drawn;
  return html`<number-field
    id=${field.path}
    .label=${field.label}
    .error=${error}
    .source=${current?.s ?? ''}
    .value=${textOf(drawn)}
    .decoded=${decodedNumber(textOf(drawn))}
    @field-input=${asText(typed)}
    @field-change=${asText(changed)}
  ></number-field>`;
}

function drawDate(drawn: DrawnField): TemplateResult {
  const { field, current, error, typed, changed } = drawn;
  const date = textOf(drawn);
  return html`<date-field
    id=${field.path}
    .label=${field.label}
    .error=${error}
    .source=${current?.s ?? ''}
    .value=${datePartsOf(date)}
    .decoded=${isPartialDate(date) ? dateInWords(date, currentLanguage()) : ''}
    @field-input=${asDate(typed)}
    @field-change=${asDate(changed)}
  ></date-field>`;
}

function drawExpiry(drawn: DrawnField): TemplateResult {
  const { field, current, error, typed, changed } = drawn;
  return html`<expiry-field
    id=${field.path}
    .label=${field.label}
    .error=${error}
    .source=${current?.s ?? ''}
    .value=${textOf(drawn)}
    @field-input=${asStored(typed)}
    @field-change=${asStored(changed)}
  ></expiry-field>`;
}

function drawPlace(drawn: DrawnField): TemplateResult {
  const { field, current, error, typed, changed } = drawn;
  return html`<address-field
    id=${field.path}
    .label=${field.label}
    .error=${error}
    .source=${current?.s ?? ''}
    .value=${placeOfValue(current?.v)}
    @field-input=${asStored(typed)}
    @field-change=${asStored(changed)}
  ></address-field>`;
}

function drawPhone(drawn: DrawnField): TemplateResult {
  const { field, current, error, typed, changed } = drawn;
  return html`<phone-field
    id=${field.path}
    .label=${field.label}
    .error=${error}
    .source=${current?.s ?? ''}
    .value=${textOf(drawn)}
    @field-input=${asText(typed)}
    @field-change=${asText(changed)}
  ></phone-field>`;
}

function drawChoice(drawn: DrawnField): TemplateResult {
  const { field, error, changed } = drawn;
  return html`<choice-group
    id=${field.path}
    ?inline=${field.choices.length < 4}
    .label=${field.label}
    .error=${error}
    .value=${textOf(drawn)}
    .choices=${field.choices.map(({ code, label }) => ({ value: code, label }))}
    @field-change=${asText(changed)}
  ></choice-group>`;
}

function drawTick(drawn: DrawnField): TemplateResult {
  const { field, current, error, changed } = drawn;
  return html`<check-box
    id=${field.path}
    .label=${field.label}
    .error=${error}
    .value=${current?.v === true}
    @field-change=${(event: FieldEvent<boolean>) => changed({ v: event.detail.value, s: 'T' })}
  ></check-box>`;
}

function drawText(drawn: DrawnField): TemplateResult {
  const { field, current, error, typed, changed } = drawn;
  return html`<text-field
    id=${field.path}
    .type=${field.type === 'email' ? 'email' : 'text'}
    .inputMode=${field.path === 'card/number' ? 'numeric' : ''}
    .maxLength=${field.type === 'email' ? 200 : 500}
    .optional=${field.type === 'email'}
    .label=${field.label}
    .error=${error}
    .source=${current?.s ?? ''}
    .value=${textOf(drawn)}
    @field-input=${asText(typed)}
    @field-change=${asText(changed)}
  ></text-field>`;
}
