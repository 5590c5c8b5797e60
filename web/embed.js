// For pages with frames of embed.html in them: gives each frame the height it asks for.
(() => {
  const ours = () =>
    [...document.getElementsByTagName('iframe')].filter(({ src }) =>
      /^[^?#]*\/embed(\.html)?([?#]|$)/.test(src),
    );
  addEventListener('message', ({ source, data }) => {
    if (data?.type !== 'act:resize' || !Number.isFinite(data.height)) return;
    for (const frame of ours())
      if (frame.contentWindow === source)
        frame.style.height = `${Math.min(4000, Math.max(120, data.height)) + frame.offsetHeight - frame.clientHeight}px`;
  });
  // Frames that were there first have told theirs already.
  for (const { contentWindow } of ours()) contentWindow?.postMessage({ type: 'act:ask' }, '*');
})();
