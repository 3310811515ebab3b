import type { Words } from '../words.ts';

export const update = {
  ready: 'A new version of Sổ Tay is here',
  readyNext: 'Updating takes a few seconds and no connection. Your data stay as they are.',
  now: 'Update now',
  going: 'Updating…',
  notKept: 'Sổ Tay is not kept for offline use yet',
  notKeptNext:
    'Leave the tablet online a little longer: what is missing is fetched by itself. Your records are safe.',
} satisfies Words['update'];
