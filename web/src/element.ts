// Entry of the embeddable elements: registers <act-plot> and <act-compare>, and nothing else happens.
import './elements/plot.ts';
import { ActCompareEmbed } from './elements/compare-embed.ts';
import { define } from './elements/define.ts';

// Here, not where it is made: on the explorer's page this name is another element's.
define('act-compare', ActCompareEmbed);
