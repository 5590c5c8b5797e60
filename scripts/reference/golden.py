"""The golden files: format, and the making of one.

Little endian, no padding: "ACTIGOLD"; u32 number of sets; per set u32 P, P float64 parameters, u32 N,
N float64 x (ascending), then for f, f′ and f″ each N float64 (correctly rounded) and N int8:
(true − rounded) / ulp(rounded) × 254, 0 where rounded is 0 or infinite.
"""
import math
import struct
from fractions import Fraction
from pathlib import Path

from .check import check_derivatives
from .entry import REGISTRY
from .oracle import Undecided, evaluate
from .points import PERIODIC_LIMIT, sample


def make(name, number, folder, defaults_only=False):
    """Writes one golden file of sampled points; returns how many sets and points it has."""
    activation = REGISTRY[name]
    chosen = []
    for values in activation.sets[:1] if defaults_only else activation.sets:
        try:
            check_derivatives(activation, values)
            chosen.append((values, sample(activation, values, number)))
        except (ArithmeticError, ValueError) as error:
            raise Undecided(f'{name} {values}: {error!r}') from error
    return write(name, chosen, folder)


def make_at(name, chosen, folder):
    """Writes one golden file of given points, [(parameters, [x…])…], without those outside the domain."""
    activation = REGISTRY[name]

    def inside(formula, x):
        return formula.defined(Fraction(x)) and (not activation.periodic or abs(x) <= PERIODIC_LIMIT)

    inner = []
    for values, points in chosen:
        formula = activation.formula(values)
        inner.append((values, sorted({x for x in points if math.isfinite(x) and inside(formula, x)})))
    return write(name, inner, folder)


def write(name, chosen, folder):
    """The file of [(parameters, ascending x)…]; returns how many sets and points it has."""
    activation = REGISTRY[name]
    data = b'ACTIGOLD' + struct.pack('<I', len(chosen))
    points = 0
    for values, x in chosen:
        try:
            formula = activation.formula(values)
            rows = [evaluate(formula, one) for one in x]
        except (ArithmeticError, ValueError) as error:
            raise Undecided(f'{name} {values}: {error!r}') from error
        points += len(x)
        data += struct.pack(f'<I{len(values)}dI{len(x)}d', len(values), *values, len(x), *x)
        for order in range(3):
            data += struct.pack(f'<{len(x)}d', *(row[order][0] for row in rows))
            data += struct.pack(f'<{len(x)}b', *(row[order][1] for row in rows))
    Path(folder, f'{name}.golden').write_bytes(data)
    return len(chosen), points
