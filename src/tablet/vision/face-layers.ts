/** Values of some channels over a square, one channel after the other. */
export interface Planes {
  values: Float32Array;
  channels: number;
  edge: number;
}

const LEAK = 0.1;

/** 3 by 3 convolution without a border, filters `[3][3][in][out]`, then bias and leaky ReLU. */
export function convolve3(input: Planes, filters: Float32Array, bias: Float32Array): Planes {
  const [edge, out] = [input.edge - 2, bias.length];
  const values = new Float32Array(out * edge * edge);
  for (let o = 0; o < out; o++) {
    const plane = values.subarray(o * edge * edge, (o + 1) * edge * edge).fill(bias[o]!);
    for (let c = 0; c < input.channels; c++) {
      const taps = Float32Array.from({ length: 9 }, (_, k) => filters[(k * input.channels + c) * out + o]!);
      addTaps(plane, { plane: planeOf(input, c), edge, stride: input.edge }, taps);
    }
  }
  return leak({ values, channels: out, edge });
}

/** Depthwise 3 by 3 (zeros around), then pointwise `[in][out]`, bias and leaky ReLU. */
export function convolveSeparably(
  input: Planes,
  { depthwise, pointwise, bias }: { depthwise: Float32Array; pointwise: Float32Array; bias: Float32Array },
): Planes {
  const { edge, channels } = input;
  const stride = edge + 2;
  const padded = new Float32Array(stride * stride);
  const values = new Float32Array(channels * edge * edge);
  for (let c = 0; c < channels; c++) {
    const plane = planeOf(input, c);
    for (let y = 0; y < edge; y++) padded.set(plane.subarray(y * edge, (y + 1) * edge), (y + 1) * stride + 1);
    const taps = Float32Array.from({ length: 9 }, (_, k) => depthwise[k * channels + c]!);
    addTaps(values.subarray(c * edge * edge, (c + 1) * edge * edge), { plane: padded, edge, stride }, taps);
  }
  return leak(mixChannels({ values, channels, edge }, pointwise, bias));
}

/** Each output channel is a weighted sum of all input channels, `weights[in][out]`, and its bias. */
export function mixChannels(input: Planes, weights: Float32Array, bias: Float32Array): Planes {
  const { edge, channels } = input;
  const [area, out] = [edge * edge, bias.length];
  const values = new Float32Array(out * area);
  for (let o = 0; o < out; o++) {
    const plane = values.subarray(o * area, (o + 1) * area).fill(bias[o]!);
    // Four channels a pass: one store for four products. All layers have a multiple of four.
    for (let c = 0; c < channels; c += 4) {
      const [w0, w1, w2, w3] = [0, 1, 2, 3].map((k) => weights[(c + k) * out + o]!) as [
        number,
        number,
        number,
        number,
      ];
      const [p0, p1, p2, p3] = [0, 1, 2, 3].map((k) => planeOf(input, c + k)) as [
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      for (let i = 0; i < area; i++)
        plane[i] = plane[i]! + (w0 * p0[i]! + w1 * p1[i]! + w2 * p2[i]! + w3 * p3[i]!);
    }
  }
  return { values, channels: out, edge };
}

/** The largest of 2 by 2 values, every `step`; beyond the edge there is nothing. */
export function maxPool(input: Planes, step: 1 | 2): Planes {
  const edge = Math.ceil(input.edge / step);
  const values = new Float32Array(input.channels * edge * edge);
  let at = 0;
  for (let c = 0; c < input.channels; c++) {
    const plane = planeOf(input, c);
    for (let y = 0; y < edge; y++) {
      const top = y * step * input.edge;
      const bottom = Math.min(y * step + 1, input.edge - 1) * input.edge;
      for (let x = 0; x < edge; x++) {
        const [left, right] = [x * step, Math.min(x * step + 1, input.edge - 1)];
        values[at++] = Math.max(
          plane[top + left]!,
          plane[top + right]!,
          plane[bottom + left]!,
          plane[bottom + right]!,
        );
      }
    }
  }
  return { values, channels: input.channels, edge };
}

function planeOf({ values, edge }: Planes, channel: number): Float32Array {
  return values.subarray(channel * edge * edge, (channel + 1) * edge * edge);
}

function addTaps(
  into: Float32Array,
  { plane: from, edge, stride }: { plane: Float32Array; edge: number; stride: number },
  taps: Float32Array,
): void {
  const [a, b, c, d, e, f, g, h, i] = taps as unknown as number[] as [
    ...[number, number, number, number, number, number, number, number, number],
  ];
  for (let y = 0; y < edge; y++) {
    let [above, here, below] = [y * stride, (y + 1) * stride, (y + 2) * stride];
    for (let at = y * edge; at < (y + 1) * edge; at++, above++, here++, below++) {
      const sum =
        a * from[above]! +
        b * from[above + 1]! +
        c * from[above + 2]! +
        d * from[here]! +
        e * from[here + 1]! +
        f * from[here + 2]! +
        g * from[below]! +
        h * from[below + 1]! +
        i * from[below + 2]!;
      into[at] = into[at]! + sum;
    }
  }
}

function leak(planes: Planes): Planes {
  const { values } = planes;
  for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = values[i]! * LEAK;
  return planes;
}
