/** A newer version of the app waits, or not all of this one is kept. */
export const update = {
  ready: 'Có phiên bản mới của Sổ Tay',
  readyNext: 'Cập nhật mất vài giây, không cần mạng. Dữ liệu giữ nguyên.',
  now: 'Cập nhật ngay',
  going: 'Đang cập nhật…',
  notKept: 'Máy chưa giữ đủ Sổ Tay để mở khi không có mạng',
  notKeptNext: 'Hãy để máy có mạng thêm một lát, Sổ Tay tự tải phần còn thiếu. Hồ sơ trên máy không bị mất.',
} as const;
