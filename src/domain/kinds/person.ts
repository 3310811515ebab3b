import { choice, field } from './field.ts';

/** The person block of an application; a household's member has more. */
export const person = {
  fullName: field('name', ['Họ, chữ đệm và tên', 'Full name'], { required: 'always', listed: 'whole' }),
  birthDate: field('pdate', ['Ngày sinh', 'Birth date'], { required: 'always', listed: 'year' }),
  sex: choice(['Giới tính', 'Sex'], { nam: ['Nam', 'Male'], nu: ['Nữ', 'Female'] }, { required: 'always' }),
  personalNumber: field('personalNumber', ['Số định danh cá nhân', 'Personal number'], { listed: 'last3' }),
  oldIdNumber: field('text', ['Số CMND', 'Old ID number'], { sources: 'QGT' }),
  nationality: field('catalogue', ['Quốc tịch', 'Nationality'], {
    required: 'always',
    sources: 'GT',
    catalogue: 'nationalities',
  }),
} as const;
