import { currentLanguage } from '../language.ts';

/** A sample in both languages: gallery pages are checked in each. All people and figures are made up. */
export function both(vi: string, en: string): string {
  return currentLanguage() === 'vi' ? vi : en;
}

/** Names with stacked marks, to see that nothing is clipped. */
export const people = {
  applicant: 'Nguyễn Thị Quỳnh Huệ',
  officer: 'Trần Văn Mẫu',
  other: 'Lê Thị Thử Nghiệm',
  tall: 'Đỗ Ễ Ỗ Ậ Ự Nguyễn',
};

export const fieldWords = () => ({
  fullName: both('Họ, chữ đệm và tên', 'Full name'),
  birthDate: both('Ngày sinh', 'Birth date'),
  sex: both('Giới tính', 'Sex'),
  number: both('Số định danh cá nhân', 'Personal number'),
  phone: both('Số điện thoại', 'Phone'),
  email: both('Thư điện tử', 'E-mail'),
  address: both('Nơi thường trú', 'Permanent address'),
  commune: both('Xã, phường hiện nay', 'Commune today'),
  passphrase: both('Mật khẩu', 'Passphrase'),
  note: both('Ghi chú', 'Note'),
  male: both('Nam', 'Male'),
  female: both('Nữ', 'Female'),
  atNumberHelp: both('12 chữ số, ở mặt trước thẻ.', '12 digits, on the front of the card.'),
  atNumberMore: both(
    'Số này ghi ở mặt trước thẻ căn cước, dưới quốc huy. Nếu không có thẻ, hỏi số trên giấy khai sinh hoặc tài khoản VNeID.',
    'The number stands on the front of the identity card. Without a card, ask for the birth certificate or the VNeID account.',
  ),
  decoded: both('Nam, 1999, Hà Nội', 'Male, 1999, Hà Nội'),
});
