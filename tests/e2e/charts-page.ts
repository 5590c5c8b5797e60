// A page's script for the tests of the canvas: the element, and a count of the charts that are alive.
import { Chart } from 'chart.js';
import '../../web/src/elements/plot.ts';

Object.assign(globalThis, { liveCharts: () => Object.keys(Chart.instances).length });
