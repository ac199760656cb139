import cmath
import decimal
import fractions
import math
import statistics

assert decimal.Decimal("0.1") + decimal.Decimal("0.2") == decimal.Decimal("0.3")
decimal.getcontext().prec = 50
assert str(decimal.Decimal(2).sqrt()).startswith("1.4142135623730950488016887242096980785696")
assert fractions.Fraction(1, 3) + fractions.Fraction(1, 6) == fractions.Fraction(1, 2)
assert (2**10_000).bit_length() == 10_001 and pow(3, 10**6, 10**9 + 7) > 0
assert math.factorial(20) == 2_432_902_008_176_640_000
assert abs(cmath.exp(1j * math.pi) + 1) < 1e-12 and statistics.median([3, 1, 2]) == 2
print("OK")
