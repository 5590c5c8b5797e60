// The builder's settings as values of a link and back: which figure, for which host, and how it stands there.
import { type Figure, figures } from './figure.ts';
import { type Place, places, type Way, ways } from './hosts.ts';
import type { LabValues } from './lab.ts';
import { type Bounds, type LabCodec, type LabReport, labNumber, withoutDefaults } from './labValue.ts';
import { plain } from './number.ts';
import { excerpt } from './problem.ts';
import { type Lang, langs, type Theme, themes } from './state.ts';

export interface BuildSettings {
  readonly figure: Figure;
  readonly host: Place;
  /** For hosts that can take both. */
  readonly way: Way;
  /** Of the whole figure in CSS pixels; null leaves it to the figure. */
  readonly height: number | null;
  /** The author's own description; null for the one that is made from the figure. */
  readonly alt: string | null;
  /** Of the figure, not of the page that makes it; null: the reader's. */
  readonly lang: Lang | null;
  readonly theme: Theme;
}

/** Below, the plot would have no room beside its values. */
export const heightBounds = { min: 320, max: 2000, whole: true } as const satisfies Bounds;

export const buildDefaults: BuildSettings = {
  ...{ figure: 'plot', host: 'element', way: 'element' },
  ...{ height: null, alt: null, lang: null, theme: 'auto' },
};

function one<const T extends string>(
  [key, words, initial]: readonly [key: string, words: readonly T[], initial: NoInfer<T>],
  given: LabValues,
  report: LabReport,
): T {
  const value = given[key];
  const found = words.find((word) => word === value);
  if (value !== undefined && found === undefined)
    report({ text: excerpt(`${key}=${value}`), reason: 'unknown-value', used: initial });
  return found ?? initial;
}

const values = ({ figure, host, way, height, alt, lang, theme }: BuildSettings): LabValues => ({
  ...{ figure, host, way, height: height === null ? '' : plain(height) },
  ...{ alt: alt ?? '', flang: lang ?? '', ftheme: theme },
});

function read(given: LabValues): ReturnType<LabCodec<BuildSettings>['read']> {
  const problems: Parameters<LabReport>[0][] = [];
  const report: LabReport = (problem) => problems.push(problem);
  const { height, alt = '' } = given;
  const settings: BuildSettings = {
    figure: one(['figure', figures, buildDefaults.figure], given, report),
    host: one(['host', places, buildDefaults.host], given, report),
    way: one(['way', ways, buildDefaults.way], given, report),
    height:
      height === undefined || height === ''
        ? null
        : labNumber(height, heightBounds, heightBounds.min, `height=${height}`, report),
    alt: alt === '' ? null : alt,
    lang: one(['flang', ['', ...langs] as const, ''], given, report) || null,
    theme: one(['ftheme', themes, buildDefaults.theme], given, report),
  };
  return { settings, problems };
}

export const buildCodec: LabCodec<BuildSettings> = {
  read,
  write: (settings) => withoutDefaults(values(settings), values(buildDefaults)),
};
