// Why the page cannot start, in both languages at once: when it fails, nothing more may be to be had.
export const en = {
  none: 'This browser has no WebAssembly, or it is switched off. Switch it on, or open the page in a newer browser.',
  policy:
    'The rules of this page (its Content Security Policy) forbid WebAssembly. Whoever serves it must allow “wasm-unsafe-eval”.',
  network: 'The calculator’s file could not be fetched. Check the connection and try again.',
  broken:
    'The calculator’s file arrived damaged, or is another file. If it stays so, an old copy or a filter on the way may be at fault.',
  part: 'A part of the page could not be fetched. Check the connection and try again.',
};

export const zh: typeof en = {
  none: '浏览器没有 WebAssembly，或者已将其关闭。请开启，或改用较新的浏览器。',
  policy: '本页的规则（内容安全策略）禁止 WebAssembly。提供本页的网站需要允许“wasm-unsafe-eval”。',
  network: '未能取得计算核心的文件。请检查网络，然后重试。',
  broken: '计算核心的文件已损坏，或者不是所需的文件。若一再如此，可能是旧的缓存或途中的过滤程序所致。',
  part: '未能取得页面的一部分。请检查网络，然后重试。',
};
