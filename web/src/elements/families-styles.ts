// The grid of the families page: the sweep on the left, scale and shift on the right, one column on a phone.
import { css } from 'lit';

export const familiesStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 376px;
    gap: 24px 40px;
    align-items: start;
    padding: 16px 24px 32px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    min-height: 40px;
  }
  h1 {
    margin: 0;
    font: 600 25px/32px var(--act-font);
    letter-spacing: -0.015em;
  }
  h2 {
    margin: 0;
    font: 600 20px/28px var(--act-font);
  }
  .second {
    color: var(--act-ink-2);
  }
  act-family-select {
    margin-left: auto;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    margin: 4px 0 8px;
  }
  .play {
    display: flex;
    gap: 12px;
    align-items: center;
    margin-left: auto;
  }
  .segmented button {
    min-width: 40px;
    font-family: var(--act-math-font);
    font-style: italic;
    font-size: 16px;
  }
  .play svg {
    margin-right: 6px;
  }
  .plot {
    position: relative;
  }
  .plot act-figure {
    height: clamp(340px, 100vh - 370px, 560px);
  }
  act-scrubber {
    margin: 12px 0 4px;
  }
  .sentence {
    min-height: 84px;
    max-width: 62ch;
    margin: 16px 0;
    font: 19px/28px var(--act-prose-font);
  }
  :host(:lang(zh)) .sentence {
    font-size: 18px;
    line-height: 31px;
  }
  .stories {
    margin-top: 24px;
    padding-top: 16px;
    border-top: 1px solid var(--act-hairline);
  }
  .stories ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  .stories a {
    display: flex;
    align-items: center;
    min-height: 32px;
    padding: 2px 12px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    color: inherit;
    text-decoration: none;
  }
  .stories a:hover {
    background: var(--act-tint);
  }
  .single {
    --act-shift-height: 340px;
    margin-bottom: 24px;
    max-width: 800px;
  }
  @media (pointer: coarse) {
    .stories a {
      min-height: 44px;
    }
  }
  @container (max-width: 980px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
    act-shift {
      padding-top: 16px;
      border-top: 1px solid var(--act-hairline);
    }
  }
  @container (max-width: 760px) {
    .page {
      padding: 12px 16px 32px;
    }
    .plot act-figure {
      height: clamp(280px, 46vh, 420px);
    }
    .sentence {
      font-size: 18px;
      line-height: 27px;
    }
    act-family-select {
      width: 100%;
      margin: 4px 0 8px;
    }
    .play {
      margin-left: 0;
    }
  }
  @media print {
    .page {
      display: block;
    }
    .play,
    .stories {
      display: none;
    }
  }
`;
