/** The officer's own summary of a day. */
export const day = {
  title: 'Tổng kết ngày',
  open: 'Tổng kết ngày: in hoặc lưu bảng',
  heading: (day: string) => `Tổng kết ngày ${day}`,
  about:
    'Chỉ có mã hồ sơ và tình trạng, không có tên hay số của người dân. Máy không tự gửi bảng này đi đâu.',
  day: 'Ngày',
  officer: 'Cán bộ',
  site: 'Điểm thu nhận',
  captured: 'Đã thu',
  columns: { number: 'Mã hồ sơ', savedAt: 'Lúc lưu', state: 'Tình trạng', dueOn: 'Dự kiến có kết quả' },
  none: 'Hôm nay chưa có hồ sơ nào để tổng kết.',
  print: 'In tổng kết',
  table: 'Lưu bảng (CSV)',
} as const;
