// Looks of <act-figure>: the canvas fills it, on paper too; the probe is a round place to grab and to focus.
import { css } from 'lit';
import { light } from '../styles/tokens.ts';

export const figureStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    contain: layout;
  }
  .frame {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    cursor: crosshair;
  }
  canvas {
    display: block;
  }
  .printed {
    ${light}
    display: none;
  }
  @media print {
    /* The page is laid out anew for paper; the picture made for the screen must fit there. */
    canvas {
      width: 100% !important;
      height: 100% !important;
      object-fit: contain;
      object-position: left top;
    }
  }
  .probe {
    position: absolute;
    top: 0;
    left: 0;
    width: 32px;
    height: 32px;
    margin: -16px 0 0 -16px;
    border-radius: 50%;
    pointer-events: none;
  }
  :focus-visible {
    outline: 2px solid var(--act-accent);
    outline-offset: 0;
  }
`;
