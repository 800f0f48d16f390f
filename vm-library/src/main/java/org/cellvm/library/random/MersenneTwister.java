package org.cellvm.library.random;

/**
 * The generator MT19937 (M. Matsumoto and T. Nishimura, Mersenne Twister: A 623-dimensionally
 * equidistributed uniform pseudorandom number generator, 1998; initialization of 2002).
 */
final class MersenneTwister {
  static final int N = 624;
  private static final int M = 397;
  private static final int MATRIX = 0x9908b0df;

  /** The seed of the state into which an array of seeds is mixed. */
  private static final int ARRAY_SEED = 19650218;

  final int[] state = new int[N];

  /** The next word of the state; N where a new state has to be made first. */
  int index = N;

  /** Initializes the state by one number. */
  void seed(int seed) {
    int[] mt = state;
    mt[0] = seed;
    for (int i = 1; i < N; i++) {
      mt[i] = 1812433253 * (mt[i - 1] ^ mt[i - 1] >>> 30) + i;
    }
    index = N;
  }

  /** Initializes the state by an array, which is not empty. */
  void seed(int[] key) {
    seed(ARRAY_SEED);
    int[] mt = state;
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >>> 30) * 1664525) + key[j] + j;
      i++;
      j++;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
      if (j >= key.length) {
        j = 0;
      }
    }
    for (int k = N - 1; k > 0; k--) {
      mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >>> 30) * 1566083941) - i;
      i++;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
    }
    mt[0] = 0x80000000;
  }

  /** 32 random bits. */
  int next() {
    if (index >= N) {
      generate();
    }
    int y = state[index++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void generate() {
    int[] mt = state;
    for (int k = 0; k < N; k++) {
      int y = mt[k] & 0x80000000 | mt[k + 1 < N ? k + 1 : 0] & 0x7fffffff;
      mt[k] = mt[k < N - M ? k + M : k + M - N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX);
    }
    index = 0;
  }

  /** A number in [0, 1) with 53 random bits. */
  double nextDouble() {
    int a = next() >>> 5;
    int b = next() >>> 6;
    return (a * 0x1p26 + b) * 0x1p-53;
  }
}
