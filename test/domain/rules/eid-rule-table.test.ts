import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { fieldAt } from '../../../src/domain/kinds/kind.ts';
import type { Values } from '../../../src/domain/record.ts';
import { findings } from '../../../src/domain/rules/rule.ts';
import { adultWithCard, childWithCard, TODAY } from '../../support/eid-values.ts';
import { places } from '../../support/fired.ts';

/** The agreed table: id, severity and quality, words, what to do next. */
const TABLE = `
PER-001|BU|Thiếu mục bắt buộc|Required field missing
PER-002|BD|Tên có ký tự lạ|Odd sign in name
PER-003|HS|Tên chưa chuẩn|Name not normal|auto
PER-004|HS|Tên một từ|One-word name|ask
PER-005|WS|Phông chữ cũ|Old encoding|auto
PER-006|PD|Ngày sinh sai|Bad birth date
PER-007|BD|Số phải 12 chữ số|Needs 12 digits|scan
PER-008|WD|Mã tỉnh lạ|Unknown province code|scan
PER-009|WD|Số khác giới tính|Number/sex differ|ask
PER-010|WD|Số khác năm sinh|Number/year differ|ask
PER-011|WD|Số khác tỉnh khai sinh|Number/province differ|ask
PER-012|WS|Một người nhiều số|Several numbers|case
PER-014|WD|Khác dân cư|Differs from register|case
PER-015|PD|Ngày chết sai|Bad death date
PER-016|PD|Sống mà có ngày chết|Living, death date
PER-017|WU|Thiếu ngày chết|No death date|page
PER-018|WU|Chọn xã mới|Choose new commune
PER-019|WD|Xã cũ/mới lệch|Communes disagree|auto
PER-020|BD|Số di động sai|Bad mobile number
EID-001|BD|Dưới 6 tuổi: mức 1|Under 6: level 1|auto
EID-002|WU|Cần đủ ngày sinh|Full birth date needed|scan
EID-003|BD|Đối tượng khác tuổi|Subject/age differ|auto
EID-004|BD|Đối tượng khác quốc tịch|Subject/nationality differ|auto
EID-005|BU|Thiếu đại diện|No rep
EID-006|BD|Đại diện vắng|Rep absent|ask
EID-007|BD|Đại diện chưa mức 2|Rep not level 2|link
EID-008|BD|Đại diện sai|Invalid rep
EID-009|WD|Quan hệ khó hợp|Unlikely relation|ask
EID-010|BU|Thiếu điện thoại|No phone
EID-011|BS|Số của tài khoản khác|Phone bound elsewhere
EID-012|WS|Chung số điện thoại|Phone shared|link
EID-013|WD|Dùng số đại diện|Use rep’s phone|auto
EID-014|WD|Hỏi SIM chính chủ|Own SIM?|ask
EID-015|BU|Làm thẻ cùng lúc|Apply for card now|svc
EID-016|BD|Số thẻ khác|Card number differs|scan
EID-017|WL|Thẻ hết hạn|Card expired|svc
EID-018|WD|Hạn thẻ lạ|Expiry unlikely|scan
EID-019|BD|Ngày thẻ sai|Bad card dates|scan
EID-020|BD|Sai loại thẻ|Wrong card kind
EID-021|BU|Thiếu chân dung|No portrait
EID-022|BU|Thiếu chữ ký|No signature
EID-023|BU|Thiếu đồng ý|No notice/consent
EID-024|BD|BHYT sai|Bad insurance no.
EID-025|BD|GPLX sai|Bad licence
EID-026|BD|Biển số sai|Bad plate
EID-027|WS|Đã có hồ sơ|Already applied|link
EID-028|WD|Khác thẻ|Differs from card|scan
EID-029|BD|Đã chết|Person dead|case
EID-030|BD|Đang ở nước ngoài|Abroad|list
EID-031|WL|Quá 7 ngày|Not activated|list
EID-032|HL|Đủ 14 tuổi|Turned 14|svc
EID-033|BU|Thiếu số và lý do|No number nor reason|scan
EID-034|WU|Chưa có vân tay|No fingerprints yet|svc`;

/** The values, telling every path that is asked for. */
function watched(values: Values, asked: Set<string>): Values {
  return new Proxy(values, {
    getOwnPropertyDescriptor(target, path) {
      asked.add(String(path));
      return Reflect.getOwnPropertyDescriptor(target, path);
    },
  });
}

describe('the rules of the e-ID application', () => {
  it('are those of the agreed table, word for word', () => {
    const rows = eid.rules.map(({ id, severity, quality, vi, en, next }) =>
      [id, severity + quality, vi, en, ...(next ? [next] : [])].join('|'),
    );
    expect(rows.sort()).toEqual(TABLE.trim().split('\n').sort());
  });
  it('say nothing on a complete record of an adult with a valid card', () => {
    expect(findings(eid.rules, adultWithCard(), { today: TODAY, places })).toEqual([]);
    expect(findings(eid.rules, adultWithCard({ 'request/level': '1' }), { today: TODAY })).toEqual([]);
  });
  it('read only fields that the kind has', () => {
    const asked = new Set<string>();
    const values = adultWithCard({ 'applicant/personalNumber': undefined });
    findings(eid.rules, watched(values, asked), { today: TODAY, places });
    findings(eid.rules, watched(adultWithCard(), asked), { today: TODAY, places });
    findings(eid.rules, watched(childWithCard(), asked), { today: TODAY, places });
    expect([...asked].filter((path) => !fieldAt(eid, path))).toEqual([]);
  });
  it('block an empty record on exactly what it must say', () => {
    const blocks = findings(eid.rules, {}, { today: TODAY, places }).filter(
      ({ severity }) => severity === 'B',
    );
    expect(blocks.map(({ rule, path }) => `${rule} ${path}`).sort()).toEqual([
      'EID-010 contact/phone',
      'EID-021 portrait/noPortraitReason',
      'EID-022 signature/mark',
      'EID-023 consent/noticeShown',
      'PER-001 applicant/birthDate',
      'PER-001 applicant/fullName',
      'PER-001 applicant/sex',
      'PER-001 request/level',
      'PER-001 request/subject',
    ]);
  });
  it('list blocks before warnings and hints', () => {
    const values = adultWithCard({
      'applicant/fullName': 'MẪU1',
      'applicant/birthDate': '2099',
      'biometrics/fingerprints': 'later',
    });
    const order = findings(eid.rules, values, { today: TODAY, places }).map(({ severity }) => severity);
    expect(order.join('')).toMatch(/^B+W+H+$/);
  });
});
