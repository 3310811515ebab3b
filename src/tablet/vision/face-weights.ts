import manifest from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json';

/** The layers' numbers, by the names that the model's own list gives them. */
export type FaceWeights = ReadonlyMap<string, Float32Array>;

interface Listed {
  name: string;
  shape: number[];
  quantization: { scale: number; min: number };
}

/** The model: one byte a number, in the order of its list; scale and least value stand in the list. */
export function unpackFaceWeights(bytes: Uint8Array): FaceWeights {
  const weights = new Map<string, Float32Array>();
  let at = 0;
  for (const { name, shape, quantization } of manifest[0]!.weights as Listed[]) {
    const length = shape.reduce((product, size) => product * size, 1);
    const { scale, min } = quantization;
    weights.set(
      name,
      Float32Array.from(bytes.subarray(at, at + length), (byte) => byte * scale + min),
    );
    at += length;
  }
  if (at !== bytes.length) throw new Error(`face model of ${bytes.length} bytes, ${at} listed`);
  return weights;
}
