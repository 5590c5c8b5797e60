// Numbers known by their logarithm, as people read them: 0.236, 3·10⁻¹³, 10⁻¹²·⁵⁶ would be ten to a broken power.
const minus = '\u2212';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number raised. */
export function raised(whole: number): string {
  const digits = [...String(Math.abs(whole))].map((digit) => superscripts[Number(digit)]).join('');
  return whole < 0 ? `⁻${digits}` : digits;
}

/** 10^log to so many significant digits: as a decimal from 0.01 to 10,000, else as 3·10⁻¹³. */
export function powerText(log: number, digits = 1): string {
  if (Number.isNaN(log)) return 'NaN';
  if (log === -Infinity) return '0';
  if (log === Infinity) return '∞';
  if (log > -2 && log < 4) return plainText(10 ** log, Math.max(3, digits));
  const exponent = Math.floor(log);
  const rounded = (10 ** (log - exponent)).toPrecision(digits);
  // 9.97 rounds up to the next power.
  const [mantissa, power] =
    Number(rounded) >= 10 ? [(1).toPrecision(digits), exponent + 1] : [rounded, exponent];
  return `${mantissa}·10${raised(power)}`;
}

function plainText(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** A logarithm as it stands over a ten: two decimals, true minus. */
export function exponentText(log: number): string {
  if (!Number.isFinite(log)) return log > 0 ? '∞' : `${minus}∞`;
  const fixed = Math.abs(log).toFixed(2);
  return log < 0 && Number(fixed) !== 0 ? minus + fixed : fixed;
}
