// What the notes of a plot need only once somebody is at it: named points, asymptotes, the lens.
export { featuresOf } from './features.ts';
export { guidesOf } from './guides.ts';
export { SceneLenses } from './lens.ts';
