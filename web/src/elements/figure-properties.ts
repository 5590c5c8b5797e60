// What a figure is given: curves, ranges, a probe, how it looks and what it is called.
import { LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import { type AxisScale, linear } from '../plot/axis-scale.ts';
import type { Dress } from '../plot/dress.ts';
import type { NotesRequest } from '../plot/notes.ts';
import type { Range } from '../plot/range.ts';
import type { Numbers, ScenePart } from '../plot/scene.ts';
import type { Order } from '../plot/survey.ts';
import type { FigureGesture } from './gestures.ts';

export class FigureProperties extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    parts: { attribute: false },
    orders: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    at: { attribute: false },
    tangent: { attribute: false },
    notes: { attribute: false },
    features: { attribute: false },
    dress: { attribute: false },
    compact: { type: Boolean, reflect: true },
    yScale: { attribute: false },
    numbers: { attribute: false },
    nameSide: { attribute: false },
    footed: { attribute: false },
    gesture: { attribute: false },
    resting: { attribute: false },
    theme: { reflect: true },
    label: { attribute: false },
    probeLabel: { attribute: false },
    probeText: { attribute: false },
    description: { attribute: false },
    ride: { state: true },
  };

  declare core: Core | null;
  declare parts: readonly ScenePart[];
  declare orders: readonly Order[];
  declare x: Range;
  declare y: Range | null;
  declare at: number | null;
  declare tangent: boolean;
  /** What is said beside the curve of a single function. */
  declare notes: NotesRequest | null;
  /** Where else on x, beside breaks and the origin, the probe stops. */
  declare features: readonly number[];
  declare dress: Dress | null;
  declare compact: boolean;
  /** What the places of `core` on the y axis stand for. */
  declare yScale: AxisScale;
  declare numbers: Numbers;
  /** Where the names of several curves go; null leaves it to them, with room on both sides. */
  declare nameSide: 'left' | 'right' | null;
  /** Whether the x axis runs along the foot; undefined: where there are several curves. */
  declare footed: boolean | undefined;
  declare gesture: FigureGesture;
  /** Out of sight: the picture stays as it is until somebody can see it. */
  declare resting: boolean;
  declare theme: string;
  /** Accessible names: of the picture, of the probe, and what the probe says. */
  declare label: string;
  declare probeLabel: string;
  declare probeText: string;
  /** In words, for those who do not see it; '' while nobody has asked. */
  declare description: string;
  /** The curve that the probe rides, from 0. */
  declare ride: number;

  /** Over its panel in a file of several; the names of its functions where nothing else is given. */
  heading = '';

  constructor() {
    super();
    this.core = null;
    this.parts = [];
    this.orders = [0];
    this.x = [-5, 5];
    this.y = null;
    this.at = null;
    this.tangent = false;
    this.notes = null;
    this.features = [];
    this.dress = null;
    this.compact = false;
    this.yScale = linear;
    this.numbers = 'both';
    this.nameSide = null;
    this.gesture = 'cooperative';
    this.resting = false;
    this.theme = 'auto';
    this.label = '';
    this.probeLabel = 'x';
    this.probeText = '';
    this.description = '';
    this.ride = 0;
  }
}
