import { expect, it } from 'vitest';
import { voiceFor } from '../../../../src/tablet/elements/read-aloud/voice-for.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

it.each(['vi-VN', 'vi_VN', 'vi', 'VI-vn'])('takes %s for Vietnamese', (lang) => {
  expect(voiceFor([voice('en-US'), voice(lang)], 'vi')).toEqual(voice(lang));
});

it('takes no voice that speaks from a server, and none of another language', () => {
  expect(voiceFor([voice('vi-VN', false), voice('en-US'), voice('vid-XX')], 'vi')).toBeUndefined();
});
