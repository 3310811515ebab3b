import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { MadeUpSex } from './person.ts';

/** A naming custom. It is a way to write names and nothing else: no ethnic group is kept on any person. */
export type NameStyle = 'kinh' | 'ede' | 'koho' | 'hmong' | 'thai' | 'khmer';

interface Custom {
  /** What a household shares: the clan or surname. */
  family: readonly string[];
  /** Through whom it passes to children; `none` where a name carries no family part. */
  passesBy: 'father' | 'mother' | 'none';
  given: Record<MadeUpSex, readonly string[]>;
  write: (parts: { sex: MadeUpSex; family: string; given: string }) => string;
}

const words = (text: string) => text.split(' ');

export const CUSTOMS: Record<Exclude<NameStyle, 'kinh'>, Custom> = {
  ede: {
    family: ['Niê', 'Êban', 'Mlô', 'Kbuôr', 'Ayun', 'Niê Kdăm', 'Byă', 'Adrơng', 'Hđơk', 'Kpă'],
    passesBy: 'mother',
    given: {
      nam: words('Ban Thuyên Bhăm Wơn Sĩ Khôi Tlơi Nuê Dhun Blơm'),
      nu: words('Hen Mai Bia Linh Wi Nga Yam Duyên Nhi Lăm'),
    },
    write: ({ sex, family, given }) => (sex === 'nam' ? `Y ${given} ${family}` : `H'${given} ${family}`),
  },
  koho: {
    family: [''],
    passesBy: 'none',
    given: {
      nam: words('Brệp Tèo Brôi Mẫn Sửu Dèng Breo Nhôi'),
      nu: words('Hương Thuyên Nhớ Lệ Dim Hiền Broanh Duyên'),
    },
    write: ({ sex, given }) => (sex === 'nam' ? `K'${given}` : `Ka ${given}`),
  },
  hmong: {
    family: words('Giàng Sùng Vàng Thào Lý Má Cứ Hạng Vừ Mùa'),
    passesBy: 'father',
    given: {
      nam: words('Páo Sử Chứ Dơ Lử Sình Dế Pó Tủa Vảng'),
      nu: words('Mỷ Dở Xua Chư Sua Pàng Ly Mào Dính Chở'),
    },
    write: ({ sex, family, given }) => `${family} ${sex === 'nam' ? 'A' : 'Thị'} ${given}`,
  },
  thai: {
    family: words('Lò Quàng Cà Tòng Hà Vi Lường Lô Cầm Bạc'),
    passesBy: 'father',
    given: {
      nam: words('Pọm Pánh Ún Xương Thoong Inh Hặc Diên Phương Chựa'),
      nu: words('Pâng Hặc Xiên Ánh Nọi Inh Bun Thoa Hương Lả'),
    },
    write: ({ sex, family, given }) => `${family} ${sex === 'nam' ? 'Văn' : 'Thị'} ${given}`,
  },
  khmer: {
    family: words('Thạch Sơn Kim Danh Lâm Châu Kiên Trà'),
    passesBy: 'father',
    given: {
      nam: ['Sa Rết', 'Sóc Kha', 'Đa Ra', 'Rít', 'Sươl', 'Ni', 'Phol', 'Út'],
      nu: ['Sô Phi', 'Sa Vương', 'Ni Ta', 'Sà Rên', 'Thị Phol', 'Thia', 'Thị Út'],
    },
    write: ({ family, given }) => `${family} ${given}`,
  },
};

const KINH_ONLY = [['kinh', 1]] as const;

/** Which customs occur, by old province; in the five home communes nearly all households are Kinh. */
export function nameStylesIn(provinceCode: string): readonly (readonly [NameStyle, number])[] {
  const code = Number(provinceCode);
  if (code === 66)
    return [
      ['kinh', 65],
      ['ede', 35],
    ];
  if (code === 68)
    return [
      ['kinh', 75],
      ['koho', 25],
    ];
  if (code === 10 || code === 15)
    return [
      ['kinh', 60],
      ['hmong', 40],
    ];
  if (code === 14)
    return [
      ['kinh', 40],
      ['thai', 60],
    ];
  if (code === 84 || code === 92)
    return [
      ['kinh', 75],
      ['khmer', 25],
    ];
  return code === 42
    ? [
        ['kinh', 992],
        ['thai', 4],
        ['koho', 1],
        ['ede', 3],
      ]
    : KINH_ONLY;
}

export function pickFamilyPart(random: SeededRandom, style: Exclude<NameStyle, 'kinh'>): string {
  return random.pick(CUSTOMS[style].family);
}
