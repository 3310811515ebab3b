/** Text for an SVG element or attribute: made-up names hold apostrophes, and callers may pass any person. */
export function escapeXml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

export interface TextAt {
  x: number;
  y: number;
  size: number;
  bold?: boolean;
  fill?: string;
  /** Family for text that must be evenly spaced, such as machine-readable lines. */
  mono?: boolean;
}

const SANS = "'Be Vietnam Pro', 'Noto Sans', 'DejaVu Sans', sans-serif";
const MONO = "'DejaVu Sans Mono', 'Liberation Mono', monospace";

export function svgText(text: string, { x, y, size, bold, fill = '#1c2b33', mono }: TextAt): string {
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-family="${mono ? MONO : SANS}" font-size="${size}"${weight} fill="${fill}">${escapeXml(text)}</text>`;
}

/** Places a picture inside another, scaled to a box. The inner one must have a viewBox. */
export function svgInside(svg: string, box: { x: number; y: number; width: number; height: number }): string {
  return svg.replace(
    /^<svg /,
    `<svg x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="xMidYMid meet" `,
  );
}

/** The words that say this is no real document, across the width and clear of the upper right corner, where the code is. */
export function specimenMark(width: number, height: number): string {
  const size = Math.round(width / 10.5);
  const [x, y] = [width * 0.48, height * 0.66];
  return (
    `<text x="${x}" y="${y}" text-anchor="middle" dominant-baseline="middle" font-family="${SANS}" font-size="${size}" ` +
    `font-weight="700" fill="#c2185b" fill-opacity="0.32" transform="rotate(-17 ${x} ${y})">MẪU - SPECIMEN</text>`
  );
}
