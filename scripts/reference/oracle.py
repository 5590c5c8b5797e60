"""The oracle: f, f′, f″ at an exact x as correctly rounded doubles, proven, then confirmed with more bits."""
import math
from fractions import Fraction

from mpmath import libmp

from .ball import Imprecise, mag, working

LADDER = (224, 512, 1408, 4608, 14000)  # the last exceeds any cancellation between doubles and their cubes
RELATIVE_BITS = 100  # 1e-30
TIE_BITS = 4608  # what is still a tie with that many bits (1.5x − x·exp(−x) at x = 1e300) rounds to even
VANISHED = -1080  # below this exponent every sign and size rounds to zero
OVERFLOWED = 1100
SCALE = 254  # residuals of ±half an ulp become ±127


class Undecided(ArithmeticError):
    """Not even the last precision decides the value."""


def exact(x):
    """A double, or an mpmath number, as a fraction."""
    if isinstance(x, float):
        return Fraction(x)
    sign, man, exponent, _ = x._mpf_
    value = Fraction(int(man)) * Fraction(2) ** exponent
    return -value if sign else value


def settled(c):
    """Whether a component is known to 1e-30 of itself, or to vanish in double."""
    if isinstance(c, float) or c.e is None:
        return True
    if c.top() <= VANISHED:
        return True
    return bool(c.m[1]) and c.e <= mag(c.m) - 1 - RELATIVE_BITS


def nearest(c):
    """(nearest double, residual in 1/254 ulp) of a settled component; None where the ball straddles a tie."""
    if isinstance(c, float):
        return c, 0
    negative, man, exponent, _ = c.m
    if not man or (c.e is not None and c.e >= mag(c.m) - 1):
        return 0.0, 0  # exact, or settled without a sign
    if mag(c.m) < VANISHED:
        return (-0.0 if negative else 0.0), 0
    if mag(c.m) > OVERFLOWED:
        return (-math.inf if negative else math.inf), 0
    unit = max(mag(c.m) - 53, -1074)
    size = Fraction(int(man)) * Fraction(2) ** (exponent - unit)
    found = _rounded(size, unit)
    if c.e is not None and working.bits < TIE_BITS:
        radius = Fraction(2) ** max(c.e - unit, -TIE_BITS)
        if not _rounded(size - radius, unit) == found == _rounded(size + radius, unit):
            return None
    return (-found[0], -found[1]) if negative else found


def _rounded(size, unit):
    """Nearest double to size · 2**unit (size below 2**53, ties to even), and the residual."""
    count = round(size)
    try:
        double = math.ldexp(count, unit)
    except OverflowError:
        return math.inf, 0
    if not count:
        return double, 0
    return double, round((size - count) * SCALE * Fraction(2) ** unit / Fraction(math.ulp(double)))


def components(formula, x, bits):
    """(f, f′, f″) as balls, or None where bits do not settle them."""
    working.bits = bits
    try:
        j = formula.jet(x)
    except Imprecise:
        return None
    found = (j.v, j.d, j.s)
    return found if all(settled(c) for c in found) else None


def agree(a, b):
    """Whether two computations of one component agree to 1e-30 relative."""
    if isinstance(a, float):
        return a == b
    if a.top() is None or b.top() is None:
        return a.top() == b.top() or (a.top() or b.top()) <= VANISHED
    if a.top() <= VANISHED and b.top() <= VANISHED:
        return True
    gap = libmp.mpf_sub(a.m, b.m, 64)
    return not gap[1] or mag(gap) <= mag(a.m) - RELATIVE_BITS


def evaluate(formula, x):
    """Three (double, residual) pairs at the double x."""
    at = exact(x)
    for bits in LADDER:
        first = components(formula, at, bits)
        rounded = first and [nearest(c) for c in first]
        if not rounded or None in rounded:
            continue
        second = components(formula, at, bits + bits // 2 + 64)
        if second is None or [nearest(c) for c in second] != rounded \
                or not all(agree(a, b) for a, b in zip(first, second)):
            raise Undecided(f'x = {x!r}: {bits} bits and more bits disagree')
        return rounded
    raise Undecided(f'x = {x!r}: {LADDER[-1]} bits do not suffice')


def signs(formula, x):
    """Signs of f, f′, f″ at the double x; 0 where it is zero in double."""
    at = exact(x)
    for bits in LADDER:
        working.bits = bits
        try:
            j = formula.jet(at)
        except Imprecise:
            continue
        found = [_sign(c) for c in (j.v, j.d, j.s)]
        if None not in found:
            return found
    raise Undecided(f'sign at x = {x!r}')


def _sign(c):
    if isinstance(c, float):
        return 1 if c > 0 else -1
    known = c.sign()
    return 0 if known is None and c.top() <= VANISHED else known
