import { eidRules } from '../rules/eid-rules.ts';
import { personRules } from '../rules/person-rules.ts';
import { choice, field } from './field.ts';
import { defineKind, type ValuesOf } from './kind.ts';
import { person } from './person.ts';

/** Application for an electronic identification account: form TK01, Decree 69/2024/ND-CP. */
export const eid = defineKind({
  id: 'eid',
  version: 1,
  vi: 'Hồ sơ cấp tài khoản định danh điện tử',
  en: 'e-ID application',
  sections: {
    request: {
      vi: 'Yêu cầu',
      en: 'Request',
      fields: {
        level: choice(
          ['Mức độ', 'Level'],
          { '1': ['Mức độ 01', 'Level 1'], '2': ['Mức độ 02', 'Level 2'] },
          { required: 'always', sources: 'T', listed: 'whole' },
        ),
        subject: choice(
          ['Đối tượng', 'Subject'],
          {
            adult: ['Công dân từ 14 tuổi', 'Citizen of 14 or over'],
            child: ['Trẻ em dưới 14 tuổi', 'Child under 14'],
            ward: ['Người được giám hộ', 'Ward'],
            foreigner: ['Người nước ngoài', 'Foreigner'],
          },
          { required: 'always', sources: 'T', listed: 'whole' },
        ),
        siteId: field('ref', ['Điểm thu nhận', 'Site'], {
          required: 'always',
          sources: 'RT',
          listed: 'whole',
        }),
        capturedOn: field('date', ['Ngày thu nhận', 'Captured on'], {
          required: 'always',
          sources: 'T',
          listed: 'whole',
        }),
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
    },
    applicant: {
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
    },
    card: {
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
          { sources: 'QMT' },
        ),
        number: field('text', ['Số thẻ', 'Card number'], { sources: 'QMT' }),
        issuedOn: field('date', ['Ngày cấp', 'Issued on'], { sources: 'QMT' }),
        expiresOn: field('expiry', ['Ngày hết hạn', 'Expires on'], { sources: 'QMT' }),
        // Kept beside the applicant's values so that a difference between card and form stays visible.
        'read/fullName': field('name', ['Tên đọc từ thẻ', 'Name read from the card'], { sources: 'QM' }),
        'read/birthDate': field('pdate', ['Ngày sinh đọc từ thẻ', 'Birth date read from the card'], {
          sources: 'QM',
        }),
        'read/sex': choice(
          ['Giới tính đọc từ thẻ', 'Sex read from the card'],
          { nam: ['Nam', 'Male'], nu: ['Nữ', 'Female'] },
          { sources: 'QM' },
        ),
        'read/number': field('personalNumber', ['Số đọc từ thẻ', 'Number read from the card'], {
          sources: 'QM',
        }),
      },
    },
    contact: {
      vi: 'Liên hệ',
      en: 'Contact',
      fields: {
        phone: field('phone', ['Số điện thoại', 'Phone'], { required: 'submit', sources: 'RGT' }),
        email: field('email', ['Thư điện tử', 'E-mail'], { sources: 'RGT' }),
        ownSim: field('bool', ['SIM chính chủ', 'Own SIM'], {
          required: 'submit',
          sources: 'T',
          listed: 'whole',
        }),
        noSmartphone: field('bool', ['Không có điện thoại thông minh', 'No smartphone'], {
          required: 'submit',
          sources: 'T',
          listed: 'whole',
        }),
      },
    },
    pictures: {
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
          { sources: 'T', sensitive: true },
        ),
        hash: field('hash', ['Mã ảnh', 'Picture hash'], { sources: 'T', sensitive: true }),
        takenAt: field('time', ['Lúc chụp', 'Taken at'], { sources: 'T', sensitive: true }),
        quality: field('text', ['Chất lượng', 'Quality'], { sources: 'T', sensitive: true }),
      },
    },
    portrait: {
      vi: 'Chân dung',
      en: 'Portrait',
      fields: {
        noPortraitReason: field('text', ['Lý do không có ảnh chân dung', 'Why no portrait'], {
          sources: 'T',
        }),
      },
    },
    biometrics: {
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
          { sources: 'T', sensitive: true },
        ),
      },
    },
    signature: {
      vi: 'Chữ ký',
      en: 'Signature',
      fields: {
        mark: field('mark', ['Nét ký', 'Signature mark'], { sources: 'T', sensitive: true }),
        cannotSign: field('bool', ['Không ký được', 'Cannot sign'], { sources: 'T', sensitive: true }),
      },
    },
    consent: {
      vi: 'Thông báo xử lý dữ liệu cá nhân',
      en: 'Data notice',
      fields: {
        noticeShown: field('bool', ['Đã thông báo', 'Notice shown'], { required: 'submit', sources: 'T' }),
        noticeVersion: field('text', ['Bản thông báo', 'Notice version'], { sources: 'T' }),
        at: field('time', ['Lúc', 'At'], { sources: 'T' }),
        by: field('ref', ['Cán bộ', 'Officer'], { sources: 'T' }),
      },
    },
    activation: {
      vi: 'Kích hoạt',
      en: 'Activation',
      fields: {
        noticeOn: field('date', ['Ngày thông báo', 'Notice on'], { sources: 'GT', listed: 'whole' }),
        on: field('date', ['Ngày kích hoạt', 'Activated on'], { sources: 'GT', listed: 'whole' }),
      },
    },
  },
  pages: [
    {
      id: 'identity',
      vi: 'Thông tin cá nhân',
      en: 'Identity',
      paths: [
        'applicant/fullName',
        'applicant/personalNumber',
        'applicant/birthDate',
        'applicant/sex',
        'applicant/permanentAddress',
        'applicant/presentAddress',
      ],
    },
    {
      id: 'card',
      vi: 'Thẻ căn cước',
      en: 'Identity card',
      paths: ['card/state', 'card/kind', 'card/number', 'card/issuedOn', 'card/expiresOn'],
    },
    {
      id: 'contact',
      vi: 'Liên hệ',
      en: 'Contact',
      paths: ['contact/phone', 'contact/ownSim', 'contact/email', 'contact/noSmartphone'],
    },
  ],
  rules: [...personRules('applicant'), ...eidRules],
});

/** @public An application's values with their types. */
export type EidValues = ValuesOf<typeof eid>;
