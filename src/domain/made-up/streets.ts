import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { CommuneChoice } from './communes.ts';

const STREETS = 'Hoa Mai,Bờ Sông,Cây Đa,Giếng Nước,Chợ Mới,Đồng Xanh,Vườn Ổi,Bến Đò,Hàng Cau,Đường Tre'.split(
  ',',
);

const HAMLETS = 'Đông,Tây,Nam,Bắc,Trung,Thượng,Hạ,Mới,Đình,Chợ'.split(',');

/** Old provinces whose communes in the list are wards with street names; elsewhere people live in hamlets. */
const TOWN_PROVINCES = new Set(['01', '74', '79', '92']);

/** The first part of an address: a house and street in a ward, a hamlet elsewhere. */
export function drawStreet(random: SeededRandom, commune: CommuneChoice): string {
  if (TOWN_PROVINCES.has(commune.oldProvinceCode))
    return `Số ${random.between(1, 180)} Phố ${random.pick(STREETS)}`;
  return random.chance(0.6)
    ? `Thôn ${random.between(1, 12)}`
    : `${hamletWord(commune)} ${random.pick(HAMLETS)}`;
}

function hamletWord(commune: CommuneChoice): string {
  return Number(commune.oldProvinceCode) >= 70 ? 'Ấp' : 'Xóm';
}
