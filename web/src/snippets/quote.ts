// Text of any origin, written so that each language of a host can only read it as that text.

/** One line: a blank line would end a block in Markdown, and control characters are none in HTML. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF\s]+/gu, ' ').trim();
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Between tags and in double quotes. Braces and the like too: Liquid, Hugo, Jinja, Vue and Quarto read them before
 * anyone reads the HTML.
 */
export function htmlText(text: string): string {
  return oneLine(text).replace(
    /[&<>"'`{}$\\]/g,
    (character) => references[character] ?? `&#${character.charCodeAt(0)};`,
  );
}

/** ` name="value"`. */
export function htmlAttribute(name: string, value: string): string {
  return ` ${name}="${htmlText(value)}"`;
}

/** JSON's texts are those of JavaScript, Python and YAML; no end of a script or of a line is in them. */
export function jsonText(text: string): string {
  return JSON.stringify(oneLine(text)).replace(/[<>\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** ` name="value"` of JSX, or ` name={"value"}` where plain quotes would mean something. */
export function jsxAttribute(name: string, value: string): string {
  return /^[\p{L}\p{N} ,.:;=+\-−/?()[\]]*$/u.test(value)
    ? ` ${name}="${oneLine(value)}"`
    : ` ${name}={${jsonText(value)}}`;
}

/** Between JSX tags. */
export function jsxText(text: string): string {
  return `{${jsonText(text)}}`;
}

/** In a line of Markdown. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>&!~|#"'$^]/g, '\\$&');
}

/** The target of a link in Markdown, or the word that a directive takes: nothing in it can end it. */
export function address(text: string): string {
  return oneLine(text).replace(/[\s<>()"'`{}|\\^[\]*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
