# Measures: big ints: small times big, big divided by big, str of a big int, pow with a modulus.
# One unit: 200 digits of pi by a spigot, 120 factorial as text, a test of a prime of 90 digits.


def digits_of_pi(count):
    q, r, t, k = 1, 0, 1, 1
    found = []
    while len(found) < count:
        q, r, t, k = q * k, (2 * q + r) * (2 * k + 1), t * (2 * k + 1), k + 1
        if q <= r:
            digit = (3 * q + r) // t
            if digit == (4 * q + r) // t:
                found.append(digit)
                q, r = 10 * q, 10 * (r - digit * t)
    return found


def factorial(n):
    product = 1
    for i in xrange(2, n + 1):
        product *= i
    return product


def probably_prime(number):
    odd = number - 1
    twos = 0
    while not odd & 1:
        odd >>= 1
        twos += 1
    for base in 2, 3, 5, 7:
        x = pow(base, odd, number)
        if x == 1 or x == number - 1:
            continue
        for i in xrange(twos - 1):
            x = x * x % number
            if x == number - 1:
                break
        else:
            return False
    return True


PRIME = 10 ** 89 + 9 * 10 ** 3 + 7


def run(n):
    total = 0
    for i in xrange(n):
        found = digits_of_pi(200)
        total += sum(found) + len(str(factorial(120))) + probably_prime(2 ** 127 - 1) + probably_prime(PRIME)
    return total


N = 100
CHECK = 109700L
