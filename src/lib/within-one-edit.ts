/** True if one insertion, deletion or replacement at most turns one text into the other (UTF-16 units). */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const skip = long.length === short.length ? 1 : 0;
  return short.slice(same + skip) === long.slice(same + 1);
}
