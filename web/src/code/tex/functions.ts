// The named functions that formulas may use.

const named = new Set([
  ...[
    '\\sin',
    '\\cos',
    '\\tan',
    '\\arctan',
    '\\sinh',
    '\\cosh',
    '\\tanh',
    '\\ln',
    '\\exp',
    '\\sqrt',
    '\\max',
    '\\min',
  ],
  ...['\\sigma', '\\Phi', '\\varphi', 'erf', 'erfc', 'sech', 'arsinh', 'sgn', 'sp', 'ReLU6'],
]);

export const functionNames: readonly string[] = [...named];

export const isFunction = (name: string): boolean => named.has(name);
