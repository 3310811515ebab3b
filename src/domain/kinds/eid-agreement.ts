import { choice, field } from './field.ts';

const SAID = { sources: 'GT' } as const;

/** Documents that the person wants to see in the account; nothing that a database holds already. */
export const documents = {
  vi: 'Giấy tờ tích hợp',
  en: 'Documents',
  rows: true,
  fields: {
    kind: choice(
      ['Loại giấy tờ', 'Kind of document'],
      {
        bhyt: ['Thẻ bảo hiểm y tế', 'Health insurance card'],
        licence: ['Giấy phép lái xe', 'Driving licence'],
        vehicle: ['Đăng ký xe', 'Vehicle registration'],
      },
      SAID,
    ),
    number: field('text', ['Số giấy tờ, biển số', 'Number or plate'], SAID),
    class: field('catalogue', ['Hạng', 'Class'], { ...SAID, catalogue: 'licence-classes' }),
    vehicleType: field('catalogue', ['Loại xe', 'Vehicle type'], { ...SAID, catalogue: 'vehicle-types' }),
    chassis: field('text', ['Số khung', 'Chassis number'], SAID),
  },
} as const;

const TYPED = { sources: 'T' } as const;

/** What the person was told, and the consent that the law asks for; silence is none. */
export const consent = {
  vi: 'Thông báo xử lý dữ liệu cá nhân',
  en: 'Data notice',
  fields: {
    noticeShown: field('bool', ['Đã thông báo', 'Notice shown'], { ...TYPED, required: 'submit' }),
    noticeVersion: field('text', ['Bản thông báo', 'Notice version'], TYPED),
    integrate: choice(
      ['Đồng ý tích hợp giấy tờ', 'Agrees to add the documents'],
      { yes: ['Đồng ý', 'Yes'], no: ['Không đồng ý', 'No'], unanswered: ['Chưa trả lời', 'Not answered'] },
      TYPED,
    ),
    at: field('time', ['Lúc', 'At'], TYPED),
    by: field('ref', ['Cán bộ', 'Officer'], TYPED),
  },
} as const;

/** Warnings that the officer keeps, each with a reason: one row for a rule at a path. */
export const kept = {
  vi: 'Điều giữ nguyên',
  en: 'Kept as it is',
  rows: true,
  fields: {
    rule: field('text', ['Quy tắc', 'Rule'], TYPED),
    path: field('text', ['Mục', 'Field'], TYPED),
    reason: field('catalogue', ['Lý do giữ nguyên', 'Why it is kept'], {
      ...TYPED,
      catalogue: 'keep-reasons',
    }),
    note: field('text', ['Ghi lý do', 'Reason in words'], TYPED),
  },
} as const;
