// A promise that is settled from outside.

export function deferred() {
  let [resolve, reject] = [(): void => undefined, (_: unknown): void => undefined];
  const promise = new Promise<void>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  // Whoever awaits it is told; that nobody does is no error of the host page's.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
