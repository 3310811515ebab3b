import { choice, field } from './field.ts';

const BY_OFFICER = { required: 'always', sources: 'T', listed: 'whole' } as const;
const BY_ROSTER = { required: 'always', sources: 'RT', listed: 'whole' } as const;

/** What is asked for, for whom, where and when. */
export const request = {
  vi: 'Yêu cầu',
  en: 'Request',
  fields: {
    level: choice(
      ['Mức độ', 'Level'],
      { '1': ['Mức độ 01', 'Level 1'], '2': ['Mức độ 02', 'Level 2'] },
      BY_OFFICER,
    ),
    subject: choice(
      ['Đối tượng', 'Subject'],
      {
        adult: ['Công dân từ 14 tuổi', 'Citizen of 14 or over'],
        child: ['Trẻ em dưới 14 tuổi', 'Child under 14'],
        ward: ['Người được giám hộ', 'Ward'],
        foreigner: ['Người nước ngoài', 'Foreigner'],
      },
      BY_OFFICER,
    ),
    siteId: field('ref', ['Điểm thu nhận', 'Site'], BY_ROSTER),
    rosterRow: field('ref', ['Dòng trong danh sách', 'Row of the roster'], {
      sources: 'RT',
      listed: 'whole',
    }),
    capturedOn: field('date', ['Ngày thu nhận', 'Captured on'], BY_ROSTER),
    category: choice(
      ['Đối tượng thu nhận', 'Category'],
      {
        official: ['Cán bộ, công chức', 'Official'],
        'armed-forces': ['Lực lượng vũ trang', 'Armed forces'],
        teacher: ['Giáo viên', 'Teacher'],
        student: ['Học sinh, sinh viên', 'Pupil or student'],
        worker: ['Người lao động', 'Worker'],
        resident: ['Người dân', 'Resident'],
        other: ['Khác', 'Other'],
      },
      { sources: 'RT', listed: 'whole' },
    ),
  },
} as const;

const KNOWN = { sources: 'RGT', listed: 'whole' } as const;

/** Someone of the roster who is abroad: a draft on the absentee list. */
export const absence = {
  vi: 'Vắng mặt',
  en: 'Absence',
  fields: {
    abroad: field('bool', ['Đang ở nước ngoài', 'Abroad'], KNOWN),
    country: field('catalogue', ['Đang ở nước', 'Country'], { ...KNOWN, catalogue: 'nationalities' }),
    returnOn: field('pdate', ['Dự kiến về', 'Expected back'], KNOWN),
  },
} as const;

const AFTER = { sources: 'GT', listed: 'whole' } as const;

/** What follows the approval. */
export const activation = {
  vi: 'Kích hoạt',
  en: 'Activation',
  fields: {
    noticeOn: field('date', ['Ngày thông báo', 'Notice on'], AFTER),
    mode: choice(
      ['Cách kích hoạt', 'How it is activated'],
      {
        self: ['Tự kích hoạt', 'By the person'],
        assisted: ['Cán bộ giúp', 'With an officer’s help'],
        hotline: ['Qua tổng đài', 'Through the hotline'],
      },
      AFTER,
    ),
    on: field('date', ['Ngày kích hoạt', 'Activated on'], AFTER),
    helperId: field('ref', ['Cán bộ giúp', 'Helped by'], AFTER),
  },
} as const;
