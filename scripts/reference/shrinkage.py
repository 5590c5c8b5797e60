"""Shrinkage family: small inputs to zero."""
from .entry import LEFT, RIGHT, ZERO_SLOPE, Break, activation, pieces, smooth
from .jet import tanh


@activation('hard-shrink', 1, (0.5,), (1,), (0.25,), (12.3,))
def hard_shrink(lam):
    return pieces(lambda x: x,
                  Break(-lam, f=RIGHT, d1=ZERO_SLOPE), lambda x: 0,
                  Break(lam, f=LEFT, d1=ZERO_SLOPE), lambda x: x)


@activation('soft-shrink', 1, (0.5,), (1,), (0.25,), (12.3,))
def soft_shrink(lam):
    return pieces(lambda x: x + lam,
                  Break(-lam, d1=ZERO_SLOPE), lambda x: 0,
                  Break(lam, d1=ZERO_SLOPE), lambda x: x - lam)


@activation('tanh-shrink', 1)
def tanh_shrink():
    return smooth(lambda x: x - tanh(x))
