import { choice, field } from './field.ts';

const ALL = 'QMRGPT';

/** Sex as it is stored; the words are those of the identity card. */
export const SEX_CHOICES = { nam: ['Nam', 'Male'], nu: ['Nữ', 'Female'] } as const;

/** The person block of an application; a household's member has more. */
export const person = {
  fullName: field('name', ['Họ, chữ đệm và tên', 'Full name'], {
    required: 'always',
    sources: ALL,
    listed: 'whole',
  }),
  birthDate: field('pdate', ['Ngày sinh', 'Birth date'], {
    required: 'always',
    sources: ALL,
    listed: 'year',
  }),
  sex: choice(['Giới tính', 'Sex'], SEX_CHOICES, { required: 'always', sources: ALL }),
  personalNumber: field('personalNumber', ['Số định danh cá nhân', 'Personal number'], {
    sources: ALL,
    listed: 'last3',
  }),
  // A person may come with several numbers: the card's is the personal number, the rest stand here.
  'otherNumbers/#/number': field('digits', ['Số khác', 'Other number'], { sources: 'GPT' }),
  'otherNumbers/#/state': choice(
    ['Tình trạng số khác', 'State of the other number'],
    {
      'in-use': ['Đang dùng', 'In use'],
      cancelled: ['Đã hủy', 'Cancelled'],
      unknown: ['Chưa rõ', 'Not known'],
    },
    { sources: 'GPT' },
  ),
  oldIdNumber: field('text', ['Số CMND', 'Old ID number'], { sources: 'QGPT' }),
  nationality: field('catalogue', ['Quốc tịch', 'Nationality'], {
    required: 'always',
    sources: 'GPT',
    catalogue: 'nationalities',
  }),
  birthRegPlace: field('place', ['Nơi đăng ký khai sinh', 'Place of birth registration'], { sources: 'GPT' }),
  origin: field('place', ['Quê quán', 'Place of origin'], { sources: 'GPT' }),
  fatherName: field('name', ['Họ, chữ đệm và tên cha', 'Father’s name'], { sources: 'GPT' }),
  motherName: field('name', ['Họ, chữ đệm và tên mẹ', 'Mother’s name'], { sources: 'GPT' }),
  life: choice(
    ['Tình trạng sống', 'Life'],
    {
      living: ['Đang sống', 'Living'],
      dead: ['Đã chết', 'Dead'],
      missing: ['Mất tích', 'Missing'],
      unknown: ['Chưa rõ', 'Not known'],
    },
    { required: 'always', sources: 'GPT', listed: 'whole' },
  ),
  deathDate: field('pdate', ['Ngày chết', 'Death date'], { sources: 'GPT' }),
} as const;
