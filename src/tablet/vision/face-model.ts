import modelUrl from '@vladmandic/face-api/model/tiny_face_detector_model.bin?url';
import { unpackFaceWeights, type FaceWeights } from './face-weights.ts';

/** The model from our own origin. Rejects where it cannot be fetched. */
export async function loadFaceWeights(): Promise<FaceWeights> {
  const response = await fetch(modelUrl);
  if (!response.ok) throw new Error(`face model: ${response.status}`);
  return unpackFaceWeights(new Uint8Array(await response.arrayBuffer()));
}
