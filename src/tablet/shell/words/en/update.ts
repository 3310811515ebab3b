import type { Words } from '../words.ts';

export const update = {
  ready: 'A new version of Sổ Tay is here',
  readyNext: 'Updating takes a few seconds and no connection. Your data stay as they are.',
  now: 'Update now',
  going: 'Updating…',
} satisfies Words['update'];
