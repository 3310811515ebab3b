import { choice, field } from './field.ts';
import { SEX_CHOICES } from './person.ts';

const ON_CARD = { sources: 'QMT' } as const;
const READ = { sources: 'QM' } as const;

/** The card that was shown, or why there is none. */
export const card = {
  vi: 'Thẻ',
  en: 'Card',
  fields: {
    state: choice(
      ['Tình trạng thẻ', 'Card state'],
      { valid: ['Còn hạn', 'Valid'], expired: ['Hết hạn', 'Expired'], none: ['Không có thẻ', 'No card'] },
      { required: 'always', sources: 'T', listed: 'whole' },
    ),
    kind: choice(
      ['Loại thẻ', 'Card kind'],
      {
        cccd: ['Căn cước công dân', 'Citizen identity card'],
        cancuoc: ['Căn cước', 'Identity card'],
        prc: ['Thẻ thường trú', 'Permanent residence card'],
        trc: ['Thẻ tạm trú', 'Temporary residence card'],
      },
      ON_CARD,
    ),
    number: field('text', ['Số thẻ', 'Card number'], ON_CARD),
    issuedOn: field('date', ['Ngày cấp', 'Issued on'], ON_CARD),
    expiresOn: field('expiry', ['Ngày hết hạn', 'Expires on'], ON_CARD),
    // Kept beside the applicant's values so that a difference between card and form stays visible.
    'read/fullName': field('name', ['Tên đọc từ thẻ', 'Name read from the card'], READ),
    'read/birthDate': field('pdate', ['Ngày sinh đọc từ thẻ', 'Birth date read from the card'], READ),
    'read/sex': choice(['Giới tính đọc từ thẻ', 'Sex read from the card'], SEX_CHOICES, READ),
    'read/number': field('personalNumber', ['Số đọc từ thẻ', 'Number read from the card'], READ),
    appliedTogether: field('bool', ['Làm thẻ cùng lúc', 'Card applied for now'], { sources: 'T' }),
    noNumberReason: field('catalogue', ['Lý do chưa có số định danh', 'Why no personal number'], {
      sources: 'T',
      catalogue: 'no-number-reasons',
    }),
  },
} as const;

const ANSWERED = { required: 'submit', sources: 'T', listed: 'whole' } as const;

/** How the applicant is reached. */
export const contact = {
  vi: 'Liên hệ',
  en: 'Contact',
  fields: {
    phone: field('phone', ['Số điện thoại', 'Phone'], { required: 'submit', sources: 'RGT' }),
    email: field('email', ['Thư điện tử', 'E-mail'], { sources: 'RGT' }),
    ownSim: field('bool', ['SIM chính chủ', 'Own SIM'], ANSWERED),
    noSmartphone: field('bool', ['Không có điện thoại thông minh', 'No smartphone'], ANSWERED),
  },
} as const;
