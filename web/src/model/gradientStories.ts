// The stories of the gradient lab: settings with something to see in them.
import { gradientDefaults, type GradientSettings } from './gradientCodec.ts';

export type StoryId = 'sigmoid' | 'matrices' | 'he' | 'selu' | 'edge';

const small = { layers: 50, width: 64, batch: 32, seed: 1000, trials: 24, at: 49 } as const;
const plain = { ...gradientDefaults, ...small };

/** log₁₀ of the largest entry that the article on vanishing and exploding gradients prints for its own product. */
export const articleEntry = 23.13;

export const stories: Readonly<Record<StoryId, GradientSettings>> = {
  sigmoid: gradientDefaults,
  /** A first matrix, which is the input, times a hundred others, all of standard normal entries. */
  matrices: {
    ...plain,
    chains: [{ item: { id: 'identity', params: {} }, scheme: 'normal' }],
    ...{ layers: 100, width: 4, batch: 4, trials: 64, at: 99 },
  },
  he: {
    ...plain,
    chains: [
      { item: { id: 'relu', params: {} }, scheme: 'he' },
      { item: { id: 'relu', params: {} }, scheme: 'lecun' },
    ],
  },
  selu: {
    ...plain,
    chains: [
      { item: { id: 'selu', params: {} }, scheme: 'lecun' },
      { item: { id: 'elu', params: {} }, scheme: 'lecun' },
    ],
  },
  /** σ_b² = 1/20; the gain is the one at which χ is 1. */
  edge: {
    ...plain,
    chains: [{ item: { id: 'tanh', params: {} }, scheme: 'lecun' }],
    ...{ gain: 1.327, bias: 0.2236, at: 49 },
  },
};

export const storyIds = Object.keys(stories) as readonly StoryId[];
