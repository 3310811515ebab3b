/** As much of a `SpeechSynthesisVoice` as is looked at. */
export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/**
 * A voice of the language that speaks on the device itself: any other would send what it reads to somebody's server,
 * and be silent without a network. Android writes `vi_VN`, the rest `vi-VN` (BCP 47).
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const spoken = ({ lang }: V): string => lang.toLowerCase().split(/[-_]/)[0]!;
  return voices.find((voice) => voice.localService && spoken(voice) === language);
}
