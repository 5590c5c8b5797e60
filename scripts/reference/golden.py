"""The golden files: format, and the making of one.

Little endian, no padding: "ACTIGOLD"; u32 number of sets; per set u32 P, P float64 parameters, u32 N,
N float64 x (ascending), then for f, f′ and f″ each N float64 (correctly rounded) and N int8:
(true − rounded) / ulp(rounded) × 254, 0 where rounded is 0 or infinite.
"""
import struct
from pathlib import Path

from .check import check_derivatives
from .entry import REGISTRY
from .oracle import Undecided, evaluate
from .points import sample


def make(name, number, folder):
    """Writes one golden file; returns how many sets and points it has."""
    activation = REGISTRY[name]
    data = b'ACTIGOLD' + struct.pack('<I', len(activation.sets))
    points = 0
    for values in activation.sets:
        try:
            check_derivatives(activation, values)
            x = sample(activation, values, number)
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
    return len(activation.sets), points
