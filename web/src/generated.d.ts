// What the build generates, as TypeScript sees it: the Emscripten module and the formulas as MathML.

declare module '*/build/wasm/core.mjs' {
  /** Makes one instance of the core; `instantiateWasm` hands over the bytes. */
  const factory: (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
  export default factory;
}

declare module '*/build/wasm/lab.mjs' {
  /** Makes one instance of the lab, of either build. */
  const factory: (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
  export default factory;
}

/** The right-hand sides of f(x) = … and f′(x) = … by function id; each is the content of one <math>. */
interface Typeset {
  readonly f: MathNode;
  readonly d1: MathNode;
}

/** An element as [tag, attributes?, ...children]; text as itself. */
type MathNode = string | readonly [tag: string, ...rest: (Readonly<Record<string, string>> | MathNode)[]];

declare module '*/build/generated/formulas.json' {
  const formulas: Readonly<Record<string, Typeset>>;
  export default formulas;
}

/** One function's alone: virtual:formula-of/<id>. */
declare module 'virtual:formula-of/*' {
  const formula: Typeset;
  export default formula;
}

declare module '*/build/generated/derivations.json' {
  /** The formulas of the derivations, each the content of one <math>. */
  const formulas: Readonly<Record<string, import('./elements/mathml.ts').MathNode>>;
  export default formulas;
}

/** A file as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** Those of functions whose ids are from one text on and before another: virtual:formulas/<from>_<before>. */
declare module 'virtual:formulas/*' {
  const formulas: Readonly<Record<string, Typeset>>;
  export default formulas;
}

declare module '*.css';
