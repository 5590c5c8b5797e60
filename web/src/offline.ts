// Offers the site to the service worker once the page has settled, so that the next visit works offline.

const wait = 4000;

/** The only script that the policy of ours lets become a worker; marked as trusted where the page asks for that. */
function trusted(script: string): string {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  };
  const rules = {
    createScriptURL(url: string): string {
      if (url !== script) throw new TypeError(`no script of this site: ${url}`);
      return url;
    },
  };
  return trustedTypes === undefined
    ? script
    : trustedTypes.createPolicy('actiscope', rules).createScriptURL(script);
}

/** @param home the site's folder, as the page sees it */
export function offerOffline(home = ''): void {
  // A page in a frame, from a disk or without the feature does without.
  if (window.top !== window || !/^https?:$/.test(location.protocol)) return;
  const offer = (): void => {
    try {
      navigator.serviceWorker?.register(trusted(`${home}offline.js`)).catch(() => undefined);
    } catch {
      // Refused, as where storage is blocked: everything works, only not offline.
    }
  };
  addEventListener('load', () => setTimeout(offer, wait), { once: true });
}
