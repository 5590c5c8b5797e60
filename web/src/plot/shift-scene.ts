// The scene of a variant: a·f(bx + c) + d in front, f itself as a ghost behind it.
import { type Dress, withColours } from './dress.ts';

/** The slot of the original; the variant has its function's own. */
export const ghostSlot = 6;

const coloured = withColours(({ ghost, ink2 }) => [{ line: ghost, text: ink2 }]);

/** Dresses a plot whose parts are the variant and, in `ghostSlot`, the original. */
export const shiftDress: Dress = (scene, theme) => {
  const curves = scene.curves.map((curve) => ({
    ...curve,
    dash: [],
    opacity: 1,
    width: curve.slot === ghostSlot ? 1.5 : 2.5,
  }));
  // The ghost lies behind, whichever part came first.
  const behind = curves.filter(({ slot }) => slot === ghostSlot);
  const front = curves.filter(({ slot }) => slot !== ghostSlot);
  return { scene: { ...scene, curves: [...behind, ...front], labels: [] }, theme: coloured(theme) };
};
