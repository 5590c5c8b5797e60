"""Balls: numbers known as m ± 2**e, so that every digit handed on is proven, not hoped for.

m is a raw mpmath number, e an integer, or None where m is exact. Each operation adds its rounding error and
the error of its operands to e, so a cancellation shows itself as a wide ball and the caller repeats the
computation with more bits. An operation that cannot bound its result raises Imprecise, for the same reason.
"""
from fractions import Fraction

from mpmath import libmp
from mpmath.libmp import fone, from_float, from_int, from_man_exp, from_rational, fzero, mpf_add, mpf_div, mpf_mul

GUARD = 12  # extra bits asked of mpmath's functions; their result is then trusted to 1 ulp at working precision

# exp(−t) with t ≥ 2**1099 is bounded, not computed: the bound 2**−(2**1099) stays negligible after any product
# with powers of x or with exp of a double (whose exponent is below 2**1030).
HUGE = 1100
NOTHING = -(1 << 1099)


class Imprecise(ArithmeticError):
    """The working precision does not suffice."""


class _Working:
    bits = 224


working = _Working()


def mag(m):
    """Exponent with |m| < 2**mag(m) ≤ 2|m|; m must not be zero."""
    return m[2] + m[3]


def widest(*exponents):
    """Exponent of a bound for the sum of the given radii."""
    known = [e for e in exponents if e is not None]
    if len(known) < 2:
        return known[0] if known else None
    return max(known) + (len(known) - 1).bit_length()


class Ball:
    __slots__ = ('m', 'e')

    def __init__(self, m, e=None):
        self.m = m
        self.e = e

    def __neg__(self):
        return Ball(libmp.mpf_neg(self.m), self.e)

    def __add__(self, other):
        a, b = self.m, other.m
        if not a[1]:
            return Ball(b, widest(self.e, other.e))
        if not b[1]:
            return Ball(a, widest(self.e, other.e))
        bits = working.bits
        m = mpf_add(a, b, bits, 'n')
        if max(mag(a), mag(b)) + 1 - min(a[2], b[2]) <= bits or not m[1]:
            return Ball(m, widest(self.e, other.e))
        return Ball(m, widest(self.e, other.e, mag(m) - bits))

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        a, b = self.m, other.m
        ea, eb = self.e, other.e
        if (not a[1] and ea is None) or (not b[1] and eb is None):
            return ZERO
        if a == fone and ea is None:
            return other
        if b == fone and eb is None:
            return self
        bits = working.bits
        m = mpf_mul(a, b, bits, 'n')
        return Ball(m, widest(
            mag(a) + eb if a[1] and eb is not None else None,
            mag(b) + ea if b[1] and ea is not None else None,
            ea + eb if ea is not None and eb is not None else None,
            mag(m) - bits if m[1] and a[3] + b[3] > bits else None))

    def __truediv__(self, other):
        a, b = self.m, other.m
        ea, eb = self.e, other.e
        if not b[1] or (eb is not None and eb > mag(b) - 3):
            if eb is None:
                raise ZeroDivisionError('division by exact zero')
            raise Imprecise
        if not a[1] and ea is None:
            return ZERO
        if b == fone and eb is None:
            return self
        bits = working.bits
        m = mpf_div(a, b, bits, 'n')
        exact = not m[1] or mpf_mul(m, b) == a
        return Ball(m, widest(
            ea - mag(b) + 2 if ea is not None else None,
            mag(m) + eb - mag(b) + 2 if m[1] and eb is not None else None,
            None if exact else mag(m) - bits))

    def sign(self):
        """−1, 0 or 1; None where the ball does not decide it."""
        if not self.m[1]:
            return 0 if self.e is None else None
        if self.e is not None and self.e >= mag(self.m) - 1:
            return None
        return -1 if self.m[0] else 1

    def top(self):
        """Exponent of a bound of |value|; None for exact zero."""
        return widest(mag(self.m) if self.m[1] else None, self.e)


ZERO = Ball(fzero)
ONE = Ball(fone)


def ball(value):
    """An int, float, Fraction or raw mpmath number as a ball; exact unless a fraction is not dyadic."""
    if isinstance(value, Ball):
        return value
    if isinstance(value, int):
        return Ball(from_int(value))
    if isinstance(value, float):
        return Ball(from_float(value))
    if isinstance(value, Fraction):
        below = value.denominator
        if below & (below - 1) == 0:
            return Ball(from_man_exp(value.numerator, 1 - below.bit_length()))
        m = from_rational(value.numerator, below, working.bits, 'n')
        return Ball(m, mag(m) - working.bits)
    return Ball(value)


def _checked(b, lowest):
    """Refuses a ball whose radius exceeds 2**lowest."""
    if b.e is not None and b.e > lowest:
        raise Imprecise


def exp(b):
    m, e, bits = b.m, b.e, working.bits
    if not m[1]:
        _checked(b, -2)
        return Ball(fone, None if e is None else e + 1)
    if mag(m) > HUGE:
        _checked(b, mag(m) - 2)
        if not m[0]:
            raise OverflowError('exp of a number beyond 2**1100')
        return Ball(fzero, NOTHING)
    _checked(b, -2)
    r = libmp.mpf_exp(m, bits + GUARD)
    return Ball(r, widest(mag(r) - bits, None if e is None else mag(r) + 1 + e))


def expm1(b):
    m, e, bits = b.m, b.e, working.bits
    if not m[1]:
        _checked(b, -2)
        return Ball(fzero, None if e is None else e + 1)
    if mag(m) > 8:
        return exp(b) - ONE
    _checked(b, -2)
    if mag(m) < -24:  # 1 + m is out of reach when m is 2**−(2**1000): sum the series
        more = bits + 40
        term, r, k = m, m, 1
        while mag(term) > mag(m) - more:
            k += 1
            term = mpf_div(mpf_mul(term, m, more), from_int(k), more)
            r = mpf_add(r, term, more)
        return Ball(r, widest(mag(r) - bits, None if e is None else e + 1))
    power = libmp.mpf_exp(m, bits + 40)
    r = libmp.mpf_sub(power, fone, bits + 40)
    return Ball(r, widest(mag(r) - bits, None if e is None else e + 1 + max(mag(power), 0)))


def log(b):
    m, e, bits = b.m, b.e, working.bits
    if e is None and (m[0] or not m[1]):
        raise ValueError('log of a number that is not positive')
    if m[0] or not m[1]:
        raise Imprecise
    _checked(b, mag(m) - 3)
    r = libmp.mpf_log(m, bits + GUARD)
    return Ball(r, widest(mag(r) - bits if r[1] else None, None if e is None else e + 2 - mag(m)))


def log1p(b):
    m, e, bits = b.m, b.e, working.bits
    if not m[1]:
        _checked(b, -3)
        return Ball(fzero, None if e is None else e + 1)
    if mag(m) >= -24:
        s = mpf_add(fone, m, bits + 60)
        if s[0] or not s[1]:
            if e is None:
                raise ValueError('log1p of a number that is not above −1')
            raise Imprecise
        _checked(b, mag(s) - 3)
        r = libmp.mpf_log(s, bits + 40)
        return Ball(r, widest(mag(r) - bits, None if e is None else e + 2 - mag(s)))
    _checked(b, -3)
    more = bits + 40
    power, r, k = m, m, 1
    while mag(power) > mag(m) - more:
        k += 1
        power = libmp.mpf_neg(mpf_mul(power, m, more))
        r = mpf_add(r, mpf_div(power, from_int(k), more), more)
    return Ball(r, widest(mag(r) - bits, None if e is None else e + 1))


def sqrt(b):
    m, e, bits = b.m, b.e, working.bits
    if not m[1] and e is None:
        return ZERO
    if m[0] and e is None:
        raise ValueError('sqrt of a negative number')
    if m[0] or not m[1]:
        raise Imprecise
    _checked(b, mag(m) - 3)
    r = libmp.mpf_sqrt(m, bits, 'n')
    exact = 2 * r[3] <= bits and mpf_mul(r, r) == m
    return Ball(r, widest(None if exact else mag(r) - bits, None if e is None else e - mag(r) + 1))


def _wave(function, b):
    """sin or cos; for |m| ≥ 1/2 the rounding error is taken as absolute, since the result may be near a root."""
    m, bits = b.m, working.bits
    r = function(m, bits + GUARD)
    near = mag(m) < 0 if m[1] else True
    error = (mag(r) if near and r[1] else 0) - bits
    return Ball(r, widest(error if m[1] else None, b.e))


def sin(b):
    return _wave(libmp.mpf_sin, b)


def cos(b):
    return _wave(libmp.mpf_cos, b)


def atan(b):
    m, e, bits = b.m, b.e, working.bits
    if not m[1]:
        return b
    r = libmp.mpf_atan(m, bits + GUARD)
    radius = e
    if e is not None and mag(m) > 1:
        _checked(b, mag(m) - 3)
        radius = e - 2 * mag(m) + 3
    return Ball(r, widest(mag(r) - bits, radius))


def _erf_radius(b):
    """Radius of erf or erfc over the ball: 2**e times a bound of exp(−t²) there, or None where b is exact."""
    if b.e is None:
        return None
    m = b.m
    _checked(b, -2 if not m[1] else min(-2, -2 - mag(m)))
    bell = libmp.mpf_exp(libmp.mpf_neg(mpf_mul(m, m, 64)), 64)
    return b.e + 2 + mag(bell)


def _far(b):
    """Exponent of a bound of erfc|t| ≤ exp(−t²) where |t| is beyond 2**39 (any product with it vanishes), else None."""
    m = b.m
    if not m[1] or mag(m) <= 40:
        return None
    _checked(b, mag(m) - 3)
    return -(1 << min(2 * mag(m) - 3, HUGE - 3))


def erf(b):
    m, bits = b.m, working.bits
    if not m[1] and b.e is None:
        return ZERO
    far = _far(b)
    if far is not None:
        return Ball(libmp.fnone if m[0] else fone, far)
    r = libmp.mpf_erf(m, bits + GUARD)
    return Ball(r, widest(mag(r) - bits if r[1] else None, _erf_radius(b)))


def erfc(b):
    m, bits = b.m, working.bits
    if not m[1] and b.e is None:
        return ONE
    far = _far(b)
    if far is not None:
        return Ball(libmp.ftwo if m[0] else fzero, far)
    r = libmp.mpf_erfc(m, bits + GUARD)
    return Ball(r, widest(mag(r) - bits, _erf_radius(b)))


def pi():
    r = libmp.mpf_pi(working.bits + GUARD)
    return Ball(r, mag(r) - working.bits)


def ln2():
    r = libmp.mpf_ln2(working.bits + GUARD)
    return Ball(r, mag(r) - working.bits)
