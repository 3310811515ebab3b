import { html, type TemplateResult } from 'lit';
import '../../../features/records/record-view.ts';
import '../../../features/records/records-list.ts';
import '../../../features/records/void-form.ts';
import { say } from '../../language.ts';
import type { HistoryStep, ListReply, RecordLine } from '../../../vault/api.ts';
import type { GalleryStates } from '../gallery-section.ts';
import { both, people } from '../samples.ts';
import { dayLedger, line, lines, noLedger, NOW_MS, officer, pictureBlob, values } from '../screen-samples.ts';

const list = (found: ListReply, more: { text?: string; column?: string } = {}): TemplateResult =>
  html`<records-list
    .found=${found}
    .ledger=${dayLedger}
    .text=${more.text ?? ''}
    .column=${more.column ?? ''}
  ></records-list>`;

const none: ListReply = { lines: [], total: 0 };

const history = (): HistoryStep[] => [
  {
    ...{ at: NOW_MS, status: 'returned', changes: [] },
    reason: both('ảnh mờ, không rõ mặt', 'blurred, the face is not clear'),
  },
  {
    ...{ at: NOW_MS - 3_600_000, by: officer().officer, status: 'submitted' },
    changes: [
      {
        path: 'contact/phone',
        from: { v: '0912345670', s: 'T' },
        to: { v: '0912345678', s: 'T' },
      },
      {
        path: 'applicant/fullName',
        from: { v: people.other, s: 'T' },
        to: { v: people.applicant, s: 'Q' },
      },
    ],
  },
  { at: NOW_MS - 7_200_000, by: officer().officer, status: 'draft', changes: [] },
];

const record = (of: Partial<RecordLine>, more: object = {}): TemplateResult => {
  const shown = {
    record: line(1).record,
    name: people.applicant,
    line: line(1, of),
    values: values(),
    pictures: [
      { picture: 'p1', kind: 'portrait' },
      { picture: 'p2', kind: 'card-front' },
    ],
    editable: true,
    voidable: true,
    history: history(),
    ...more,
  };
  const names = { [officer().officer]: people.officer };
  return html`<record-view .shown=${shown} .names=${names} .picture=${pictureBlob}></record-view>`;
};

export const states: GalleryStates = () => [
  { name: 'records-list', draw: () => list({ lines: lines(), total: 60 }) },
  {
    name: 'records-list, filtered',
    draw: () => list({ lines: [lines()[1]!], total: 1 }, { column: 'waiting' }),
  },
  { name: 'records-list, none found', draw: () => list(none, { text: 'hue 19' }) },
  {
    name: 'records-list, none',
    draw: () => html`<records-list .found=${none} .ledger=${noLedger}></records-list>`,
  },
  {
    name: 'record-view, returned',
    draw: () =>
      record(
        { status: 'returned', sync: 'needs-you', dueOn: '2026-11-25' },
        { reason: both('ảnh mờ, không rõ mặt', 'blurred, the face is not clear'), submittedOn: '2026-11-22' },
      ),
  },
  { name: 'record-view, changes in progress', draw: () => record({ open: true }) },
  { name: 'void-form', draw: () => html`<void-form></void-form>` },
  {
    name: 'void-form, not saved',
    draw: () => html`<void-form .error=${say().records.notSaved['storage-full']}></void-form>`,
  },
];
