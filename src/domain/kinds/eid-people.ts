import { choice, field } from './field.ts';
import { person, SEX_CHOICES } from './person.ts';

/** The person who gets the account. */
export const applicant = {
  vi: 'Người được cấp tài khoản',
  en: 'Applicant',
  fields: {
    ...person,
    permanentAddress: field('place', ['Nơi thường trú', 'Permanent address'], {
      required: 'submit',
      sources: 'QGT',
    }),
    presentAddress: field('place', ['Nơi ở hiện tại', 'Present address'], {
      required: 'submit',
      sources: 'QGT',
    }),
  },
} as const;

const AS_PERSON = { sources: 'QMGT' } as const;
const SAID = { sources: 'GT' } as const;

/** Who acts for a child under 14 or a ward: Decree 69/2024/ND-CP. */
export const representative = {
  vi: 'Người đại diện',
  en: 'Representative',
  fields: {
    fullName: field('name', ['Họ, chữ đệm và tên người đại diện', 'Representative’s name'], AS_PERSON),
    personalNumber: field(
      'personalNumber',
      ['Số định danh của người đại diện', 'Representative’s number'],
      AS_PERSON,
    ),
    birthDate: field('pdate', ['Ngày sinh của người đại diện', 'Representative’s birth date'], AS_PERSON),
    sex: choice(['Giới tính của người đại diện', 'Representative’s sex'], SEX_CHOICES, AS_PERSON),
    phone: field('phone', ['Số điện thoại của người đại diện', 'Representative’s phone'], AS_PERSON),
    relation: choice(
      ['Quan hệ với người được cấp', 'Relation to the applicant'],
      {
        cha: ['Cha', 'Father'],
        me: ['Mẹ', 'Mother'],
        'giam-ho': ['Người giám hộ', 'Guardian'],
        khac: ['Khác', 'Other'],
      },
      SAID,
    ),
    accountLevel: choice(
      ['Mức tài khoản của người đại diện', 'Representative’s account level'],
      {
        '0': ['Chưa có tài khoản', 'No account'],
        '1': ['Mức độ 01', 'Level 1'],
        '2': ['Mức độ 02', 'Level 2'],
      },
      SAID,
    ),
    present: field('bool', ['Người đại diện có mặt', 'Representative is present'], SAID),
    recordId: field('ref', ['Hồ sơ của người đại diện', 'Representative’s record'], SAID),
  },
} as const;
