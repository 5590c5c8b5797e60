"""What one entry of the reference is: parameters, pieces, and what the field takes at a break."""
import inspect
import math
from fractions import Fraction

from .ball import ZERO, ball
from .jet import Jet, jet, variable

LEFT, RIGHT, ZERO_SLOPE, MEAN = 'left', 'right', 'zero', 'mean'

REGISTRY = {}


class Break:
    """A point between two pieces: f is LEFT, RIGHT or a number; d1 LEFT, RIGHT, ZERO_SLOPE, MEAN or a number.

    f″ comes from the side that f′ comes from, and is 0 where f′ is neither side's. With d2 all are numbers.
    """

    def __init__(self, x, f=RIGHT, d1=RIGHT, d2=None):
        self.x = Fraction(x)
        self.nearest = Fraction(float(self.x))  # the double that stands for it
        self.f = f
        self.d1 = d1
        self.d2 = d2

    def value(self, left, right):
        """The jet at the break from the pieces' jets; a component may be ±inf (a float)."""
        if self.d2 is not None:
            return Jet(_number(self.f), _number(self.d1), _number(self.d2))
        left, right = jet(left()), jet(right())
        sides = {LEFT: left, RIGHT: right}
        f = sides[self.f].v if self.f in sides else ball(self.f)
        if self.d1 in sides:
            return Jet(f, sides[self.d1].d, sides[self.d1].s)
        if self.d1 == MEAN:
            return Jet(f, (left.d + right.d) / ball(2), ZERO)
        return Jet(f, ZERO, ZERO)


def _number(value):
    return value if isinstance(value, float) and math.isinf(value) else ball(value)


class Formula:
    """A function of x alone: pieces (of a jet), breaks between them, and the open lower end of its domain."""

    def __init__(self, pieces, breaks, above=None):
        self.pieces = pieces
        self.breaks = breaks
        self.above = above

    def defined(self, x):
        return self.above is None or x > self.above

    def jet(self, x):
        """x: an exact Fraction. The jet of balls at x with the current working precision."""
        t = variable(x)
        for i, edge in enumerate(self.breaks):
            if x == edge.nearest:
                return edge.value(lambda: self.pieces[i](t), lambda: self.pieces[i + 1](t))
            if x < edge.x:
                return jet(self.pieces[i](t))
        return jet(self.pieces[-1](t))


def smooth(piece, above=None):
    return Formula([piece], [], above)


def pieces(*parts):
    """piece, Break, piece, Break, …, piece from left to right."""
    breaks = list(parts[1::2])
    if any(a.x >= b.x for a, b in zip(breaks, breaks[1:])):
        raise ValueError('breaks out of order')
    return Formula(list(parts[0::2]), breaks)


class Activation:
    def __init__(self, name, priority, sets, build, periodic):
        self.id = name
        self.priority = priority
        self.parameters = tuple(inspect.signature(build).parameters)
        self.sets = tuple(tuple(float(v) for v in s) for s in sets) or ((),)
        self.build = build
        self.periodic = periodic
        if any(len(s) != len(self.parameters) for s in self.sets):
            raise ValueError(f'{name}: a parameter set does not fit {self.parameters}')

    def formula(self, values):
        """Parameters are the exact doubles, as fractions, so break positions are exact too."""
        return self.build(*(Fraction(v) for v in values))


def activation(name, priority, *sets, periodic=False):
    """Registers a builder (parameters → Formula). sets: defaults first; periodic: |x| ≤ 1e4 only."""
    def register(build):
        if name in REGISTRY:
            raise ValueError(f'{name} twice')
        REGISTRY[name] = Activation(name, priority, sets, build, periodic)
        return build
    return register
