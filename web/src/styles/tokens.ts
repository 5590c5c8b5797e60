// Tokens: colours, faces and measures of the page and of every element; a host page overrides them from outside.
import { css } from 'lit';

/** Declarations of the light colours; paper is always printed on with these. */
export const light = css`
  --act-paper: #fcfbf8;
  --act-tint: #f4f2ec;
  --act-selected: #e9eef7;
  --act-ink: #1b1d21;
  --act-ink-2: #5c6068;
  --act-axis: #8a8d93;
  --act-ghost: #909298;
  --act-hairline: #e4e2dc;
  --act-accent: #0a4fb3;
  --act-warn: #9a3b00;
  --act-ok: #1f6f4a;
  --act-line-1: #0a4fb3;
  --act-line-2: #da6900;
  --act-line-3: #3e9b8d;
  --act-line-4: #740159;
  --act-line-5: #a276ea;
  --act-line-6: #625103;
  --act-text-1: #0a4fb3;
  --act-text-2: #ad5200;
  --act-text-3: #26766a;
  --act-text-4: #740159;
  --act-text-5: #7a48cc;
  --act-text-6: #625103;
  color-scheme: light;
`;

export const dark = css`
  --act-paper: #14161a;
  --act-tint: #1d2026;
  --act-selected: #1c2740;
  --act-ink: #e9e7e2;
  --act-ink-2: #a2a6ae;
  --act-axis: #767a82;
  --act-ghost: #666a72;
  --act-hairline: #2a2e35;
  --act-accent: #7fa6f5;
  --act-warn: #f2a36b;
  --act-ok: #7bd3a8;
  --act-line-1: #5b8def;
  --act-line-2: #f2b134;
  --act-line-3: #5ff0cf;
  --act-line-4: #f0609a;
  --act-line-5: #cbb8ff;
  --act-line-6: #93872b;
  --act-text-1: #5b8def;
  --act-text-2: #f2b134;
  --act-text-3: #5ff0cf;
  --act-text-4: #f0609a;
  --act-text-5: #cbb8ff;
  --act-text-6: #93872b;
  color-scheme: dark;
`;

export const tokens = css`
  :host {
    ${light}
    --act-font: ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC',
      'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif;
    --act-prose-font: 'Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'TeX Gyre Pagella', 'Songti SC',
      'Noto Serif CJK SC', 'Noto Serif SC', serif;
    --act-math-font: 'Palatino Linotype', Palatino, P052, 'TeX Gyre Pagella', serif;
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  @media screen {
    :host([theme='dark']) {
      ${dark}
    }
  }
`;
