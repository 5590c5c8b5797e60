"""Elementary functions of balls: each bounds its rounding error and what becomes of its argument's radius."""
from mpmath import libmp
from mpmath.libmp import fone, from_int, fzero, mpf_add, mpf_div, mpf_mul

from .ball import ONE, ZERO, Ball, Imprecise, mag, widest, working

GUARD = 12  # extra bits asked of mpmath's functions; the result is trusted to 1 ulp at working precision

# exp(−t) with t ≥ 2**1099 is bounded, not computed: the bound 2**−(2**1099) stays negligible after any
# product with powers of x or with exp of a double (whose exponent is below 2**1030).
HUGE = 1100
NOTHING = -(1 << 1099)


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
    """sin or cos; for |m| ≥ 1/2 the rounding error is absolute, since the result may be near a root."""
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
    """Exponent of a bound of erfc|t| ≤ exp(−t²) beyond 2**39 (products with it vanish), or None."""
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
