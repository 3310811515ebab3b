import type { MadeUpPlace } from './person.ts';

/** An old commune as addresses named it before 1/7/2025, and the commune that took it over. */
export interface CommuneChoice {
  oldCode: string;
  newCode: string;
  oldName: string;
  oldDistrict: string;
  oldProvince: string;
  /** Two digits of the statistics office; with a 0 before it, the province code of personal numbers. */
  oldProvinceCode: string;
  newName: string;
  newProvince: string;
  /** The old unit was divided between several new ones; `newCode` is one of them. */
  split: boolean;
}

type Row = readonly [
  oldCode: string,
  newCode: string,
  oldName: string,
  oldDistrict: string,
  oldProvince: string,
  oldProvinceCode: string,
  newName: string,
  newProvince: string,
  split?: 'split',
];

// Names as addresses write them: without the word for the kind of unit, unless the name is a number.
// Source: the public unit lists of March 2025 and July 2025. The first five make up one commune of today: the home.
const ROWS: readonly Row[] = [
  ['18352', '18352', 'Xuân An', 'Nghi Xuân', 'Hà Tĩnh', '42', 'Nghi Xuân', 'Hà Tĩnh'],
  ['18370', '18352', 'Xuân Giang', 'Nghi Xuân', 'Hà Tĩnh', '42', 'Nghi Xuân', 'Hà Tĩnh'],
  ['18385', '18352', 'Xuân Viên', 'Nghi Xuân', 'Hà Tĩnh', '42', 'Nghi Xuân', 'Hà Tĩnh'],
  ['18388', '18352', 'Xuân Hồng', 'Nghi Xuân', 'Hà Tĩnh', '42', 'Nghi Xuân', 'Hà Tĩnh'],
  ['18397', '18352', 'Xuân Lĩnh', 'Nghi Xuân', 'Hà Tĩnh', '42', 'Nghi Xuân', 'Hà Tĩnh'],
  ['00001', '00097', 'Phúc Xá', 'Ba Đình', 'Hà Nội', '01', 'Hồng Hà', 'Hà Nội'],
  ['00007', '00008', 'Cống Vị', 'Ba Đình', 'Hà Nội', '01', 'Ngọc Hà', 'Hà Nội', 'split'],
  ['02803', '02824', 'Thào Chư Phìn', 'Si Ma Cai', 'Lào Cai', '10', 'Sín Chéng', 'Lào Cai'],
  ['03871', '03871', 'Pắc Ngà', 'Bắc Yên', 'Sơn La', '14', 'Pắc Ngà', 'Sơn La'],
  ['04375', '04375', 'Mậu A', 'Văn Yên', 'Yên Bái', '15', 'Mậu A', 'Lào Cai'],
  ['05692', '05692', 'Hóa Thượng', 'Đồng Hỷ', 'Thái Nguyên', '19', 'Đồng Hỷ', 'Thái Nguyên'],
  ['07465', '07462', 'Thanh Lâm', 'Lục Nam', 'Bắc Giang', '24', 'Bảo Đài', 'Bắc Ninh'],
  ['10738', '10675', 'Long Xuyên', 'Kinh Môn', 'Hải Dương', '30', 'Kinh Môn', 'Hải Phòng'],
  ['12715', '12700', 'Lô Giang', 'Đông Hưng', 'Thái Bình', '34', 'Bắc Tiên Hưng', 'Hưng Yên'],
  ['15445', '15469', 'Định Tăng', 'Yên Định', 'Thanh Hóa', '38', 'Yên Định', 'Thanh Hoá'],
  ['17143', '17143', 'Quỳnh Văn', 'Quỳnh Lưu', 'Nghệ An', '40', 'Quỳnh Văn', 'Nghệ An'],
  ['19912', '19930', 'Phú An', 'Phú Vang', 'Huế', '46', 'Mỹ Thượng', 'Huế'],
  ['20578', '20579', 'Điện Nam Bắc', 'Điện Bàn', 'Quảng Nam', '49', 'Điện Bàn Đông', 'Đà Nẵng'],
  ['22498', '22498', 'Vạn Long', 'Vạn Ninh', 'Khánh Hòa', '56', 'Tu Bông', 'Khánh Hoà'],
  ['24160', '24133', 'Cư ÊBur', 'Buôn Ma Thuột', 'Đắk Lắk', '66', 'Buôn Ma Thuột', 'Đắk Lắk'],
  ['24907', '24907', 'Tân Thanh', 'Lâm Hà', 'Lâm Đồng', '68', 'Phúc Thọ Lâm Hà', 'Lâm Đồng'],
  ['25846', '25846', 'Thới Hòa', 'Bến Cát', 'Bình Dương', '74', 'Thới Hoà', 'TP. Hồ Chí Minh'],
  ['26575', '26575', 'Ngãi Giao', 'Châu Đức', 'Bà Rịa - Vũng Tàu', '77', 'Ngãi Giao', 'TP. Hồ Chí Minh'],
  ['27046', '27043', 'Phường 5', 'Phú Nhuận', 'TP. Hồ Chí Minh', '79', 'Đức Nhuận', 'TP. Hồ Chí Minh'],
  ['29356', '29371', 'Long Thới', 'Tiểu Cần', 'Trà Vinh', '84', 'Tân Hoà', 'Vĩnh Long'],
  ['31210', '31207', 'Thới Thuận', 'Thốt Nốt', 'Cần Thơ', '92', 'Thốt Nốt', 'Cần Thơ'],
];

export const SAMPLE_COMMUNES: readonly CommuneChoice[] = ROWS.map((row) => ({
  oldCode: row[0],
  newCode: row[1],
  oldName: row[2],
  oldDistrict: row[3],
  oldProvince: row[4],
  oldProvinceCode: row[5],
  newName: row[6],
  newProvince: row[7],
  split: row[8] === 'split',
}));

/** The address in old units, as paper and cards before 1/7/2025 write it. `street` may be empty. */
export function placeIn(commune: CommuneChoice, street: string): MadeUpPlace {
  const parts = [street, commune.oldName, commune.oldDistrict, commune.oldProvince];
  return {
    written: parts.filter((part) => part !== '').join(', '),
    oldCode: commune.oldCode,
    newCode: commune.newCode,
  };
}

/** The same address as cards issued from 1/7/2025 write it: two levels, no district. */
export function newWording(commune: CommuneChoice, street: string): string {
  return [street, commune.newName, commune.newProvince].filter((part) => part !== '').join(', ');
}
