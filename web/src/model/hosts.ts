// Where figures can stand: what authors write their pages with.

/** Hosts whose pages take text; see snippets/snippet.ts. */
export const hosts = [
  ...(['element', 'iframe', 'mkdocs', 'sphinx', 'vitepress', 'docusaurus'] as const),
  ...(['myst', 'quarto', 'hugo', 'jekyll', 'jupyter', 'image'] as const),
] as const;
export type Host = (typeof hosts)[number];

/** And WeChat's articles, which take a picture and no text of ours. */
export const places = [...hosts, 'wechat'] as const;
export type Place = (typeof places)[number];

export const ways = ['element', 'iframe'] as const;
export type Way = (typeof ways)[number];
