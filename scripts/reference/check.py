"""A second opinion on the jets: f′ and f″ against mpmath's numerical differentiation of f at a few points."""
import random

from mpmath import mp, mpf

from .ball import Imprecise, mag, working
from .oracle import Undecided, exact

DIGITS = 60
POINTS = 6
REACH = 8
APART = 1e-3  # from a break


def value(formula, t):
    """f(t) as an mpmath number, proven at the context's precision."""
    at = exact(t)
    bits = mp.prec + 64
    while bits < 40000:
        working.bits = bits
        try:
            v = formula.jet(at).v
            if v.e is None or v.top() < -bits or (v.m[1] and v.e < mag(v.m) - mp.prec):
                return mp.make_mpf(v.m)
        except Imprecise:
            pass
        bits *= 2
    raise Undecided(f'f at {t}')


def check_derivatives(activation, values):
    """Raises where the chain rule and numerical differentiation differ."""
    formula = activation.formula(values)
    draw = random.Random(f'check/{activation.id}/{values}')
    done = 0
    while done < POINTS:
        x = draw.uniform(-REACH, REACH)
        beside = any(abs(x - float(edge.x)) < APART for edge in formula.breaks)
        if beside or not formula.defined(exact(x - APART)):
            continue
        done += 1
        mp.dps = DIGITS
        numeric = [mp.diff(lambda t: value(formula, t), mpf(x), n) for n in (0, 1, 2)]
        working.bits = 2048
        j = formula.jet(exact(x))
        for order, component in enumerate((j.v, j.d, j.s)):
            ours = mp.make_mpf(component.m)
            if abs(ours - numeric[order]) > mpf('1e-25') * abs(ours) + mpf('1e-40'):
                both = f'{mp.nstr(ours, 30)} but {mp.nstr(numeric[order], 30)}'
                raise Undecided(f'derivative {order} at {x!r}: {both}')
