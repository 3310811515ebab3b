import { svg, type SVGTemplateResult } from 'lit';

/**
 * The drawings, on a 24 by 24 grid, two units of stroke in the colour of the text, filled only where a class says
 * so. Drawn for this app: no icon set is fetched. A status differs by outline, never by colour alone.
 */
export const glyphs = {
  // Ways to go
  back: svg`<path d="M20 12H5M11 5l-7 7 7 7" />`,
  forward: svg`<path d="M9 5l7 7-7 7" />`,
  down: svg`<path d="M5 9l7 7 7-7" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  minus: svg`<path d="M5 12h14" />`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5" /><path d="M15.5 15.5L21 21" />`,

  // Statuses: each its own shape
  draft: svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.6 3.08" />`,
  tablet: svg`<rect x="5" y="2.5" width="14" height="19" rx="2.5" /><path d="M10.5 18h3" />`,
  sending: svg`<path d="M12 20V5M5.5 11L12 4.5 18.5 11" />`,
  tick: svg`<path d="M4.5 12.5l5 5L19.5 7" />`,
  'double-tick': svg`<path d="M2 12.5l5 5L16 7.5M12.5 16l1.7 1.5L22.5 7.5" />`,
  flag: svg`<path d="M5.5 21.5v-18h12.8l-2.6 4.8 2.6 4.7H5.5" />`,
  returned: svg`<path d="M9 5L4 10l5 5" /><path d="M4.5 10H15a5 5 0 010 10h-4" />`,
  seal: svg`<circle cx="12" cy="9.5" r="6.5" /><path d="M9 9.7l2.1 2.1L15 8M8.5 15.3L7 22l5-2.6L17 22l-1.5-6.7" />`,
  phone: svg`<rect x="7" y="2.5" width="10" height="19" rx="2.5" /><path d="M9.6 11.8l1.8 1.8 3.1-3.3M11.2 18.3h1.6" />`,
  voided: svg`<circle cx="12" cy="12" r="8.5" /><path d="M6 18L18 6" />`,
  waiting: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.2l3.4 2" />`,
  absent: svg`<circle cx="10" cy="8" r="4" /><path d="M3 20.5c.6-4.2 3.3-6 7-6 1.7 0 3.1.4 4.2 1.1M16.5 16.5l4.5 4.5M21 16.5L16.5 21" />`,
  doubtful: svg`<circle cx="12" cy="12" r="8.5" /><path d="M9.6 9.8c0-3.3 5-3 5 0 0 2-2.6 2-2.6 4M12 17v.1" />`,
  keyed: svg`<rect x="2.5" y="6" width="19" height="12" rx="2" /><path d="M6.5 10h.1M10.2 10h.1M13.8 10h.1M17.4 10h.1M8 14h8" />`,
  compare: svg`<path d="M12 3v18" /><rect x="3" y="6" width="6" height="12" rx="1" /><rect x="15" y="6" width="6" height="12" rx="1" />`,
  two: svg`<circle cx="8.5" cy="8.5" r="3.5" /><path d="M2 20c.5-4 3-6 6.5-6s6 2 6.5 6M15 5.3a3.5 3.5 0 010 6.4M17.5 14.6c2.6.7 4.1 2.5 4.5 5.4" />`,

  // What the top chip says
  offline: svg`<path d="M7.5 18.5h9.7a4.2 4.2 0 002.6-7.5M15.8 8.3A6 6 0 006.2 11 3.9 3.9 0 004 17.4M4 3.5l16.5 17" />`,
  full: svg`<path d="M4 7v10c0 1.7 3.6 3 8 3s8-1.3 8-3V7" /><ellipse cx="12" cy="7" rx="8" ry="3" /><path d="M12 11.5v3M12 17v.1" />`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 11-2.3-5.4" /><path d="M19.8 3v4.5h-4.5" />`,

  // Places in the app
  today: svg`<rect x="3.5" y="5" width="17" height="15.5" rx="2" /><path d="M3.5 10h17M8 2.8V7M16 2.8V7M8 14.5h3.5" />`,
  'person-plus': svg`<circle cx="10" cy="8" r="4" /><path d="M3 20.5c.6-4.2 3.3-6 7-6 1.2 0 2.3.2 3.2.5M18 14.5v7M14.5 18h7" />`,
  person: svg`<circle cx="12" cy="8" r="4.2" /><path d="M4.5 21c.6-4.5 3.5-6.5 7.5-6.5s6.9 2 7.5 6.5" />`,
  records: svg`<path d="M3 7V5.5A1.5 1.5 0 014.5 4h4.2l2.2 2.5h8.6A1.5 1.5 0 0121 8v10.5a1.5 1.5 0 01-1.5 1.5h-15A1.5 1.5 0 013 18.5z" /><path d="M7.5 11.5h9M7.5 15.5h6" />`,
  workbench: svg`<rect x="2.5" y="4" width="8" height="16" rx="1.5" /><path d="M5 8h3M5 11.5h3M13.5 5h8v5h-8zM13.5 14h8v5h-8z" />`,
  progress: svg`<path d="M4 20.5V12M10 20.5V7M16 20.5v-6M21.5 20.5h-19M20.5 20.5V3.5" />`,
  campaign: svg`<path d="M12 21.5s-7-6.3-7-12a7 7 0 0114 0c0 5.7-7 12-7 12z" /><circle cx="12" cy="9.5" r="2.5" />`,
  audit: svg`<path d="M6 3h9l4 4v14H6zM14.5 3v4.5H19M9.5 12h6M9.5 16h6" />`,
  settings: svg`<path d="M3 7h9M17 7h4M3 17h4M12 17h9" /><circle cx="14.5" cy="7" r="2.5" /><circle cx="9.5" cy="17" r="2.5" />`,

  // Acts
  camera: svg`<path d="M3 8.5A1.5 1.5 0 014.5 7h3L9 4.5h6L16.5 7h3A1.5 1.5 0 0121 8.5v9.5a1.5 1.5 0 01-1.5 1.5h-15A1.5 1.5 0 013 18z" /><circle cx="12" cy="13" r="3.8" />`,
  scan: svg`<path d="M3.5 8V4.5H7M17 4.5h3.5V8M20.5 16v3.5H17M7 19.5H3.5V16M3.5 12h17" />`,
  card: svg`<rect x="2.5" y="5" width="19" height="14" rx="2" /><circle cx="8" cy="11" r="2" /><path d="M5 16c.4-1.6 1.5-2.3 3-2.3s2.6.7 3 2.3M14.5 10h4M14.5 14h4" />`,
  torch: svg`<path d="M7 3h10v3.5L14.5 11v10h-5V11L7 6.5zM7 6.5h10M12 14v1.5" />`,
  pen: svg`<path d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM13.5 7l3.5 3.5" />`,
  edit: svg`<path d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19z" />`,
  trash: svg`<path d="M4 6.5h16M9 6.5V3.5h6v3M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6" />`,
  print: svg`<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z" />`,
  read: svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 010 6M18 6.5a7.5 7.5 0 010 11" />`,
  eye: svg`<path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z" /><circle cx="12" cy="12" r="3" />`,
  'eye-off': svg`<path d="M9.5 5.8A10 10 0 0112 5.5c6.4 0 10 6.5 10 6.5a17 17 0 01-2.7 3.4M6 7.6A16.5 16.5 0 002 12s3.6 6.5 10 6.5c1.7 0 3.2-.5 4.5-1.1M3.5 3.5l17 17" />`,
  lock: svg`<rect x="4.5" y="10.5" width="15" height="10.5" rx="2" /><path d="M8 10.5V7.5a4 4 0 018 0v3M12 14.5v2.5" />`,
  switch: svg`<path d="M4 8h14M14.5 4L18.5 8l-4 4M20 16H6M9.5 12l-4 4 4 4" />`,
  pause: svg`<path d="M8 5v14M16 5v14" />`,
  key: svg`<circle cx="8" cy="15" r="4.5" /><path d="M11.3 11.7L20 3M15.5 7.5l3 3" />`,
  fingerprint: svg`<path d="M4.5 15v-3.5a7.5 7.5 0 0115 0V16M8 19.5c-.6-2.3-.8-4.7-.8-8a4.8 4.8 0 019.6 0c0 3.6.2 5.8.8 8M12 11.5c0 3.8.3 6.7 1.2 9.5" />`,
  file: svg`<path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5" />`,
  nearby: svg`<rect x="2.5" y="6" width="7" height="12" rx="1.5" /><rect x="14.5" y="6" width="7" height="12" rx="1.5" /><path d="M10.5 12h3" />`,
  aside: svg`<path d="M6 3.5h12v17.5l-6-4.5-6 4.5z" />`,

  // What a message is about
  info: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.5M12 7.6v.1" />`,
  warning: svg`<path d="M12 3.5L2.5 20.5h19zM12 10v5M12 17.7v.1" />`,
  stop: svg`<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.3v.1" />`,
} satisfies Record<string, SVGTemplateResult>;

/** The name of a drawing. */
export type GlyphName = keyof typeof glyphs;
