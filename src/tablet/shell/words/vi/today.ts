import { grouped } from '../grouped-count.ts';

const count = (n: number): string => grouped(n, 'vi');

/** The start page, and the sum that must add up. */
export const today = {
  titled: (day: string) => `Hôm nay, ${day}`,
  chooseSite: 'Hôm nay bạn thu nhận ở đâu?',
  chooseSiteHelp: 'Mỗi ngày chọn lại một lần, để không ghi nhầm vào điểm của hôm qua.',
  chooseSiteFirst: 'Hãy chọn điểm thu nhận trước.',
  startHere: 'Bắt đầu tại điểm này',
  changeSite: 'Đổi điểm',
  noSites:
    'Chưa có điểm thu nhận nào được giao cho bạn. Hãy gọi quản trị; khi có mạng, máy tự nhận điểm mới.',
  siteTarget: (n: number) => `Chỉ tiêu ${count(n)} hồ sơ`,
  siteDays: (from: string, to: string) => `${from} – ${to}`,
  doneOfTarget: 'Bạn đã thu trên máy này / chỉ tiêu của điểm',
  dayDone: 'Đã thu trong ngày',
  noneToday: 'Hôm nay chưa có hồ sơ nào.',
  sum: (total: number, parts: string) => `${count(total)} hồ sơ = ${parts}`,
  setAside: (n: number) => `${count(n)} để sau`,
  waiting: (n: number) => `${count(n)} chờ gửi`,
  received: (n: number) => `${count(n)} đang xét`,
  accepted: (n: number) => `${count(n)} hợp lệ`,
  needsYou: (n: number) => `${count(n)} cần xử lý`,
  voided: (n: number) => `${count(n)} đã hủy`,
  people: 'Người đã thu hôm nay',
  allPeople: 'Xem tất cả',
  drafts: 'Hồ sơ để sau',
  noDrafts: 'Không có hồ sơ nào đang để sau.',
  openForm: 'Đang làm dở',
  allDrafts: (n: number) => `Xem cả ${count(n)} hồ sơ để sau`,
  noName: 'Chưa có tên',
  lowRoom: (n: number) => `Chỉ còn chỗ cho khoảng ${count(n)} hồ sơ`,
  lowRoomNext: 'Hãy gửi dữ liệu khi có mạng. Khi còn 10, máy ngừng nhận hồ sơ mới.',
  fullRoom: 'Bộ nhớ đầy: tạm ngừng thu hồ sơ mới',
  fullRoomNext: 'Hồ sơ đang làm vẫn lưu được. Hãy gửi dữ liệu trước, hoặc xóa bớt ảnh, tệp khác trên máy.',
  unreadable: (n: number) => `${count(n)} hồ sơ được khóa bằng mật khẩu cũ`,
  unreadableNext: 'Những hồ sơ này vẫn an toàn và vẫn được gửi, chỉ không xem lại được ở đây.',
} as const;
