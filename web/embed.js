// For pages with frames of embed.html in them: gives each frame the height it asks for.
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'act:resize' || !Number.isFinite(data.height)) return;
  for (const frame of document.getElementsByTagName('iframe'))
    if (
      frame.contentWindow === source &&
      /\/embed(\.html)?$/.test(new URL(frame.src, location.href).pathname)
    )
      frame.style.height = `${Math.min(4000, Math.max(120, data.height)) + frame.offsetHeight - frame.clientHeight}px`;
});
