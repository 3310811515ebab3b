/** A count as people of that language write it: 1.240 in Vietnamese, 1,240 in English. */
export function grouped(n: number, language: 'vi' | 'en'): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(n);
}
