// Vite plugin: keeps Lit from writing on the page's window, which embedded elements share with whatever else is there.

/** Lit counts its copies there, and keeps what decorators know, of which we have none. */
const notes = /\w+\.(?:litHtmlVersions|reactiveElementVersions|litElementVersions)\?\?=\[\]/;
const metadata = /,\w+\.litPropertyMetadata\?\?=new WeakMap/;
const lookup = /litPropertyMetadata\.get\(\w+\)/;

export function litParts() {
  return {
    name: 'actiscope-lit-parts',
    apply: /** @type {const} */ ('build'),
    transform(code, id) {
      if (
        !/\/(?:lit-html|reactive-element|lit-element)\/(?:lit-html|reactive-element|lit-element)\.js$/.test(
          id,
        )
      )
        return null;
      if (!notes.test(code)) throw new Error(`${id} no longer counts its copies as it did`);
      const without = code.replace(notes, '[]').replace(metadata, '').replace(lookup, 'void 0');
      return { code: without, map: null };
    },
  };
}
