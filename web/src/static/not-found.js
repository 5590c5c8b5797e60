// Runs on the page for wrong addresses, at any depth: finds the site's folder, redirects other names, searches.
(() => {
  const names = JSON.parse(document.getElementById('names').textContent);
  const plain = (text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\s_-]|\p{M}/gu, '');
  const [, before, chinese, asked] = /^(.*?\/)(zh\/)?f\/([^/]*)/.exec(location.pathname) ?? [];
  const site = document.body.dataset.site || before || location.pathname.replace(/[^/]*$/, '');
  const pageOf = (id) => `${site}${chinese ?? ''}f/${id}/`;
  let wanted = '';
  try {
    wanted = decodeURIComponent(asked ?? '');
  } catch {
    wanted = asked;
  }
  const exact = names.filter((all) => all.some((name) => plain(name) === plain(wanted)));
  if (wanted !== '' && exact.length === 1 && exact[0][0] !== asked) {
    location.replace(pageOf(exact[0][0]));
    return;
  }
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: `${site}page.css` });
  document.head.append(style);
  document.getElementById('home').href = site;
  const [box, list] = [document.getElementById('find'), document.getElementById('found')];
  const show = () => {
    const text = plain(box.value);
    const found = names.filter((all) => text !== '' && all.some((name) => plain(name).includes(text)));
    list.replaceChildren(
      ...found.slice(0, 12).map(([id, name]) => {
        const link = Object.assign(document.createElement('a'), { href: pageOf(id), textContent: name });
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  };
  box.addEventListener('input', show);
  box.value = wanted;
  show();
})();
