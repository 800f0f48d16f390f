package org.cellvm.library.random;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _random.Random}. */
@ExposedType(
    name = "_random.Random",
    basicSize = 5016,
    declares = {"tp_getattro"},
    doc = "Random([seed]) -> a generator of random numbers with a state of its own")
final class RandomType extends ObjectType {
  static final RandomType TYPE =
      new RandomType(new RandomTypeTable(), "_random.Random", ObjectType.TYPE);

  private static final int N = MersenneTwister.N;

  private RandomType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (subtype == TYPE) {
      Args.doesNotTakeKeywords("Random()", kwnames);
    }
    Args.unpack("seed", "seed", n, 0, 1, null);
    PyRandom made = subtype == TYPE ? new PyRandom() : new PyRandomDerived(ts, subtype);
    int mark = ts.mark();
    try {
      seed(ts, made, n == 0 ? null : args[off]);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      made.decref(ts);
      throw t;
    } finally {
      ts.release(mark);
    }
    return made;
  }

  @ExposedMethod(
      value = "random",
      convention = Convention.NOARGS,
      doc = "random() -> a float in the interval [0, 1)")
  static PyObject random(ThreadState ts, PyRandom self) {
    return PyFloat.of(self.twister.nextDouble());
  }

  @ExposedMethod(
      value = "seed",
      convention = Convention.UNPACK,
      parse = "seed 0 1",
      doc = "seed([n]): starts anew from a number or a hash, by default from the time")
  static void seed(ThreadState ts, PyRandom self, PyObject seed) {
    if (seed == null || seed == PyNone.NONE) {
      self.twister.seed((int) (System.currentTimeMillis() / 1000));
      return;
    }
    BigInteger n;
    if (seed instanceof PyInt || seed instanceof PyLong) {
      n = integer(seed).abs();
    } else {
      n = new BigInteger(Long.toUnsignedString(Objects.hash(ts, seed)));
    }
    int[] key = new int[Math.max(1, (n.bitLength() + 31) / 32)];
    for (int i = 0; i < key.length; i++) {
      key[i] = n.shiftRight(32 * i).intValue();
    }
    self.twister.seed(key);
  }

  private static BigInteger integer(PyObject o) {
    return o instanceof PyLong big ? big.value : BigInteger.valueOf(((PyInt) o).value);
  }

  @ExposedMethod(
      value = "getstate",
      convention = Convention.NOARGS,
      doc = "getstate() -> a tuple of 625 numbers, the state")
  static PyObject getState(ThreadState ts, PyRandom self) {
    PyObject[] items = new PyObject[N + 1];
    for (int i = 0; i < N; i++) {
      items[i] = PyLong.valueOf(BigInteger.valueOf(self.twister.state[i] & 0xffffffffL));
    }
    items[N] = PyLong.valueOf(BigInteger.valueOf(self.twister.index));
    return PyTuple.of(ts, items);
  }

  @ExposedMethod(
      value = "setstate",
      convention = Convention.O,
      doc = "setstate(state): goes on from a state of getstate()")
  static void setState(ThreadState ts, PyRandom self, PyObject state) {
    if (!(state instanceof PyTuple tuple)) {
      throw Errors.typeError("state vector must be a tuple");
    }
    if (tuple.items.length != N + 1) {
      throw Errors.valueError("state vector is the wrong size");
    }
    int[] words = new int[N];
    for (int i = 0; i < N; i++) {
      words[i] = word(tuple.items[i]);
    }
    long index = ArgConversions.asLong(ts, tuple.items[N]);
    if (index < 0 || index > N) {
      throw Errors.valueError("invalid state");
    }
    System.arraycopy(words, 0, self.twister.state, 0, N);
    self.twister.index = (int) index;
  }

  /** {@code PyLong_AsUnsignedLong}: the low 32 bits of what it returns. */
  private static int word(PyObject o) {
    if (!(o instanceof PyInt) && !(o instanceof PyLong)) {
      throw Errors.systemError("Objects/longobject.c:426: bad argument to internal function");
    }
    BigInteger n = integer(o);
    if (n.signum() < 0) {
      throw Errors.overflowError("can't convert negative value to unsigned long");
    }
    if (n.bitLength() > Long.SIZE) {
      throw Errors.overflowError("long int too large to convert");
    }
    return n.intValue();
  }

  @ExposedMethod(
      value = "jumpahead",
      convention = Convention.O,
      doc = "jumpahead(n): moves the words of the state about, as n says")
  static void jumpAhead(ThreadState ts, PyRandom self, PyObject n) {
    if (!(n instanceof PyInt) && !(n instanceof PyLong)) {
      throw Errors.typeError("jumpahead requires an integer, not '" + n.type().name() + "'");
    }
    BigInteger steps = integer(n);
    int[] mt = self.twister.state;
    for (int i = N - 1; i > 1; i--) {
      int j = steps.mod(BigInteger.valueOf(i)).intValue();
      int word = mt[i];
      mt[i] = mt[j];
      mt[j] = word;
    }
    int bits = 0;
    for (int i = 1; i < N; i++) {
      mt[i] += i + 1;
      bits |= mt[i];
    }
    // A state of zeros alone would remain one.
    mt[0] = bits == 0 ? 0x80000000 : mt[0] + 1;
    self.twister.index = N;
  }

  @ExposedMethod(
      value = "getrandbits",
      parse = "i:getrandbits",
      doc = "getrandbits(k) -> a long with k random bits")
  static PyObject getRandomBits(ThreadState ts, PyRandom self, long k) {
    if (k <= 0) {
      throw Errors.valueError("number of bits must be greater than zero");
    }
    int words = (int) ((k - 1) / 32 + 1);
    byte[] bytes = new byte[4 * words];
    for (int i = words - 1; i >= 0; i--) {
      int word = self.twister.next();
      if (i == 0 && k % 32 != 0) {
        word = word >>> (int) (32 - k % 32);
      }
      for (int b = 3; b >= 0; b--) {
        bytes[4 * i + b] = (byte) word;
        word >>>= 8;
      }
    }
    return PyLong.valueOf(new BigInteger(1, bytes));
  }
}
