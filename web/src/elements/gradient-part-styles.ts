// Parts of the gradient's page: values, χ, small panels, the length map, products.
import { css } from 'lit';

export const gradientPartStyles = css`
  .notes {
    margin-top: 12px;
    color: var(--act-ink-2);
    font: 15px/23px var(--act-prose-font);
  }
  [lang^='zh'] .notes {
    line-height: 26px;
  }
  aside h2 {
    margin-top: 16px;
    padding-top: 12px;
    border-top: 1px solid var(--act-hairline);
  }
  .values {
    margin: 4px 0 0;
  }
  .values div {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    align-items: center;
    min-height: 29px;
    border-bottom: 1px solid var(--act-hairline);
  }
  .values dt {
    color: var(--act-ink-2);
  }
  .values dd {
    margin: 0;
    white-space: nowrap;
  }
  .values [data-value='median'] dd {
    font-weight: 600;
  }
  .chi {
    margin-top: 16px;
  }
  .chi p {
    margin-top: 4px;
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 16px;
    margin-top: 4px;
  }
  figure {
    margin: 0;
  }
  figcaption {
    display: flex;
    gap: 4px;
    justify-content: space-between;
    align-items: baseline;
    font-size: 12px;
    border-bottom: 2px solid transparent;
  }
  figure.chosen figcaption {
    border-bottom-color: var(--act-ink);
  }
  figure svg,
  .length-map,
  .product {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .length-map {
    max-width: 260px;
    overflow: hidden;
  }
  .product {
    max-width: 640px;
  }
  .bars {
    opacity: 0.34;
  }
  .slope,
  .map,
  .base,
  .same,
  .cobweb {
    fill: none;
  }
  .slope {
    stroke: var(--act-ink);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .base {
    stroke: var(--act-axis);
  }
  .same {
    stroke: var(--act-axis);
    stroke-dasharray: 4 4;
  }
  .map {
    stroke-width: 2.5;
  }
  .cobweb {
    stroke: var(--act-ink);
  }
  .cobweb.other {
    opacity: 0.5;
  }
  .fixed {
    fill: var(--act-ink);
    stroke: var(--act-paper);
    stroke-width: 2;
  }
  .below text {
    fill: var(--act-ink-2);
    font: 12px var(--act-font);
    font-variant-numeric: tabular-nums;
  }
  figure text {
    font-size: 13px;
  }
  .below .raised {
    font-size: 10px;
  }
  .below text.q {
    fill: var(--act-ink);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--act-paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .below .mark {
    fill: none;
    stroke: var(--act-ink);
    stroke-dasharray: 2 3;
  }
  .article {
    fill: none;
    stroke: var(--act-warn);
    stroke-width: 1.5;
  }
  .below text.article-text {
    fill: var(--act-warn);
    font-weight: 600;
  }
  .told {
    margin-top: 8px;
    color: var(--act-ink-2);
    font-size: 13px;
    line-height: 18px;
  }
  figcaption * {
    white-space: nowrap;
  }
  @container (max-width: 1020px) {
    .panels {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (max-width: 760px) {
    .below .fold > :not(summary) {
      margin-bottom: 8px;
    }
  }
`;
