import { choice, field } from './field.ts';

const HELD = { sources: 'T', sensitive: true } as const;

/** Pictures by row; the picture itself travels beside the values. */
export const pictures = {
  vi: 'Ảnh',
  en: 'Pictures',
  rows: true,
  fields: {
    kind: choice(
      ['Loại ảnh', 'Kind of picture'],
      {
        portrait: ['Ảnh chân dung', 'Portrait'],
        'card-front': ['Mặt trước thẻ', 'Card front'],
        'card-back': ['Mặt sau thẻ', 'Card back'],
        proof: ['Giấy tờ chứng minh', 'Proof'],
      },
      HELD,
    ),
    hash: field('hash', ['Mã ảnh', 'Picture hash'], HELD),
    takenAt: field('time', ['Lúc chụp', 'Taken at'], HELD),
    quality: field('text', ['Chất lượng', 'Quality'], HELD),
  },
} as const;

export const portrait = {
  vi: 'Chân dung',
  en: 'Portrait',
  fields: {
    noPortraitReason: field('text', ['Lý do không có ảnh chân dung', 'Why no portrait'], { sources: 'T' }),
  },
} as const;

/** Whether fingerprints were given; they themselves are never here. */
export const biometrics = {
  vi: 'Vân tay',
  en: 'Fingerprints',
  fields: {
    fingerprints: choice(
      ['Vân tay', 'Fingerprints'],
      {
        'taken-at-station': ['Đã thu tại trụ sở', 'Taken at the station'],
        later: ['Thu sau', 'Later'],
        waived: ['Được miễn', 'Waived'],
      },
      HELD,
    ),
    reason: field('catalogue', ['Lý do được miễn', 'Why waived'], { ...HELD, catalogue: 'waiver-reasons' }),
    reference: field('text', ['Số biên nhận thu vân tay', 'Reference of the capture'], HELD),
  },
} as const;

export const signature = {
  vi: 'Chữ ký',
  en: 'Signature',
  fields: {
    mark: field('mark', ['Nét ký', 'Signature mark'], HELD),
    cannotSign: field('bool', ['Không ký được', 'Cannot sign'], HELD),
  },
} as const;
