// From a curve to what is heard: time, pitch, place and colour of the tone, clicks and silences. Pure numbers.
import type { Break, Core, Params, Transform } from '../core/types.ts';

/** One instant of the trace. */
export interface Tone {
  /** Seconds from the start. */
  readonly time: number;
  readonly x: number;
  /** Hertz; null where the curve has no value, or jumps: silence. */
  readonly frequency: number | null;
  /** −1 left … 1 right. */
  readonly pan: number;
  /** y < 0: a layer of noise. */
  readonly noisy: boolean;
  /** x > 0: a brighter timbre. */
  readonly bright: boolean;
}

export interface Score {
  readonly tones: readonly Tone[];
  /** Times of kinks. */
  readonly clicks: readonly number[];
  readonly seconds: number;
}

export interface ScoreRequest {
  readonly id: string;
  readonly params: Params;
  readonly transform: Transform;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly seconds: number;
}

/** Three octaves: what small loudspeakers play and old ears hear. */
export const lowest = 110;
export const highest = 880;
/** Silence at a jump, in seconds, half of it on either side: long enough to be noticed. */
const gap = 0.12;
const perSecond = 60;

/** Equal steps of y are equal intervals; beyond the range the pitch stays at its end. */
export function pitchOf(y: number, [lo, hi]: readonly [number, number]): number {
  const share = Math.max(0, Math.min(1, (y - lo) / (hi - lo)));
  return lowest * (highest / lowest) ** share;
}

const parts = (breaks: readonly Break[]) => ({
  kinks: breaks.filter(({ kind }) => kind === 'kink'),
  jumps: breaks.filter(({ kind }) => kind !== 'kink'),
});

/** The score of f over a range of x, from its left to its right end. */
export function scoreOf(core: Core, { id, params, transform, x, y, seconds }: ScoreRequest): Score {
  const [lo, hi] = x;
  const count = Math.max(2, Math.round(seconds * perSecond) + 1);
  const places = Float64Array.from({ length: count }, (_, i) => lo + ((hi - lo) * i) / (count - 1));
  const { f } = core.evaluate(id, places, params, { transform });
  const inside = core.breaks(id, params, transform).filter((found) => found.x >= lo && found.x <= hi);
  const { kinks, jumps } = parts(inside);
  const timeOf = (place: number): number => ((place - lo) / (hi - lo)) * seconds;
  const silences = jumps.map((jump) => timeOf(jump.x));
  const tones = Array.from(places, (place, i): Tone => {
    const time = timeOf(place);
    const silent = !Number.isFinite(f[i]) || silences.some((at) => Math.abs(at - time) <= gap / 2);
    return {
      ...{ time, x: place, frequency: silent ? null : pitchOf(f[i], y) },
      pan: (2 * i) / (count - 1) - 1,
      noisy: f[i] < 0,
      bright: place > 0,
    };
  });
  return { tones, clicks: kinks.map((kink) => timeOf(kink.x)), seconds };
}
