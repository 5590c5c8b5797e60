// A tutorial with Docusaurus: pages, and the classic look of them; `docs` is written by the test.
module.exports = {
  title: 'Tutorial',
  url: 'http://localhost',
  baseUrl: '/docusaurus/',
  onBrokenLinks: 'throw',
  // Rust tools in place of webpack and Babel, in a fraction of the time.
  future: { v4: true, faster: true },
  themes: ['@docusaurus/theme-classic'],
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/', sidebarPath: undefined }]],
};
