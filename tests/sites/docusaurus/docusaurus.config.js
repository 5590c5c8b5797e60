// A tutorial with Docusaurus: pages, and the classic look of them; `docs` is written by the test.
module.exports = {
  title: 'Tutorial',
  url: 'http://localhost',
  baseUrl: '/docusaurus/',
  onBrokenLinks: 'throw',
  themes: ['@docusaurus/theme-classic'],
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/', sidebarPath: undefined }]],
};
