// Numbers as people read them on the page.
import { largestSize, type ResolvedDomain } from '../core/domain.ts';

export { plain } from './number.ts';

const minus = '\u2212';
/** From here on numbers have powers of ten. */
const most = 1e5;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A read-out: a fixed number of decimals from 10^−decimals up to 100,000, beyond that three significant digits
 * as in 1.23 × 10⁻⁷. True minus, ∞ for an infinity, NaN as it is.
 */
export function readout(x: number, decimals = 4): string {
  if (Number.isNaN(x)) return 'NaN';
  const size = Math.abs(x);
  const sign = x < 0 ? minus : '';
  if (size === Infinity) return `${sign}∞`;
  if (size !== 0 && size < 10 ** -decimals) return sign + scientific(size);
  const fixed = size.toFixed(decimals);
  // The rounded text decides: 99,999.99999 would otherwise come out one digit wider than all others.
  return Number(fixed) >= most ? sign + scientific(size) : sign + fixed;
}

/** The same with a plus before what is greater than zero, for slopes and differences. */
export function signedReadout(x: number, decimals = 4): string {
  return x > 0 ? `+${readout(x, decimals)}` : readout(x, decimals);
}

/** A text in which no line ends between the digits of a number and its power of ten. */
export function unbroken(text: string): string {
  return text.replaceAll(' × ', '\u00a0×\u00a0');
}

/**
 * As short as exact allows, with a true minus: for labels such as “α = −0.25” and ranges. From 100,000 on as in
 * 1.5 × 10⁵, like a read-out beside it.
 */
export function exact(x: number): string {
  if (Number.isNaN(x)) return 'NaN';
  const magnitude = Math.abs(x);
  const text =
    magnitude === Infinity ? '∞' : magnitude >= most ? magnitude.toExponential() : String(magnitude);
  const [digits, exponent] = text.split('e');
  const size = exponent === undefined ? digits : `${digits} × 10${raised(Number(exponent))}`;
  return x < 0 ? minus + size : size;
}

/**
 * A domain as an interval: (0, ∞), [−1, 2]. The limits of what a double should hold are ±∞ to a reader, unless they
 * are why `value` is refused.
 */
export function interval({ min, max, minOpen, maxOpen }: ResolvedDomain, value: number): string {
  const endless = Math.abs(value) <= largestSize;
  const from = endless && min === -largestSize ? '(−∞' : `${minOpen ? '(' : '['}${exact(min)}`;
  const to = endless && max === largestSize ? '∞)' : `${exact(max)}${maxOpen ? ')' : ']'}`;
  return `${from}, ${to}`;
}

function scientific(size: number): string {
  const [digits, exponent] = size.toExponential(2).split('e');
  return `${digits} × 10${raised(Number(exponent))}`;
}

function raised(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}
