"""The vector functions with their Jacobians: from the definitions, at 800 digits or as exact fractions.

Nothing here is stable in double and nothing need be: the exponents, differences and sums are exact or carry 800
digits, so that even 1 − p is right where p is 1 − 1e-300. Values are rounded once, at the end.
"""
import json
import random
from fractions import Fraction
from pathlib import Path

from mpmath import mp, mpf

DIGITS = 800


def number(x):
    x = Fraction(x)
    return mpf(x.numerator) / mpf(x.denominator)


def delta(i, j):
    return 1 if i == j else 0


def probabilities(z, temperature=1):
    """e^(z/T)/Σe^(z/T); the largest z is taken off exactly, because mpmath has no room for e^(1e308)."""
    scaled = [Fraction(one) / Fraction(temperature) for one in z]
    top = max(scaled)
    # Far below the smallest double all the same, and e^(-1e308) would take for ever.
    weights = [mp.exp(number(max(one - top, -10000))) for one in scaled]
    return [w / mp.fsum(weights) for w in weights]


def softmax(z, T=1):
    p = probabilities(z, T)
    return p, [[a * (delta(i, j) - b) / number(T) for j, b in enumerate(p)] for i, a in enumerate(p)]


def softmin(z):
    q = probabilities([-one for one in z])
    return q, [[-a * (delta(i, j) - b) for j, b in enumerate(q)] for i, a in enumerate(q)]


def log_probabilities(z, T):
    """zᵢ/T − m − ln Σe^(z/T − m), m the largest z/T."""
    scaled = [Fraction(one) / Fraction(T) for one in z]
    top = max(scaled)
    total = mp.log(mp.fsum(mp.exp(number(max(one - top, -10000))) for one in scaled))
    return [number(one - top) - total for one in scaled]


def log_softmax(z, T=1):
    p = probabilities(z, T)
    return log_probabilities(z, T), [[(delta(i, j) - p[j]) / number(T) for j in range(len(z))]
                                     for i in range(len(z))]


def cross_entropy(z, T=1, target=0):
    p = probabilities(z, T)
    gradient = [(one - delta(j, target)) / number(T) for j, one in enumerate(p)]
    return [-log_probabilities(z, T)[target]], [gradient]


def solu(z):
    p = probabilities(z)
    value = [number(a) * b for a, b in zip(z, p)]
    return value, [[delta(i, j) * p[i] + value[i] * (delta(i, j) - p[j]) for j in range(len(z))]
                   for i in range(len(z))]


def sparsemax(z):
    """Martins & Astudillo's algorithm 1, in exact fractions."""
    z = [Fraction(one) for one in z]
    ordered = sorted(z, reverse=True)
    size = max(k for k in range(1, len(z) + 1) if 1 + k * ordered[k - 1] > sum(ordered[:k]))
    tau = (sum(ordered[:size]) - 1) / size
    support = [1 if one > tau else 0 for one in z]
    return ([number(max(one - tau, 0)) for one in z],
            [[number(Fraction(s * (delta(i, j) * size - t), size)) for j, t in enumerate(support)]
             for i, s in enumerate(support)])


def crelu(z):
    n = len(z)
    value = [number(max(one, 0)) for one in z] + [number(max(-one, 0)) for one in z]
    slopes = [int(one > 0) for one in z] + [-int(one < 0) for one in z]
    return value, [[slope * delta(i % n, j) for j in range(n)] for i, slope in enumerate(slopes)]


def maxout(z):
    top = z.index(max(z))
    return [number(z[top])], [[delta(j, top) for j in range(len(z))]]


def hardmax(z):
    return [delta(i, z.index(max(z))) for i in range(len(z))], [[0] * len(z) for _ in z]


def gated(left, gate):
    """a, b → left(a)·gate(b); the derivatives are mpmath's own, of each factor."""
    def values(z):
        a, b = (number(one) for one in z)
        return ([left(a) * gate(b)],
                [[mp.diff(left, a, h=mpf(10) ** -300) * gate(b), left(a) * mp.diff(gate, b, h=mpf(10) ** -300)]])
    return values


def logistic(b):
    return 1 / (1 + mp.exp(-b))


def normal_cdf(b):
    return mp.erfc(-b / mp.sqrt(2)) / 2


def identity(a):
    return a


FUNCTIONS = {
    'softmax': softmax,
    'log-softmax': log_softmax,
    'softmin': softmin,
    'sparsemax': sparsemax,
    'softmax-cross-entropy': cross_entropy,
    'glu': gated(identity, logistic),
    'gtu': gated(mp.tanh, logistic),
    'bilinear': gated(identity, identity),
    'reglu': gated(identity, lambda b: b if b > 0 else mpf(0)),
    'geglu': gated(identity, lambda b: b * normal_cdf(b)),
    'swiglu': gated(identity, lambda b: b * logistic(b)),
    'crelu': crelu,
    'maxout': maxout,
    'hardmax': hardmax,
    'solu': solu,
}
GATED = ('glu', 'gtu', 'bilinear', 'reglu', 'geglu', 'swiglu')


def vectors(rng):
    """z of every sort: moderate, equal, far apart, with tiny differences, long."""
    yield from ([0.5], [1.0, 2.0, 3.0], [2.0, 2.0, 2.0], [-1.5, 0.25], [0.0, -690.0, 3.5], [-745.0, 0.0, 10.0],
                [700.25, -20.125, 699.875, 12.0], [1e-300, -1e-300, 0.0], [0.1, 0.2, 0.30000000000000004, 0.4],
                [0.9, 0.8, 0.1, 0.05], [0.7, 0.6, 0.3, 0.29, 0.0, -0.01],
                [1e16, 1e16 + 2, 1e16 - 4], [0.5, 0.5 - 2.0 ** -52, -0.5], [1.0, 2.0 ** -53, 2.0 ** -54],
                [1e300, -1e300, 9.9e299], [1e308, 0.0, 5e307])
    for length, width in ((2, 1), (3, 5), (4, 0.3), (5, 40), (6, 300), (7, 2)):
        yield [rng.gauss(0, width) for _ in range(length)]


def pairs(rng):
    yield from ([1.0, 2.0], [-3.0, -40.0], [2.5, -700.0], [1e-3, -1e-8], [7.0, 30.0], [1e200, -300.0], [-0.5, -36.5],
                [1e306, -20.0], [1e-200, 1e-100])
    for _ in range(6):
        yield [rng.gauss(0, 3), rng.gauss(0, 3)]


def parameter_sets(name, z):
    if name in ('softmax', 'log-softmax'):
        return [{}, {'T': 0.05}, {'T': 7.3}] if len(z) < 7 else [{}]
    if name == 'softmax-cross-entropy':
        last = len(z) - 1
        return [{'target': i} for i in range(len(z))] + [{'T': 0.3, 'target': last}, {'T': 10, 'target': last}]
    return [{}]


def rounded(value):
    """The nearest double, as JSON can hold it; beyond the doubles there is none."""
    value = float(value)
    if value in (float('inf'), float('-inf')):
        raise OverflowError('a golden value overflows')
    return int(value) if value == int(value) and abs(value) < 1e6 else value


def make(folder):
    """Writes vectors.json: per function a list of [z, parameters, value, Jacobian]. Returns how many."""
    rng = random.Random(3)
    inputs = {True: list(pairs(rng)), False: list(vectors(rng))}
    lines = []
    count = 0
    with mp.workdps(DIGITS):
        for name, function in FUNCTIONS.items():
            rows = []
            for z in inputs[name in GATED]:
                for parameters in parameter_sets(name, z):
                    try:
                        value, jacobian = function(z, **parameters)
                        rows.append([z, parameters, [rounded(one) for one in value],
                                     [[rounded(one) for one in row] for row in jacobian]])
                    except OverflowError:
                        continue  # the tests look at overflow by themselves
            count += len(rows)
            body = ',\n'.join(json.dumps(row, separators=(',', ':')) for row in rows)
            lines.append(f'{json.dumps(name)}:[\n{body}]')
    text = '{' + ',\n'.join(lines) + '}\n'
    Path(folder, 'vectors.json').write_text(text, encoding='utf-8', newline='\n')
    return count
