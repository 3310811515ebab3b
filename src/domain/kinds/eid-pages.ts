/**
 * Question groups of the application's form. Which of them a record needs follows from its situation: a group is
 * asked where one of its fields applies.
 */
export const eidPages = [
  {
    id: 'request',
    vi: 'Yêu cầu',
    en: 'Request',
    paths: ['request/level', 'request/subject', 'request/category'],
  },
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
    id: 'civil',
    vi: 'Thông tin hộ tịch',
    en: 'Civil status',
    paths: [
      'applicant/nationality',
      'applicant/oldIdNumber',
      'applicant/birthRegPlace',
      'applicant/origin',
      'applicant/fatherName',
      'applicant/motherName',
      'applicant/life',
      'applicant/deathDate',
    ],
  },
  {
    id: 'numbers',
    vi: 'Số định danh khác',
    en: 'Other numbers',
    paths: ['applicant/otherNumbers/#/number', 'applicant/otherNumbers/#/state'],
  },
  {
    id: 'card',
    vi: 'Thẻ căn cước',
    en: 'Identity card',
    paths: ['card/state', 'card/kind', 'card/number', 'card/issuedOn', 'card/expiresOn'],
  },
  {
    id: 'no-card',
    vi: 'Không có thẻ',
    en: 'No card',
    paths: ['card/noNumberReason', 'card/appliedTogether'],
  },
  {
    id: 'representative',
    vi: 'Người đại diện',
    en: 'Representative',
    paths: [
      'representative/fullName',
      'representative/personalNumber',
      'representative/birthDate',
      'representative/sex',
      'representative/relation',
      'representative/phone',
      'representative/accountLevel',
      'representative/present',
    ],
  },
  {
    id: 'contact',
    vi: 'Liên hệ',
    en: 'Contact',
    paths: ['contact/phone', 'contact/ownSim', 'contact/email', 'contact/noSmartphone'],
  },
  {
    id: 'documents',
    vi: 'Giấy tờ tích hợp',
    en: 'Documents',
    paths: [
      'documents/#/kind',
      'documents/#/number',
      'documents/#/class',
      'documents/#/vehicleType',
      'documents/#/chassis',
    ],
  },
  {
    id: 'notice',
    vi: 'Thông báo xử lý dữ liệu cá nhân',
    en: 'Data notice',
    paths: ['consent/noticeShown', 'consent/integrate'],
  },
  {
    id: 'fingerprints',
    vi: 'Vân tay',
    en: 'Fingerprints',
    paths: ['biometrics/fingerprints', 'biometrics/reason', 'biometrics/reference'],
  },
  {
    id: 'absence',
    vi: 'Vắng mặt',
    en: 'Absence',
    paths: ['absence/abroad', 'absence/country', 'absence/returnOn'],
  },
  {
    id: 'activation',
    vi: 'Kích hoạt',
    en: 'Activation',
    paths: ['activation/noticeOn', 'activation/mode', 'activation/on'],
  },
] as const;
