// A tutorial with VitePress as its guide begins one; `docs` is written by the test.
export default {
  title: 'Tutorial',
  base: '/vitepress/',
  srcDir: 'docs',
  themeConfig: { sidebar: [{ text: 'Lesson', link: '/' }] },
};
