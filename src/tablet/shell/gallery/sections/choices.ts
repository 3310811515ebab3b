import { html } from 'lit';
import '../../../elements/check-box/check-box.ts';
import '../../../elements/choice-group/choice-group.ts';
import '../../../elements/type-ahead/type-ahead.ts';
import { say } from '../../language.ts';
import type { GalleryState, GalleryStates } from '../gallery-section.ts';
import { both, fieldWords } from '../samples.ts';

const communes = [
  { value: '00001', label: 'Phúc Xá', detail: 'Ba Đình, Hà Nội' },
  { value: '00004', label: 'Trúc Bạch', detail: 'Ba Đình, Hà Nội' },
  { value: '00006', label: 'Vĩnh Phúc', detail: 'Ba Đình, Hà Nội' },
  { value: '27601', label: 'Bình Mỹ', detail: 'Củ Chi, TP. Hồ Chí Minh' },
  { value: '20194', label: 'Hòa Hiệp Bắc', detail: 'Liên Chiểu, Đà Nẵng' },
];

const groups = (): GalleryState[] => {
  const words = fieldWords();
  const sexes = [
    { value: 'nam', label: words.male },
    { value: 'nu', label: words.female },
  ];
  const levels = [
    { value: '1', label: both('Mức độ 01', 'Level 1'), hint: both('Không cần vân tay', 'No fingerprints') },
    {
      value: '2',
      label: both('Mức độ 02', 'Level 2'),
      hint: both('Có ảnh chân dung và vân tay', 'Portrait and fingerprints'),
    },
  ];
  return [
    {
      name: 'choice-group, inline',
      draw: () => html`<choice-group inline .label=${words.sex} .choices=${sexes}></choice-group>`,
    },
    {
      name: 'choice-group, chosen, hints',
      draw: () =>
        html`<choice-group value="2" .label=${both('Mức độ', 'Level')} .choices=${levels}></choice-group>`,
    },
    {
      name: 'choice-group, error',
      draw: () =>
        html`<choice-group
          inline
          .label=${words.sex}
          .choices=${sexes}
          .error=${both('Hãy chọn giới tính.', 'Choose the sex.')}
        ></choice-group>`,
    },
  ];
};

const boxes = (): GalleryState[] => {
  const notice = both('Đã nghe đọc thông báo xử lý dữ liệu', 'The data notice was read aloud');
  return [
    { name: 'check-box', draw: () => html`<check-box .label=${notice}></check-box>` },
    {
      name: 'check-box, ticked, help',
      draw: () =>
        html`<check-box
          .label=${say().enrol.noSmartphone}
          value
          .help=${both('Sẽ đến tận nhà kích hoạt.', 'Activated on a visit.')}
        ></check-box>`,
    },
    {
      name: 'check-box, error',
      draw: () =>
        html`<check-box
          .label=${notice}
          .error=${both('Hãy đọc thông báo trước khi ký.', 'Read the notice before signing.')}
        ></check-box>`,
    },
  ];
};

const lists = (): GalleryState[] => {
  const words = fieldWords();
  return [
    {
      name: 'type-ahead',
      draw: () =>
        html`<type-ahead
          id="commune"
          .label=${words.commune}
          .options=${communes}
          .help=${both('Gõ không dấu cũng được.', 'Marks are not needed.')}
        ></type-ahead>`,
    },
    {
      name: 'type-ahead, chosen',
      draw: () => html`<type-ahead value="27601" .label=${words.commune} .options=${communes}></type-ahead>`,
    },
    {
      name: 'type-ahead, error',
      draw: () =>
        html`<type-ahead
          .text=${'Phúc X'}
          .label=${words.commune}
          .options=${communes}
          .error=${both('Hãy chọn một xã trong danh sách.', 'Choose a commune from the list.')}
        ></type-ahead>`,
    },
  ];
};

export const states: GalleryStates = () => [...groups(), ...boxes(), ...lists()];
