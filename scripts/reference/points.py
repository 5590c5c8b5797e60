"""Where a function is tested: tails, binary exponents, [−20, 20], and close to every break and root."""
import math
import random
from fractions import Fraction

from .oracle import signs

EDGES = (30.0, 100.0, 700.0, 709.0, 745.0, 1e4, 1e300, 1.7976931348623157e308, 5e-324, 2.0 ** -1060)
PERIODIC_LIMIT = 1e4
WINDOW = 20
STEPS = 401  # of the search for sign changes on either side of 0
ROOTS_PER_ORDER = 4  # those nearest to 0
DISTANCES = range(1, 14)  # 1e-1 … 1e-13
EXPONENT_SHARE = 0.42  # of the points that are not tails
DENSE_SHARE = 0.26


def spread(items):
    """The items in an order whose every beginning covers them evenly (bit reversal)."""
    items = list(items)
    width = max(len(items) - 1, 1).bit_length()
    order = sorted(range(1 << width), key=lambda i: int(format(i, f'0{width}b')[::-1], 2))
    return [items[i] for i in order if i < len(items)]


def roots(formula):
    """Per order, doubles next to the sign changes of f, f′ and f″ in the window, those nearest to 0 first."""
    grid = [WINDOW * i / (STEPS - 1) for i in range(1 - STEPS, STEPS)]
    grid = [x for x in grid if formula.defined(Fraction(x))]
    table = [signs(formula, x) for x in grid]
    found = []
    for order in range(3):
        column = [row[order] for row in table]
        places = [(i, i + 1) for i in range(len(grid) - 1) if column[i] * column[i + 1] < 0]
        inner = range(1, len(grid) - 1)
        places += [(i, i) for i in inner if column[i] == 0 and column[i - 1] * column[i + 1] < 0]
        places.sort(key=lambda ends: abs(grid[ends[0]] + grid[ends[1]]))
        for low, high in places[:ROOTS_PER_ORDER]:
            found.append(bracket(formula, order, grid[low], grid[high], column[low]))
    return found


def bracket(formula, order, low, high, below):
    """Bisects to the double where the sign turns."""
    while low < high:
        middle = low + (high - low) / 2
        if middle in (low, high):
            break
        sign = signs(formula, middle)[order]
        if sign == 0:
            return middle
        if sign == below:
            low = middle
        else:
            high = middle
    return high


def near(centres):
    """Doubles beside each centre, centre by centre in turn, the distances spread."""
    steps = spread(DISTANCES)
    yield from centres
    for first in (1, -1):
        for i in range(len(steps)):
            for turn, centre in enumerate(centres, i):
                side = first if turn % 2 else -first
                yield centre + side * 10.0 ** -steps[turn % len(steps)]


def exponents(draw):
    """One double of a random mantissa per binary exponent and sign."""
    for e in spread(range(-1074, 1024)):
        for sign in (1, -1):
            yield sign * math.ldexp(1 + draw.random(), e)


def dense(draw):
    """Regular and random doubles in the window, in turn, without end."""
    count = 1
    while True:
        count *= 2
        for i in spread(range(1, 2 * count, 2)):
            yield WINDOW * (i / count - 1) + WINDOW / 7 / count  # shifted off the round numbers
            yield draw.uniform(-WINDOW, WINDOW)


def take(chosen, source, count, allowed):
    """Adds up to count new doubles of the source."""
    for x in source:
        if count <= 0:
            return
        if x not in chosen and math.isfinite(x) and allowed(x):
            chosen.add(x)
            count -= 1


def sample(activation, values, number):
    """About number ascending doubles for one parameter set; the same for the same arguments."""
    formula = activation.formula(values)
    draw = random.Random(f'{activation.id}/{values}')

    def allowed(x):
        return formula.defined(Fraction(x)) and (not activation.periodic or abs(x) <= PERIODIC_LIMIT)

    chosen = set()
    take(chosen, [0.0] + [s * x for x in EDGES for s in (1, -1)], number, allowed)
    rest = number - len(chosen)
    centres = list(dict.fromkeys([float(edge.x) for edge in formula.breaks] + roots(formula)))
    if formula.above is not None:
        centres.append(math.nextafter(float(formula.above), math.inf))
    take(chosen, exponents(draw), round(rest * EXPONENT_SHARE), allowed)
    take(chosen, near(centres), round(rest * (1 - EXPONENT_SHARE - DENSE_SHARE)), allowed)
    take(chosen, dense(draw), number - len(chosen), allowed)
    # −0 equals 0, so that a set holds only one of them.
    return sorted([-0.0, *chosen] if 0.0 in chosen else chosen)
