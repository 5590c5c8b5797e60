// Views to begin with on the families page: sweeps and variants that make a point, as links.

export interface Story {
  readonly id: 'swish' | 'elu' | 'leaky-relu' | 'softplus' | 'tanh';
  readonly query: string;
}

/** In the order in which they are offered. */
export const stories: readonly Story[] = [
  { id: 'swish', query: '?v=1&page=families' },
  { id: 'elu', query: '?v=1&page=families&x=-5:2&sweep=elu:alpha:0.1:2:20' },
  { id: 'leaky-relu', query: '?v=1&page=families&f=leaky-relu:alpha:0.1&sweep=leaky-relu:alpha:0:0.5:6' },
  { id: 'softplus', query: '?v=1&page=families&x=-3:3&sweep=softplus:beta:0.5:8:9' },
  { id: 'tanh', query: '?v=1&page=families&f=sigmoid&t=a:2:b:2:d:-1' },
];
