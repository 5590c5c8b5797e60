// The sequential ramp of a sweep: colours between given stops, mixed in OKLab so that equal steps look equal.

type Triple = readonly [number, number, number];

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function hexOf(rgb: Triple): string {
  const channel = (value: number): string => {
    const held = Math.max(0, Math.min(1, value));
    const coded = held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055;
    return Math.round(255 * coded)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(channel).join('')}`;
}

// Björn Ottosson, “A perceptual color space for image processing”, 2020.
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L, a, b]: Triple): Triple {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The colour at `place`, 0 to 1, between stops at equal distances; all are #rrggbb. */
export function rampColour(stops: readonly string[], place: number): string {
  const along = Math.max(0, Math.min(1, place)) * (stops.length - 1);
  const first = Math.min(stops.length - 2, Math.floor(along));
  const share = along - first;
  if (share === 0) return stops[first].toLowerCase();
  if (share === 1) return stops[first + 1].toLowerCase();
  const [from, to] = [oklab(linear(stops[first])), oklab(linear(stops[first + 1]))];
  const mixed = from.map((value, i) => value + share * (to[i] - value));
  return hexOf(fromOklab([mixed[0], mixed[1], mixed[2]]));
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours as WCAG 2 counts it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const forText = 4.5;

/** The colour of a label at `place`: that of the line where it can be read on the paper, else the next that can. */
export function rampText(stops: readonly string[], place: number, paper: string): string {
  for (let at = place; at < 1; at += 0.02) {
    const colour = rampColour(stops, at);
    if (contrast(colour, paper) >= forText) return colour;
  }
  return stops[stops.length - 1].toLowerCase();
}
