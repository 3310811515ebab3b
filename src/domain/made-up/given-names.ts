import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { MadeUpSex } from './person.ts';

type Weighted = readonly (readonly [string, number])[];

/** First names fall in weight along each list: a few names cover much of a generation, as in real lists. */
function ranked(names: string): Weighted {
  return names.split(' ').map((name, rank) => [name, 12 / (rank + 4)] as const);
}

interface Cohort {
  bornBefore: number;
  nam: Weighted;
  nu: Weighted;
}

// Our own lists: what is usual in each generation, from general knowledge, not from any register.
const COHORTS: readonly Cohort[] = [
  {
    bornBefore: 1960,
    nam: ranked(
      'Hùng Minh Bình Thành Sơn Chính Đức Hải Khánh Lợi Phúc Quý Thịnh Ba Tư Năm Sáu Bảy Cẩn Chiến Cương Đạt Điền Hiền ' +
        'Hợi Khang Kỳ Lai Lộc Lực Mão Mùi Ngọ Nhân Ninh Quang Sửu Tài Tâm Thìn Thọ Tín Trọng Tý Vinh Xuân Ân Đệ',
    ),
    nu: ranked(
      'Lan Hoa Hồng Liên Mai Cúc Sen Huệ Bé Năm Tư Ba Sáu Bảy Chín Út Tám Mùi Tý Lý Nga Loan Nhung Thơm Thắm Tâm ' +
        'Hợi Gái Chung Bưởi Cam Na Đào Mận Lựu Nhài Bông Xuân Lành Hiền Hảo Thìn Khuyên Vân Phấn Lụa Mơ Ngát',
    ),
  },
  {
    bornBefore: 1985,
    nam: ranked(
      'Hùng Dũng Tuấn Cường Sơn Thắng Hải Bình Minh Đức Thành Long Trung Tâm Hoà Nam Quang Hưng Vinh Toàn Tiến Chung Kiên ' +
        'Hà Hiếu Lâm Khoa Mạnh Nghĩa Phong Phương Quân Quyết Thanh Thuận Thuỷ Trường Tùng Vượng Việt Đông Định Giang Lợi',
    ),
    nu: ranked(
      'Hương Hà Hằng Lan Thuỷ Nga Hoa Mai Thanh Hạnh Vân Hồng Nhung Huyền Phương Loan Liên Yến Oanh Thảo Dung Hiền Thu ' +
        'Tuyết Xuân Bình Chi Cúc Diệp Dịu Hậu Hoài Hoà Lý Minh Ngân Ngọc Nguyệt Phượng Quyên Sâm Thơm Tâm Thoa Tươi Vui',
    ),
  },
  {
    bornBefore: 2005,
    nam: ranked(
      'Anh Tuấn Hiếu Đức Hoàng Huy Nam Dũng Trung Thắng Linh Long Minh Hùng Quân Tùng Đạt Sơn Việt Phong Khánh Kiên Lộc ' +
        'Bảo Công Duy Giang Hải Hưng Khoa Lâm Mạnh Nghĩa Nhật Phúc Quang Quyền Sang Tài Tân Thịnh Tiến Toàn Trường Vũ Vương',
    ),
    nu: ranked(
      'Trang Linh Hương Huyền Thảo Anh Hà Phương Ngọc Thu Nhung Hằng Lan Ngân Nga Mai Vân Yến Quỳnh My Chi Thuỷ Ly Oanh ' +
        'Ánh Diễm Duyên Giang Hạnh Hiền Hoài Khánh Kiều Loan Nguyệt Nhi Như Phượng Quyên Tâm Thương Trâm Trinh Tú Uyên Vy',
    ),
  },
  {
    bornBefore: Infinity,
    nam: ranked(
      'Khang Minh Bảo Huy Khoa Anh Phúc Đạt Khôi Nam Long Quân Phong Đức Kiệt Hưng Thịnh Nguyên Lâm Tuấn Dũng Hiếu Nhân ' +
        'Thiên Duy An Bách Bình Cường Đăng Dương Gia Hải Hoàng Kiên Lộc Nghĩa Phát Quang Sơn Tâm Thành Trí Trung Tùng Vinh',
    ),
    nu: ranked(
      'Anh Chi Ngọc Linh Vy Nhi Hân Trâm An Thư Ngân My Châu Phương Khánh Quỳnh Như Hà Yến Trang Thảo Mai Giang Diệp Ánh ' +
        'Bình Bích Dương Đan Hạ Hiền Huyền Khuê Lam Lan Ly Mỹ Minh Nga Nguyên Quyên San Tâm Thuỷ Tiên Trúc Tú Tuệ Uyên Vân',
    ),
  },
];

export function pickGivenName(random: SeededRandom, sex: MadeUpSex, birthYear: number): string {
  const cohort = COHORTS.find((candidate) => birthYear < candidate.bornBefore);
  if (cohort === undefined) throw new RangeError('no cohort for this birth year');
  return random.weighted(cohort[sex]);
}
