// Plays a score with Web Audio: a dull and a bright tone, noise, clicks. One player plays once.
import type { Score } from './score.ts';

/** Smooths every change a little: a jump of a gain is itself a click. */
const smoothing = 0.012;
const toneLevel = 0.35;
const noiseLevel = 0.06;
const clickLevel = 0.6;
const clickSeconds = 0.03;
/** The context needs a moment before the first sound. */
const lead = 0.08;

export function hasAudio(): boolean {
  return typeof AudioContext === 'function';
}

function noiseOf(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const data = buffer.getChannelData(0);
  for (let i = 0; i < data.length; i++) data[i] = 2 * Math.random() - 1;
  return buffer;
}

export class Player {
  readonly #score: Score;
  readonly #context = new AudioContext();
  readonly #volume: GainNode;
  readonly #start: number;

  /** @param volume 0 … 1 */
  constructor(score: Score, volume: number) {
    this.#score = score;
    const context = this.#context;
    this.#volume = new GainNode(context, { gain: volume });
    const panner = new StereoPannerNode(context);
    panner.connect(this.#volume).connect(context.destination);
    this.#start = context.currentTime + lead;
    this.#tones(panner);
    this.#clicks(panner);
  }

  get state(): AudioContextState {
    return this.#context.state;
  }

  set volume(volume: number) {
    this.#volume.gain.setTargetAtTime(volume, this.#context.currentTime, smoothing);
  }

  /** Seconds of the score that have been heard. */
  get time(): number {
    return this.#context.currentTime - this.#start;
  }

  get ended(): boolean {
    return this.#context.state === 'closed' || this.time >= this.#score.seconds;
  }

  async stop(): Promise<void> {
    if (this.#context.state !== 'closed') await this.#context.close();
  }

  #tones(out: StereoPannerNode): void {
    const context = this.#context;
    const dull = new OscillatorNode(context, { type: 'triangle' });
    const bright = new OscillatorNode(context, { type: 'sawtooth' });
    const noise = new AudioBufferSourceNode(context, { buffer: noiseOf(context), loop: true });
    const levels = {
      dull: new GainNode(context, { gain: 0 }),
      bright: new GainNode(context, { gain: 0 }),
      noise: new GainNode(context, { gain: 0 }),
    };
    dull.connect(levels.dull).connect(out);
    bright.connect(levels.bright).connect(out);
    noise.connect(levels.noise).connect(out);
    for (const { time, frequency, pan, noisy, bright: shiny } of this.#score.tones) {
      const at = this.#start + time;
      out.pan.linearRampToValueAtTime(pan, at);
      if (frequency !== null)
        for (const voice of [dull, bright]) voice.frequency.setTargetAtTime(frequency, at, smoothing);
      const sounds = frequency !== null;
      levels.dull.gain.setTargetAtTime(sounds && !shiny ? toneLevel : 0, at, smoothing);
      // A sawtooth sounds louder than a triangle of the same height.
      levels.bright.gain.setTargetAtTime(sounds && shiny ? toneLevel / 2.5 : 0, at, smoothing);
      levels.noise.gain.setTargetAtTime(sounds && noisy ? noiseLevel : 0, at, smoothing);
    }
    const end = this.#start + this.#score.seconds;
    for (const { gain } of Object.values(levels)) gain.setTargetAtTime(0, end, smoothing);
    for (const source of [dull, bright, noise]) {
      source.start(this.#start);
      source.stop(end + 0.2);
    }
  }

  #clicks(out: StereoPannerNode): void {
    const context = this.#context;
    for (const time of this.#score.clicks) {
      const at = this.#start + time;
      const click = new OscillatorNode(context, { type: 'square', frequency: 1800 });
      const level = new GainNode(context, { gain: 0 });
      level.gain.setValueAtTime(clickLevel, at);
      level.gain.exponentialRampToValueAtTime(0.001, at + clickSeconds);
      click.connect(level).connect(out);
      click.start(at);
      click.stop(at + clickSeconds);
    }
  }
}
