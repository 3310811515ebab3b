import { grouped } from '../grouped-count.ts';

/** How a record came to be what it is. */
export const history = {
  title: 'Quá trình của hồ sơ',
  officer: 'Cán bộ',
  here: (officer: string) => `${officer}, trên máy này`,
  because: (reason: string) => `Lý do: ${reason}`,
  changed: (n: number) => `${grouped(n, 'vi')} mục được ghi`,
  before: (value: string) => `Trước: ${value}`,
  emptied: 'Đã bỏ trống',
  putBack: (value: string) => `Lấy lại: ${value}`,
} as const;
