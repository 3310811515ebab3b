import { html } from 'lit';
import '../../../elements/action-button/action-button.ts';
import '../../../elements/empty-state/empty-state.ts';
import '../../../elements/error-summary/error-summary.ts';
import '../../../elements/field-note/field-note.ts';
import '../../../elements/inline-help/inline-help.ts';
import '../../../elements/loading-words/loading-words.ts';
import '../../../elements/notice-banner/notice-banner.ts';
import '../../../elements/progress-line/progress-line.ts';
import { say } from '../../language.ts';
import type { GalleryState, GalleryStates } from '../gallery-section.ts';
import { both, fieldWords } from '../samples.ts';

const problems = (): GalleryState => ({
  name: 'error-summary',
  draw: () =>
    html`<error-summary
      .problems=${[
        { field: 'number', text: say().field.needsTwelve },
        { field: 'phone', text: both('Hãy ghi số điện thoại.', 'Give a phone number.') },
      ]}
    ></error-summary>`,
});

const notes = (): GalleryState[] => {
  const reasons = [
    { id: 'card', label: both('Thẻ ghi như vậy', 'The card says so') },
    { id: 'person', label: both('Người dân xác nhận', 'The person confirms it') },
  ];
  const text = say().field.yearDiffers;
  return [
    { name: 'field-note', draw: () => html`<field-note .text=${text} .reasons=${reasons}></field-note>` },
    {
      name: 'field-note, suggestion',
      draw: () => html`<field-note .text=${text} suggestion="1999"></field-note>`,
    },
    {
      name: 'field-note, kept',
      draw: () => html`<field-note kept="card" .text=${text} .reasons=${reasons}></field-note>`,
    },
  ];
};

const banners = (): GalleryState[] => [
  {
    name: 'notice-banner, ok',
    draw: () =>
      html`<notice-banner
        kind="ok"
        .text=${say().status.saved}
        .detail=${both('Mã hồ sơ 24-0117. Sẽ tự gửi khi có mạng.', 'Record 24-0117. It is sent when there is a connection.')}
      ></notice-banner>`,
  },
  {
    name: 'notice-banner, info',
    draw: () => html`<notice-banner .text=${say().chip.offlineNone}></notice-banner>`,
  },
  {
    name: 'notice-banner, needs you, act',
    draw: () =>
      html`<notice-banner kind="needs-you" .text=${say().chip.needsYou(3)}
        ><action-button>${say().generic.show}</action-button></notice-banner
      >`,
  },
  {
    name: 'notice-banner, stop',
    draw: () =>
      html`<notice-banner
        kind="stop"
        .text=${say().chip.storageFull}
        .detail=${both('Hồ sơ đang mở vẫn lưu được.', 'Open forms can still be saved.')}
        ><action-button icon="sending">${say().sync.sendNow}</action-button></notice-banner
      >`,
  },
];

const progress = (): GalleryState[] => [
  {
    name: 'progress-line',
    draw: () =>
      html`<progress-line
        done="6"
        total="14"
        .label=${say().status.sending}
        .detail=${both('38 MB, còn khoảng 12 phút', '38 MB, about 12 minutes')}
      ></progress-line>`,
  },
  {
    name: 'progress-line, done',
    draw: () =>
      html`<progress-line tone="ok" done="60" total="60" .label=${say().term.target}></progress-line>`,
  },
  {
    name: 'loading-words',
    draw: () =>
      html`<loading-words .text=${both('Đang mở 1.240 hồ sơ…', 'Opening 1,240 records…')}></loading-words>`,
  },
  {
    name: 'empty-state',
    draw: () =>
      html`<empty-state .text=${both('Hôm nay chưa có hồ sơ nào.', 'No records yet today.')}
        ><action-button kind="primary" icon="person-plus"
          >${say().enrol.newApplication}</action-button
        ></empty-state
      >`,
  },
  {
    name: 'inline-help',
    draw: () =>
      html`<inline-help .about=${fieldWords().number} .text=${fieldWords().atNumberMore}></inline-help>`,
  },
];

export const states: GalleryStates = () => [problems(), ...notes(), ...banners(), ...progress()];
