import { MARK_HEIGHT, MARK_WIDTH } from './signature-mark.ts';
import type { StrokePoint } from './simplify-stroke.ts';

/** In units of the sheet. */
const PEN_WIDTH = 6;

/** Gives the canvas as many pixels as the screen shows of it; its drawing is lost when they change. */
export function fitCanvas(canvas: HTMLCanvasElement, screenScale: number): void {
  const width = Math.max(1, Math.round(canvas.clientWidth * screenScale));
  const height = Math.max(1, Math.round(canvas.clientHeight * screenScale));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

export function drawStrokes(canvas: HTMLCanvasElement, strokes: readonly (readonly StrokePoint[])[]): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(canvas.width / MARK_WIDTH, 0, 0, canvas.height / MARK_HEIGHT, 0, 0);
  context.clearRect(0, 0, MARK_WIDTH, MARK_HEIGHT);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = PEN_WIDTH;
  context.lineCap = context.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(context, stroke);
}

function drawStroke(context: CanvasRenderingContext2D, stroke: readonly StrokePoint[]): void {
  const [first] = stroke;
  if (!first) return;
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const { x, y } of stroke) context.lineTo(x, y);
  // A canvas leaves out a line without length, but not a circle without radius; a tap is to leave a dot.
  if (stroke.length === 1) context.arc(first.x, first.y, 0.1, 0, 2 * Math.PI);
  context.stroke();
}
