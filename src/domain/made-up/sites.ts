import { seededRandom } from '../../lib/seeded-random.ts';
import { dayNumber, isoDay } from './calendar-days.ts';
import type { CommuneChoice } from './communes.ts';
import { seededUuid } from './seeded-uuid.ts';

export type SiteKind = 'commune-office' | 'hamlet-house' | 'industrial-park' | 'school' | 'street-stand';

/** A working site: where a group sets up its table. `target` is a number of people. Dates are 'YYYY-MM-DD'. */
export interface MadeUpSite {
  id: string;
  kind: SiteKind;
  name: string;
  communeNewCode: string;
  target: number;
  opensOn: string;
  closesOn: string;
}

interface Plan {
  kind: SiteKind;
  name: string;
  /** Share of the commune's people expected there. */
  share: number;
  /** Days from today. */
  opens: number;
  closes: number;
}

const PLANS: readonly Plan[] = [
  { kind: 'commune-office', name: 'Trụ sở Công an xã', share: 0.25, opens: -120, closes: 240 },
  { kind: 'hamlet-house', name: 'Nhà văn hoá thôn 1', share: 0.08, opens: -14, closes: 14 },
  { kind: 'hamlet-house', name: 'Nhà văn hoá thôn 5', share: 0.07, opens: -7, closes: 21 },
  { kind: 'hamlet-house', name: 'Nhà văn hoá xóm Bắc', share: 0.06, opens: 0, closes: 28 },
  { kind: 'industrial-park', name: 'Khu công nghiệp Đồng Xanh', share: 0.2, opens: -30, closes: 60 },
  { kind: 'school', name: 'Trường THPT Bờ Sông', share: 0.09, opens: -10, closes: 20 },
  { kind: 'street-stand', name: 'Điểm lưu động phố đi bộ Hoa Mai', share: 0.05, opens: -1, closes: 6 },
];

export interface SitesWanted {
  seed: string;
  people: number;
  home: CommuneChoice;
  today: string;
}

export function makeSites({ seed, people, home, today }: SitesWanted): MadeUpSite[] {
  const now = dayNumber(today);
  return PLANS.map((plan, index) => ({
    id: seededUuid(seededRandom(`${seed}/site/${index}`)),
    kind: plan.kind,
    name: plan.name,
    communeNewCode: home.newCode,
    target: Math.max(1, Math.round(people * plan.share)),
    opensOn: isoDay(now + plan.opens),
    closesOn: isoDay(now + plan.closes),
  }));
}
