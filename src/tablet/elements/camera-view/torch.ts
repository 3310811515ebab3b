/** `torch` is W3C MediaStream Image Capture; TypeScript's DOM does not have it yet. */
interface TorchCapabilities {
  torch?: boolean;
}

export function hasTorch(track: MediaStreamTrack | null): boolean {
  // Firefox before 132 has no getCapabilities.
  const capabilities = track?.getCapabilities?.() as TorchCapabilities | undefined;
  return capabilities?.torch === true;
}

/** Whether it is lit now; a camera may refuse, when its battery is low for one. */
export async function setTorch(track: MediaStreamTrack, lit: boolean): Promise<boolean> {
  const constraints = { advanced: [{ torch: lit }] } as unknown as MediaTrackConstraints;
  return track.applyConstraints(constraints).then(
    () => lit,
    () => false,
  );
}
