// Entry of the embeddable elements: registers <act-plot> and <act-compare>, and nothing else happens.
import './elements/plot.ts';
import './elements/compare-embed.ts';
