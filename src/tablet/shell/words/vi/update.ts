/** A newer version of the app waits. */
export const update = {
  ready: 'Có phiên bản mới của Sổ Tay',
  readyNext: 'Cập nhật mất vài giây, không cần mạng. Dữ liệu giữ nguyên.',
  now: 'Cập nhật ngay',
  going: 'Đang cập nhật…',
} as const;
