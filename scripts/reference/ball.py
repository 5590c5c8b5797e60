"""Balls: numbers known as m ± 2**e, so that every digit handed on is proven, not hoped for.

m is a raw mpmath number, e an integer, or None where m is exact. Each operation adds its rounding error and
the error of its operands to e, so a cancellation shows itself as a wide ball and the caller repeats the
computation with more bits. An operation that cannot bound its result raises Imprecise, for the same reason.
"""
from fractions import Fraction

from mpmath import libmp
from mpmath.libmp import (fone, from_float, from_int, from_man_exp, from_rational, fzero, mpf_add, mpf_div,
                          mpf_mul)


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
