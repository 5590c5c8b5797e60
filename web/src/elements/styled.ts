// Lit directive: styles set through the object model. A style attribute, as Lit's own directive writes it at first,
// would be refused by the page's content security policy.
import { noChange } from 'lit';
import { type ElementPart, Directive, directive } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | null>>;

class Styled extends Directive {
  #given: readonly string[] = [];

  override render(_styles: Styles): unknown {
    return noChange;
  }

  override update(part: ElementPart, [styles]: [Styles]): unknown {
    const { style } = part.element as HTMLElement;
    for (const name of this.#given) if (!Object.hasOwn(styles, name)) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) style.setProperty(name, value);
    this.#given = Object.keys(styles);
    return noChange;
  }
}

/** Put into a tag: `<p ${styled({ left: '4px', '--hue': 'red' })}>`; names as in CSS, null for none. */
export const styled = directive(Styled);
