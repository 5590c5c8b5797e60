// Where a page trusts no texts, the address of the lab's worker needs a policy of its own to become a script.

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The address, marked as trusted where that is asked for; only this one ever is. */
export function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('actiscope-lab', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the lab's worker: ${asked}`);
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}

// A policy's name can be used once.
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
