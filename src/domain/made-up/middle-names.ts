import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { MadeUpSex } from './person.ts';

const OTHERS: Record<MadeUpSex, readonly string[]> = {
  nam: (
    'Đức Hữu Quang Minh Đình Xuân Ngọc Thanh Công Quốc Trọng Duy Anh Hoàng Bá Viết Thế Tuấn Tiến Mạnh ' +
    'Gia Bảo Nhật Thành Trung Hải Hồng Khắc Sỹ Doãn Chí Đăng Phúc Thái Việt Huy'
  ).split(' '),
  nu: (
    'Ngọc Thu Thanh Kim Hồng Minh Phương Thuỳ Mỹ Bích Thuý Hoài Khánh Quỳnh Bảo Diệu Tuyết Xuân Lan Hải ' +
    'Như Gia Hà Tú Ánh Cẩm Kiều Yến Tường Nhã An Linh Mai Diễm'
  ).split(' '),
};

const USUAL: Record<MadeUpSex, string> = { nam: 'Văn', nu: 'Thị' };

/**
 * The share of the middle names Văn and Thị by birth year: the rule for those born before 1960, the exception today.
 * The endpoints are estimates from general knowledge; the fall between them is a straight line.
 */
export function usualMiddleShare(sex: MadeUpSex, birthYear: number): number {
  const [high, low] = sex === 'nam' ? [0.7, 0.12] : [0.9, 0.25];
  const fall = Math.min(1, Math.max(0, (birthYear - 1955) / (2015 - 1955)));
  return high - (high - low) * fall;
}

/** One middle name, or two for some women (`Thị Thu`), or none. */
export function pickMiddleName(random: SeededRandom, sex: MadeUpSex, birthYear: number): string {
  const others = OTHERS[sex];
  if (random.chance(usualMiddleShare(sex, birthYear))) {
    const second = sex === 'nu' && birthYear >= 1965 && random.chance(0.3);
    return second ? `${USUAL[sex]} ${random.pick(others)}` : USUAL[sex];
  }
  if (random.chance(0.04)) return '';
  return random.pick(others);
}
