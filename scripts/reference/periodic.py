"""Periodic family: sines, their products with x, and what is filed beside them."""
from fractions import Fraction

from .entry import Break, activation, pieces, smooth
from .jet import cos, pi, sin


@activation('sinusoid', 1, (1,), (30,), (2,), (0.07,), periodic=True)
def sinusoid(omega):
    return smooth(lambda x: sin(omega * x))


@activation('cosine', 1, periodic=True)
def cosine():
    return smooth(lambda x: cos(x))


@activation('sinc', 1, periodic=True)
def sinc():
    """sin x / x has a hole at 0, filled by its limit: no break for the reader."""
    def quotient(x):
        return sin(x) / x
    return pieces(quotient, Break(0, f=1, d1=0, d2=Fraction(-1, 3)), quotient)


@activation('gcu', 2, periodic=True)
def gcu():
    return smooth(lambda x: x * cos(x))


@activation('asu', 3, periodic=True)
def asu():
    return smooth(lambda x: x * sin(x))


@activation('dsu', 2, periodic=True)
def dsu():
    return smooth(lambda x: pi() ** 2 * sin(x) / (pi() ** 2 - x ** 2))


@activation('ssu', 3, periodic=True)
def ssu():
    return smooth(lambda x: pi() * sin(x - pi()) / (x - pi()))


@activation('ncu', 2, periodic=True)
def ncu():
    return smooth(lambda x: x - x ** 3)


@activation('snake', 2, (1,), (5,), (0.1,), (30,), periodic=True)
def snake(a):
    return smooth(lambda x: x + sin(a * x) ** 2 / a)


@activation('finer', 3, (1,), (5,), (0.1,), (30,), periodic=True)
def finer(omega):
    return pieces(lambda x: sin(omega * (1 - x) * x), Break(0), lambda x: sin(omega * (1 + x) * x))
