// Vite plugin: Chart.js without what these plots never do. They have no data sets, no animation, no title and no events
// of its own, say their ranges and ticks themselves, write the numbers themselves, and own their canvas: what serves the rest would be 20 kB for
// nothing. Each cut is by name, and fails loudly where another version of Chart.js has no such name.

/** All that Chart.js asks of a colour, for one that is never blended. */
const colour = `export class Color {
  constructor(input) { this.input = input; }
  get valid() { return false; }
  saturate() { return this; }
  darken() { return this; }
  hexString() { return this.input; }
}`;

/** What stands in for a declaration or a method; null takes it away, for nothing that is left calls it. */
const cuts = {
  '/chart.js/dist/chunks/index.js': {
    effects: 'const effects = { linear: (t) => t };',
    formatters: 'const formatters = {};',
    applyAnimationsDefaults: 'function applyAnimationsDefaults() {}',
    renderText: 'function renderText() {}',
    // Families and sizes are always said, weights and heights of lines never.
    toFont:
      "function toFont({ family, size }) { return { lineHeight: 1.2 * size, string: size + 'px ' + family }; }",
    debounce: 'function debounce(fn) { return (mode) => { fn(mode); }; }',
  },
  '/chart.js/dist/chart.js': {
    Interaction: 'var Interaction = { modes: {} };',
    Animator: `class Animator {
      listen() {} stop() {} remove() {} start() {}
      has() { return false; }
      running() { return false; }
    }`,
    autoSkip: 'function autoSkip(scale, ticks) { return ticks; }',
    _detectPlatform: 'function _detectPlatform() { return BasicPlatform; }',
    'Config.resolveNamedOptions': null,
    'Config.datasetAnimationScopeKeys': null,
    'Config.datasetElementScopeKeys': null,
    'Config.datasetScopeKeys': null,
    'Element.tooltipPosition': null,
    'Element.hasValue': null,
    'Registry.addControllers': null,
    'Registry.addElements': null,
    'Registry.addPlugins': null,
    'Registry.addScales': null,
    'Registry.getController': null,
    'Registry.getElement': null,
    'Registry.removeControllers': null,
    'Registry.removeElements': null,
    'Registry.removePlugins': null,
    'Registry.removeScales': null,
    'Scale.getDecimalForPixel': null,
    'Scale.getBasePixel': null,
    'Scale.getLabelForValue': null,
    'Scale.getTicks': null,
    'Scale.getValueForPixel': null,
    'Scale.getUserBounds': null,
    'Scale.getMinMax': null,
    'Scale.getLabels': null,
    'Scale.getLineWidthForValue': null,
    'Scale.getMatchingVisibleMetas': null,
    'Scale.calculateLabelRotation': 'calculateLabelRotation() { this.labelRotation = 0; }',
    'Scale.drawTitle': 'drawTitle() {}',
    'Scale.drawLabels': 'drawLabels() {}',
    'Scale.getLabelItems': null,
    'Scale._computeLabelItems': null,
    'Scale._computeLabelArea': null,
    'Scale._getXAxisLabelAlignment': null,
    'Scale._getYAxisLabelAlignment': null,
    'Scale._maxDigits': null,
    'Scale._tickSize': null,
    'LinearScaleBase.handleTickRangeOptions': null,
    'LinearScaleBase.getTickLimit': null,
    'LinearScaleBase.computeTickLimit': null,
    'LinearScaleBase.buildTicks': null,
    'LinearScaleBase.getLabelForValue': null,
    'LinearScale.determineDataLimits':
      'determineDataLimits() { this.min = this._userMin; this.max = this._userMax; }',
    'LinearScale.computeTickLimit': null,
    'LinearScale.getValueForPixel': null,
    'Chart._updateMetasets': null,
    'Chart._removeUnreferencedMetasets': null,
    'Chart.buildOrUpdateControllers': 'buildOrUpdateControllers() { return []; }',
    'Chart._resetElements': null,
    'Chart.reset': null,
    'Chart._checkEventBindings': '_checkEventBindings() {}',
    'Chart._updateHiddenIndices': '_updateHiddenIndices() {}',
    'Chart._getUniformDataChanges': null,
    'Chart._updateDatasets': '_updateDatasets() {}',
    'Chart._updateDataset': null,
    'Chart._getSortedDatasetMetas': null,
    'Chart.getSortedVisibleDatasetMetas': 'getSortedVisibleDatasetMetas() { return []; }',
    'Chart._drawDataset': null,
    'Chart.getDatasetMeta': null,
    'Chart._destroyDatasetMeta': null,
    'Chart.isPointInArea': null,
    'Chart.getElementsAtEventForMode': null,
    'Chart.getVisibleDatasetCount': null,
    'Chart.isDatasetVisible': null,
    'Chart.setDatasetVisibility': null,
    'Chart.toggleDataVisibility': null,
    'Chart.getDataVisibility': null,
    'Chart._updateVisibility': null,
    'Chart.hide': null,
    'Chart.show': null,
    'Chart.toBase64Image': null,
    'Chart.bindEvents': 'bindEvents() { this.attached = true; }',
    'Chart.bindUserEvents': null,
    'Chart.bindResponsiveEvents': null,
    'Chart.unbindEvents': 'unbindEvents() {}',
    'Chart.updateHoverStyle': null,
    'Chart.getActiveElements': null,
    'Chart.setActiveElements': null,
    'Chart.isPluginEnabled': null,
    'Chart._updateHoverStyles': null,
    'Chart._eventHandler': null,
    'Chart._handleEvent': null,
    'Chart._getActiveElements': null,
  },
};

/** The registry names the class all controllers of data sets come from, which no bundler can know to be unused. */
const registry = 'new TypedRegistry(DatasetController,';

/** Where declarations and methods stand, by their names. */
function places(program) {
  const found = new Map();
  for (const node of program.body) {
    const names = node.id ? [node.id.name] : (node.declarations ?? []).map(({ id }) => id.name);
    for (const name of names) found.set(name, node);
    if (node.type !== 'ClassDeclaration') continue;
    for (const part of node.body.body)
      if (part.type === 'MethodDefinition') found.set(`${node.id.name}.${part.key.name}`, part);
  }
  return found;
}

export function leanChart() {
  const name = '@kurkle/color';
  return {
    name: 'actiscope-lean-chart',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? colour : null),
    transform(code, id) {
      const file = Object.keys(cuts).find((path) => id.replaceAll('\\', '/').endsWith(path));
      if (file === undefined) return null;
      const missing = (what) => new Error(`${id} has no “${what}”: see scripts/vite/lean-chart.mjs`);
      const found = places(this.parse(code));
      const wanted = Object.entries(cuts[file]).map(([what, instead]) => {
        const place = found.get(what);
        if (place === undefined) throw missing(what);
        return { place, instead };
      });
      let lean = code;
      // From the end, so that places before stay what they are.
      for (const { place, instead } of wanted.sort((a, b) => b.place.start - a.place.start))
        lean = lean.slice(0, place.start) + (instead ?? '') + lean.slice(place.end);
      if (file.endsWith('/chart.js') && !lean.includes(registry)) throw missing(registry);
      return { code: lean.replace(registry, 'new TypedRegistry(class {},'), map: null };
    },
  };
}
