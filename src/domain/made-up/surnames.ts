import type { SeededRandom } from '../../lib/seeded-random.ts';

/** Shares in percent, press figures of "Họ và tên người Việt Nam" (2005). A slash parts the northern and southern form. */
const COMMON: readonly (readonly [string, number])[] = [
  ['Nguyễn', 38.4],
  ['Trần', 12.1],
  ['Lê', 9.5],
  ['Phạm', 7.0],
  ['Hoàng/Huỳnh', 5.1],
  ['Phan', 4.5],
  ['Vũ/Võ', 3.9],
  ['Đặng', 2.1],
  ['Bùi', 2.0],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1.0],
  ['Lý', 0.5],
];

const RARER = (
  'Đinh Đoàn Trịnh Trương Mai Đào Lương Cao Hà Tô Lâm Phùng Tạ Thái Châu Quách Tống Vương La Kiều ' +
  'Từ Hứa Nghiêm Chu Tăng Lưu Bạch Thân Doãn Khổng Mạc Triệu Lại Nhữ Phó Cù Khuất Ninh Viên Đàm ' +
  'Vi Hàn Văn Kim Tôn Mạch Ong Ứng Bành Giáp Cung Lã Thạch Đồng Âu Chử Thiều Diệp Trang Cấn'
).split(' ');

const commonShare = COMMON.reduce((sum, [, percent]) => sum + percent, 0);
const rarerShare = (100 - commonShare) / RARER.length;

const SURNAMES: readonly (readonly [string, number])[] = [
  ...COMMON,
  ...RARER.map((name) => [name, rarerShare] as const),
];

/** From Nghệ An southwards people write Võ; from Đà Nẵng southwards Huỳnh. The codes are the old province codes. */
export function pickSurname(random: SeededRandom, provinceCode: string): string {
  const name = random.weighted(SURNAMES);
  const [northern, southern] = name.split('/');
  if (southern === undefined || northern === undefined) return name;
  const border = southern === 'Võ' ? 40 : 48;
  return Number(provinceCode) >= border ? southern : northern;
}
