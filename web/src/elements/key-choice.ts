// Whether single keys are shortcuts: the reader's choice, kept where the browser lets a page keep things.

const name = 'actiscope-single-keys';
let off: boolean | null = null;

function stored(): boolean {
  try {
    return localStorage.getItem(name) === 'off';
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
    return false;
  }
}

export function singleKeysOn(): boolean {
  off ??= stored();
  return !off;
}

export function chooseSingleKeys(on: boolean): void {
  off = !on;
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // As above.
  }
}
