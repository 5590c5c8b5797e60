#!/usr/bin/env python3
"""Makes tests/golden: f, f′, f″ of every function, correctly rounded, from formulas apart from the C++.

    reference.py [id… | vectors] [--priority 1|2|3] [--points N] [--defaults] [--at FILE] [--out DIR] [--jobs N]

Without ids it writes the functions whose priority is at most --priority (the committed set by default) and
vectors.json, all vector functions. --defaults leaves the other parameter sets and the vectors out. --at names
a JSON file of points to use in place of sampled ones: {id: [[parameters, [x…]]…]…}. It
needs Python 3.9 and mpmath (Debian: python3-mpmath). The same arguments give the same bytes.

How a number becomes certain (reference/ball.py, elementary.py, jet.py, oracle.py): x and the parameters are
the exact doubles; every operation carries a bound of its error; the precision is raised, up to 14,000 bits,
until f, f′ and f″ are known to 1e-30 of themselves (or provably vanish or overflow in double) and the bound
leaves one nearest double; then all is computed again with half as many bits more and must agree to 1e-30.
A zero is written only where it is exact by structure or the bound is below 2^-1080. f′ and f″ are also
compared with mpmath.diff (reference/check.py).

Conventions: at a declared break f and f′ take the field's choice, f″ is the one-sided value of the side f′
comes from, 0 where f′ is neither side's. The double nearest to a break stands for it; the pieces meet at its
exact position. Constants that are no parameters are exact (√(2/π), 0.044715, 1.702), except SELU's
(1.6732632423543772, 1.0507009873554805) and SERLU's (1.07862, 2.90427), which are exactly the doubles of these
decimals. True values beyond the doubles are ±inf; what rounds to zero is a zero.
"""
import sys

sys.dont_write_bytecode = True  # leaves no cache beside the sources

import argparse
import json
import multiprocessing
import time
from pathlib import Path

from reference import (algebraic, exponential_linear, hard, periodic, radial, rectified,
                       self_gated, shrinkage, sigmoidal, smooth_rectifier)
from reference.entry import REGISTRY
from reference.golden import make, make_at
from reference.vectors import make as make_vectors

VECTORS = 'vectors'
POINTS = 300
COMMITTED_PRIORITY = 3
GOLDEN = Path(__file__).resolve().parent.parent / 'tests' / 'golden'


def task(job):
    name, number, given, defaults, folder = job
    start = time.monotonic()
    done = make(name, number, folder, defaults) if given is None else make_at(name, given, folder)
    return (name, *done, time.monotonic() - start)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('ids', nargs='*', metavar='id')
    parser.add_argument('--priority', type=int, default=COMMITTED_PRIORITY)
    parser.add_argument('--points', type=int, default=POINTS)
    parser.add_argument('--defaults', action='store_true')
    parser.add_argument('--at', type=Path)
    parser.add_argument('--out', type=Path, default=GOLDEN)
    parser.add_argument('--jobs', type=int, default=2)
    options = parser.parse_args()
    unknown = [name for name in options.ids if name not in (*REGISTRY, VECTORS)]
    if unknown:
        parser.error(f'unknown id: {", ".join(unknown)}')
    if options.points < 1 or options.jobs < 1:
        parser.error('--points and --jobs are at least 1')
    given = {} if options.at is None else json.loads(options.at.read_text(), parse_int=float)
    if given:
        options.ids = list(given)
    committed = [a.id for a in REGISTRY.values() if a.priority <= options.priority]
    names = [name for name in options.ids if name != VECTORS] if options.ids else committed
    options.out.mkdir(parents=True, exist_ok=True)
    if (not options.ids and not options.defaults) or VECTORS in options.ids:
        print(f'{make_vectors(options.out)} values of vector functions', flush=True)
    start = time.monotonic()
    total = 0
    with multiprocessing.Pool(options.jobs) as pool:
        jobs = [(name, options.points, given.get(name), options.defaults, options.out) for name in names]
        for done, (name, sets, points, seconds) in enumerate(pool.imap_unordered(task, jobs), 1):
            total += points
            of = f'{points} points, parameter sets: {sets}'
            print(f'{done}/{len(names)} {name}: {of}, {seconds:.1f} s', flush=True)
    print(f'{total} points of {len(names)} functions in {options.out}, {time.monotonic() - start:.0f} s')


if __name__ == '__main__':
    main()
