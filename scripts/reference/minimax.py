"""Prints the polynomials of cpp/primitives/scalar.hpp: those whose largest relative error on their range is least.

Run as a file; needs mpmath. Method: Remez's exchange.
"""

from mpmath import cos, expm1, log, lu_solve, matrix, mp, mpf, pi, sin, sqrt

mp.dps = 50
GRID = 2000


def minimax(function, weight, count, low, high):
    """Coefficients, from x⁰ up, and the largest of |weight · (function − polynomial)|."""
    middle, half = (low + high) / 2, (high - low) / 2
    grid = [middle - half * cos(pi * k / GRID) for k in range(GRID + 1)]
    points = [middle - half * cos(pi * k / count) for k in range(count + 1)]
    for _ in range(12):
        system = matrix(count + 1, count + 1)
        for row, x in enumerate(points):
            for power in range(count):
                system[row, power] = x**power
            system[row, count] = (-1) ** row / weight(x)
        found = lu_solve(system, matrix([function(x) for x in points]))
        errors = [weight(x) * (function(x) - sum(found[j] * x**j for j in range(count))) for x in grid]
        points = []
        best = 0
        # The largest error of every stretch of one sign.
        for k in range(1, GRID + 1):
            if errors[k] * errors[best] < 0:
                points.append(grid[best])
                best = k
            elif abs(errors[k]) > abs(errors[best]):
                best = k
        points.append(grid[best])
        points = points[-(count + 1) :]
    return [found[j] for j in range(count)], max(abs(error) for error in errors)


def show(name, function, weight, count, low, high):
    coefficients, error = minimax(function, weight, count, low, high)
    print(f"{name}: relative error 2^{mp.nstr(log(error, 2), 4)}")
    print("  " + ", ".join(float(c).hex() for c in coefficients))


def main():
    # A little more than the reduced arguments reach.
    half_ln2 = log(2) / 2 * mpf("1.0001")
    square = (pi / 4 * mpf("1.00005")) ** 2
    tiny = mpf(10) ** -12
    show(
        "(e^r − 1 − r − r²/2)/r³",
        lambda r: (expm1(r) - r - r * r / 2) / r**3 if abs(r) > tiny else mpf(1) / 6 + r / 24,
        lambda r: abs(r**3 / expm1(r)) + tiny,
        10,
        -half_ln2,
        half_ln2,
    )
    show("(sin r/r − 1)/r², in r²", lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z, 6, tiny, square)
    show("(cos r − 1 + r²/2)/r⁴, in r²", lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, lambda z: z**2, 6, tiny, square)


if __name__ == "__main__":
    main()
