// Vite plugin: puts the content security policy into the page, before anything that it governs.
import { originOf, policy } from '../policy.mjs';

export function securityPolicy() {
  return {
    name: 'actiscope-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(originOf()) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
