import type { Status } from '../../domain/status.ts';

/** A sentence for the citizen: Vietnamese, then English. */
export interface SlipWords {
  readonly vi: string;
  readonly en: string;
}

/** What each state means to the person whose record it is. */
export const STATE_WORDS: Readonly<Record<Status, SlipWords>> = {
  draft: {
    vi: 'Hồ sơ đang làm dở, chưa nộp. Hãy gặp cán bộ nơi làm hồ sơ để làm tiếp.',
    en: 'The application is begun and not yet submitted. Please see the officer who began it.',
  },
  submitted: {
    vi: 'Đã nhận hồ sơ, đang kiểm tra. Ông/bà chưa phải làm gì.',
    en: 'The application was received and is being checked. You need do nothing now.',
  },
  accepted: {
    vi: 'Hồ sơ hợp lệ, đang chờ duyệt. Ông/bà chưa phải làm gì.',
    en: 'The application is in order and waits for approval. You need do nothing now.',
  },
  approved: {
    vi: 'Đã duyệt. Hãy kích hoạt tài khoản trong ứng dụng VNeID, hoặc nhờ cán bộ giúp.',
    en: 'Approved. Please activate the account in the VNeID app, or ask an officer to help.',
  },
  activated: {
    vi: 'Tài khoản đã kích hoạt. Mọi việc đã xong.',
    en: 'The account is activated. Everything is done.',
  },
  returned: {
    vi: 'Hồ sơ cần bổ sung. Hãy gặp cán bộ nơi làm hồ sơ; nhớ mang theo giấy này và thẻ.',
    en: 'Something is missing. Please see the officer who took it; bring this slip and the card.',
  },
  voided: {
    vi: 'Hồ sơ này đã hủy. Nếu ông/bà vẫn cần tài khoản, hãy hỏi Công an xã để làm hồ sơ mới.',
    en: 'This application was voided. If you still need the account, ask the commune police for a new one.',
  },
};

export const NOT_FOUND: SlipWords = {
  vi: 'Chưa thấy hồ sơ này. Hồ sơ làm ở nơi không có mạng có thể đến sau vài ngày. Nếu đã quá ngày hẹn, hãy mang giấy này đến hỏi Công an xã.',
  en: 'This application is not here yet. One taken where there is no network may arrive days later. After the day on the slip, take the slip to the commune police.',
};

/** Too many questions at once, or a fault of the registry's own. */
export const LATER: SlipWords = {
  vi: 'Chưa tra cứu được lúc này. Hãy đợi vài phút rồi mở lại trang này.',
  en: 'No answer just now. Please wait a few minutes and open this page again.',
};

export const SLIP_PAGE = {
  title: { vi: 'Tra cứu hồ sơ', en: 'Where is my application?' },
  due: { vi: 'Dự kiến có kết quả', en: 'Result expected' },
  activateBy: { vi: 'Kích hoạt trước hết ngày', en: 'Activate by' },
  about: {
    vi: 'Trang này không hiện thông tin cá nhân. Không ai cần mật khẩu hay mã OTP của ông/bà để tra cứu.',
    en: 'This page shows no personal data. Nobody needs your password or a one-time code to look it up.',
  },
} as const satisfies Record<string, SlipWords>;
