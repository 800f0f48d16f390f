package org.cellvm.engine.jit;

import java.util.Map;
import java.util.Set;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/**
 * Built-in functions and methods that run no Python code where their arguments are of certain
 * built-in types: they can be called by code whose frame is not complete. They may raise, having
 * changed nothing.
 */
final class PlainCalls {
  /** Of {@code str}, with arguments that are str or int. */
  private static final Set<String> OF_TEXT =
      Set.of(
          "capitalize",
          "center",
          "count",
          "endswith",
          "expandtabs",
          "find",
          "index",
          "isalnum",
          "isalpha",
          "isdigit",
          "islower",
          "isspace",
          "istitle",
          "isupper",
          "ljust",
          "lower",
          "lstrip",
          "partition",
          "replace",
          "rfind",
          "rindex",
          "rjust",
          "rpartition",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "startswith",
          "strip",
          "swapcase",
          "title",
          "upper",
          "zfill");

  /** Of {@code __builtin__}, with arguments that are numbers. */
  private static final Set<String> OF_NUMBERS =
      Set.of("abs", "bin", "chr", "cmp", "divmod", "hex", "max", "min", "oct", "range", "round");

  /** Of {@code math}, with arguments that are numbers. */
  private static final Set<String> MATHEMATICAL =
      Set.of(
          "acos", "asin", "atan", "atan2", "ceil", "cos", "degrees", "exp", "fabs", "floor", "fmod",
          "hypot", "ldexp", "log", "log10", "modf", "pow", "radians", "sin", "sqrt", "tan");

  /** Of {@code dict} and {@code list}, without arguments. */
  private static final Map<Class<?>, Set<String>> WITHOUT_ARGUMENTS =
      Map.of(
          PyDict.class,
          Set.of("copy", "items", "iteritems", "iterkeys", "itervalues", "keys", "values"),
          PyList.class,
          Set.of("pop", "reverse"));

  /** For {@code dict.get}: {@link #get} stands for the call. */
  static final String GET = "get";

  private PlainCalls() {}

  /**
   * The method here that says of an argument whether it may be given; "" if any may, {@link #GET},
   * null if the call may run code.
   *
   * @param kind the class of the receiver, whose type is the built-in one of that class
   */
  static String check(PyMethodDescr method, Class<?> kind, int arguments) {
    String name = method.table.name(method.index);
    if (kind == PyString.class) {
      return OF_TEXT.contains(name) ? "isTextual" : null;
    }
    if (kind == PyDict.class && arguments > 0) {
      return name.equals("get") ? GET : null;
    }
    if (arguments == 0) {
      return WITHOUT_ARGUMENTS.getOrDefault(kind, Set.of()).contains(name) ? "" : null;
    }
    return kind == PyList.class && arguments == 1 && name.equals("append") ? "" : null;
  }

  /** As {@link #check(PyMethodDescr, Class, int)} for a function. */
  static String check(PyBuiltinFunction function, int arguments) {
    String name = function.name();
    boolean isPlain =
        arguments > 0
            && (OF_NUMBERS.contains(name) && function.isOf("__builtin__", name)
                || MATHEMATICAL.contains(name) && function.isOf("math", name));
    return isPlain ? "isNumeric" : null;
  }

  // Called by generated code

  /** {@code o.get(key, otherwise)} of a dict, borrowed; null if code may have to compare keys. */
  static PyObject get(PyObject o, PyObject key, PyObject otherwise) {
    PyDict dict = (PyDict) o;
    int place = dict.placePlain(key);
    return place >= 0 ? dict.values[place] : place == PyDict.UNDECIDED ? null : otherwise;
  }

  /**
   * The call has raised, and is to be made again with a frame.
   *
   * @throws PyException the same where that is about the thread, not the call
   */
  static void discard(PyException raised, ThreadState ts) {
    if (raised.isStop() || !raised.matches(ts, PyExc.Exception)) {
      throw raised;
    }
    raised.discard(ts);
  }

  static boolean isTextual(PyObject o) {
    return o.getClass() == PyString.class || o.getClass() == PyInt.class;
  }

  static boolean isNumeric(PyObject o) {
    return o.getClass() == PyInt.class || o.getClass() == PyFloat.class;
  }
}
