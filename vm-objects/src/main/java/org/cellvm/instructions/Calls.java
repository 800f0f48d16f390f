package org.cellvm.instructions;

import org.cellvm.bytecode.Opcode;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Mappings;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.functions.CallFrames;
import org.cellvm.model.functions.FunctionCalls;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.functions.PyMethod;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/**
 * What the call instructions mean. The callable is in {@code R[base]}, the arguments follow; they
 * stay on the stack, counted, while the call runs, and are released after it, last one first. Where
 * the callee raises, they are left to the unwinder. As in CPython, a callable counts once more
 * while it runs, unless it is a built-in function called without keywords or stars.
 */
public final class Calls {
  private Calls() {}

  /**
   * A call with {@code n} positional arguments.
   *
   * @param runner the engine that runs the calling frame: it runs a Python function's frame too
   * @return the result, owned; null if a Python function has raised: see {@link ThreadState#raised}
   */
  @Operation(
      operands = "=> A, slots A, int B",
      effect = "R[A] := R[A](B arguments from R[A+1] on)",
      can = Can.RAISE | Can.RUN | Can.CALL)
  public static PyObject call(ThreadState ts, FrameRunner runner, PyObject[] r, int base, int n) {
    PyObject callable = r[base];
    if (callable instanceof PyFunctionObject fn) {
      PyFrame f = CallFrames.plainFrame(ts, fn, null, r, base + 1, n);
      if (f != null) {
        return run(ts, runner, f, fn, r, base, n);
      }
    }
    return callOther(ts, runner, callable, r, base, n);
  }

  /** Runs a function's frame and, unless it raises, releases the {@code n} values above it. */
  private static PyObject run(
      ThreadState ts,
      FrameRunner runner,
      PyFrame f,
      PyFunctionObject fn,
      PyObject[] r,
      int base,
      int n) {
    fn.incref();
    PyObject result = runner.execute(ts, f, null);
    f.finish(ts);
    if (result != null) {
      for (int i = base + n; i > base; i--) {
        r[i].decref(ts);
      }
      Ref.decHeld(ts, fn);
    }
    Ref.decHeld(ts, fn);
    return result;
  }

  private static PyObject callOther(
      ThreadState ts, FrameRunner runner, PyObject callable, PyObject[] r, int base, int n) {
    PyObject result;
    if (callable.getClass() == PyBuiltinFunction.class) {
      result = callBuiltin(ts, (PyBuiltinFunction) callable, r, base, n);
    } else if (callable.getClass() == PyMethod.class && ((PyMethod) callable).self != null) {
      result = callMethodObject(ts, runner, (PyMethod) callable, r, base, n);
      if (result == null) {
        return null;
      }
    } else {
      callable.incref();
      try {
        result =
            callable instanceof PyFunctionObject fn
                ? FunctionCalls.call(ts, fn, r, base + 1, n, null)
                : callObject(ts, callable, r, base, n);
      } finally {
        callable.decref(ts);
      }
    }
    release(ts, r, base, n);
    return result;
  }

  private static PyObject callMethodObject(
      ThreadState ts, FrameRunner runner, PyMethod method, PyObject[] r, int base, int n) {
    if (method.function instanceof PyFunctionObject fn) {
      PyFrame f = CallFrames.plainFrame(ts, fn, method.self, r, base + 1, n);
      // CPython puts function and self in place of the method while it runs.
      PyObject self = Ref.inc(method.self);
      Ref.inc(fn);
      r[base] = self;
      method.decref(ts);
      try {
        if (f == null) {
          return callWithSelf(ts, fn, self, r, base, n);
        }
        PyObject result = runner.execute(ts, f, null);
        f.finish(ts);
        return result;
      } finally {
        fn.decref(ts);
      }
    }
    return callObject(ts, method, r, base, n);
  }

  /**
   * Calls a built-in function with the {@code n} arguments above {@code R[base]}; they stay there.
   * As in CPython, that takes no level of recursion, unlike all other calls.
   */
  static PyObject callBuiltin(ThreadState ts, PyBuiltinFunction f, PyObject[] r, int base, int n) {
    switch (n) {
      case 0:
        return f.table.call0(f.index, ts, f.self);
      case 1:
        return f.table.call1(f.index, ts, f.self, r[base + 1]);
      case 2:
        return f.table.call2(f.index, ts, f.self, r[base + 1], r[base + 2]);
      case 3:
        return f.table.call3(f.index, ts, f.self, r[base + 1], r[base + 2], r[base + 3]);
      default:
        return f.table.call(f.index, ts, f.self, r, base + 1, n, null);
    }
  }

  /** Calls any other object with the {@code n} arguments above {@code R[base]}; they stay there. */
  private static PyObject callObject(
      ThreadState ts, PyObject callable, PyObject[] r, int base, int n) {
    PyType type = callable.type();
    switch (n) {
      case 0:
        return type.call0(ts, callable);
      case 1:
        return type.call1(ts, callable, r[base + 1]);
      case 2:
        return type.call2(ts, callable, r[base + 1], r[base + 2]);
      case 3:
        return type.call3(ts, callable, r[base + 1], r[base + 2], r[base + 3]);
      default:
        return Objects.call(ts, callable, r, base + 1, n, null);
    }
  }

  /** Releases the callable and {@code n} arguments. */
  static void release(ThreadState ts, PyObject[] r, int base, int n) {
    for (int i = base + n; i >= base; i--) {
      r[i].decref(ts);
    }
  }

  /**
   * The function is in {@code R[base]}; its first argument in {@code R[receiver]}, unless that is
   * null, when {@code R[base]} is any callable. The result is that of {@link #call}.
   */
  @Operation(
      operands = "=> A, slots A, int B, int X",
      effect = "R[A] := R[A](R[X], B arguments from R[A+1] on)",
      can = Can.RAISE | Can.RUN | Can.CALL)
  public static PyObject callMethod(
      ThreadState ts, FrameRunner runner, PyObject[] r, int base, int n, int receiver) {
    PyObject self = r[receiver];
    if (self == null) {
      return call(ts, runner, r, base, n);
    }
    PyObject callable = r[base];
    PyObject result;
    if (callable instanceof PyFunctionObject fn) {
      PyFrame f = CallFrames.plainFrame(ts, fn, self, r, base + 1, n);
      if (f != null) {
        result = runner.execute(ts, f, null);
        f.finish(ts);
        if (result == null) {
          return null;
        }
      } else {
        result = callWithSelf(ts, callable, self, r, base, n);
      }
    } else if (callable instanceof PyMethodDescr descr) {
      result = callDescriptor(ts, descr, self, r, base, n);
    } else {
      result = callWithSelf(ts, callable, self, r, base, n);
    }
    r[receiver] = null;
    for (int i = base + n; i > base; i--) {
      r[i].decref(ts);
    }
    self.decref(ts);
    callable.decref(ts);
    return result;
  }

  /** As {@link #callBuiltin}: the method of {@code self} that CPython would make. */
  private static PyObject callDescriptor(
      ThreadState ts, PyMethodDescr d, PyObject self, PyObject[] r, int base, int n) {
    d.check(ts, self);
    switch (n) {
      case 0:
        return d.table.call0(d.index, ts, self);
      case 1:
        return d.table.call1(d.index, ts, self, r[base + 1]);
      case 2:
        return d.table.call2(d.index, ts, self, r[base + 1], r[base + 2]);
      default:
        return d.table.call(d.index, ts, self, r, base + 1, n, null);
    }
  }

  private static PyObject callWithSelf(
      ThreadState ts, PyObject callable, PyObject self, PyObject[] r, int base, int n) {
    PyObject[] args = new PyObject[n + 1];
    args[0] = self;
    System.arraycopy(r, base + 1, args, 1, n);
    return callable instanceof PyFunctionObject fn
        ? FunctionCalls.call(ts, fn, args, 0, n + 1, null)
        : Objects.call(ts, callable, args, 0, n + 1, null);
  }

  /**
   * A call with keyword arguments, name and value of each above the positional ones; {@code oparg}
   * is CALL_FUNCTION's. The result is that of {@link #call}.
   */
  @Operation(
      operands = "=> A, slots A, int B",
      effect = "R[A] := R[A](arguments and keywords from R[A+1] on); B as CALL_FUNCTION's",
      can = Can.RAISE | Can.RUN | Can.CALL)
  public static PyObject callKeywords(
      ThreadState ts, FrameRunner runner, PyObject[] r, int base, int oparg) {
    return callKeywords(ts, runner, r, base, oparg, null);
  }

  /**
   * As {@link #callKeywords(ThreadState, FrameRunner, PyObject[], int, int)}.
   *
   * @param told the frame of the call if that is an event for the profile function, else null
   */
  static PyObject callKeywords(
      ThreadState ts, FrameRunner runner, PyObject[] r, int base, int oparg, PyFrame told) {
    int n = Opcode.positional(oparg);
    int keywords = Opcode.keywords(oparg);
    if (r[base] instanceof PyFunctionObject fn) {
      PyFrame f = CallFrames.keywordFrame(ts, fn, r, base + 1, n, keywords);
      if (f != null) {
        return run(ts, runner, f, fn, r, base, n + 2 * keywords);
      }
    }
    PyObject callable = r[base];
    if (callable.getClass() == PyMethod.class
        && ((PyMethod) callable).self != null
        && ((PyMethod) callable).function instanceof PyFunctionObject) {
      PyObject result = callMethodObjectKeywords(ts, (PyMethod) callable, r, base, n, keywords);
      release(ts, r, base, n + 2 * keywords);
      return result;
    }
    PyObject[] args = new PyObject[n + keywords];
    System.arraycopy(r, base + 1, args, 0, n);
    PyObject[] names = keywords(callable, r, base + 1 + n, keywords, args, n);
    PyObject result;
    callable.incref();
    if (callable instanceof PyFunctionObject fn) {
      try {
        result = FunctionCalls.call(ts, fn, args, 0, n, names);
      } finally {
        callable.decref(ts);
      }
      release(ts, r, base, n + 2 * keywords);
      return result;
    }
    try {
      result = callWithNames(ts, told, callable, args, n, names);
    } catch (PyException e) {
      callable.decref(ts);
      releaseTupleAndDict(ts, r, base, n, keywords);
      throw e;
    }
    callable.decref(ts);
    releaseTupleAndDict(ts, r, base, n, keywords);
    return result;
  }

  /** Calls a callable, between the events of it where {@code told} is a frame; owned. */
  private static PyObject callWithNames(
      ThreadState ts, PyFrame told, PyObject callable, PyObject[] args, int n, PyObject[] names) {
    if (!(callable instanceof PyBuiltinFunction f)) {
      return Objects.call(ts, callable, args, 0, n, names);
    }
    if (told == null) {
      return f.table.call(f.index, ts, f.self, args, 0, n, names);
    }
    Tracer.builtinCalled(ts, told, callable);
    PyObject result;
    try {
      result = f.table.call(f.index, ts, f.self, args, 0, n, names);
    } catch (PyException e) {
      throw Tracer.builtinRaised(ts, told, callable, e);
    }
    return Tracer.builtinReturned(ts, told, callable, result);
  }

  /** CPython has made a tuple of the arguments and a dict of the keywords: these go first. */
  private static void releaseTupleAndDict(
      ThreadState ts, PyObject[] r, int base, int n, int keywords) {
    for (int i = base + n; i > base; i--) {
      drop(ts, r, i);
    }
    for (int i = base + 1 + n; i < base + 1 + n + 2 * keywords; i++) {
      drop(ts, r, i);
    }
    drop(ts, r, base);
  }

  /** Empties a register. */
  private static void drop(ThreadState ts, PyObject[] r, int i) {
    PyObject o = r[i];
    r[i] = null;
    Ref.dec(ts, o);
  }

  /** As {@link #callMethodObject}: function and self stand for the method while it runs. */
  private static PyObject callMethodObjectKeywords(
      ThreadState ts, PyMethod method, PyObject[] r, int base, int n, int keywords) {
    PyObject[] args = new PyObject[1 + n + keywords];
    System.arraycopy(r, base + 1, args, 1, n);
    PyObject[] names = keywords(method, r, base + 1 + n, keywords, args, n + 1);
    PyFunctionObject fn = (PyFunctionObject) Ref.inc(method.function);
    PyObject self = Ref.inc(method.self);
    args[0] = self;
    r[base] = self;
    method.decref(ts);
    try {
      return FunctionCalls.call(ts, fn, args, 0, n + 1, names);
    } finally {
      fn.decref(ts);
    }
  }

  /**
   * Splits name-value pairs; a name that comes twice is an error of the callee {@code callable}.
   */
  private static PyObject[] keywords(
      PyObject callable, PyObject[] r, int from, int keywords, PyObject[] args, int at) {
    PyObject[] names = new PyObject[keywords];
    for (int i = 0; i < keywords; i++) {
      PyObject name = r[from + 2 * i];
      for (int j = 0; j < i; j++) {
        if (names[j] == name) {
          throw duplicate(callable, name);
        }
      }
      names[i] = name;
      args[at + i] = r[from + 2 * i + 1];
    }
    return names;
  }

  private static PyException duplicate(PyObject callable, PyObject name) {
    return Errors.typeError(
        Objects.functionDescription(callable)
            + " got multiple values for keyword argument '"
            + name
            + "'");
  }

  /**
   * CALL_FUNCTION_VAR, _KW, _VAR_KW: {@code stars} has {@link Opcode#STAR} for {@code *args} and
   * {@link Opcode#STAR_STAR} for {@code **kw}. Owned. As in CPython, what stands behind the stars
   * is replaced by a tuple and a dict before the call, and the keyword arguments move into the
   * dict.
   */
  @Operation(
      operands = "=> A, slots A, int B, int X",
      effect = "as CALL_KEYWORDS, with * if X & 1 and ** if X & 2 above the keywords",
      can = Can.RAISE | Can.RUN | Can.CALL,
      uncommon = true)
  public static PyObject callVarKw(ThreadState ts, PyObject[] r, int base, int oparg, int stars) {
    return callVarKw(ts, r, base, oparg, stars, null);
  }

  /**
   * As {@link #callVarKw(ThreadState, PyObject[], int, int, int)}.
   *
   * @param told the frame of the call if that is an event for the profile function, else null
   */
  static PyObject callVarKw(
      ThreadState ts, PyObject[] r, int base, int oparg, int stars, PyFrame told) {
    if (!(r[base] instanceof PyMethod method) || method.self == null) {
      return callVarKw(ts, r, r[base], base, 0, oparg, stars, told);
    }
    // CPython puts function and self in place of the method.
    PyObject function = Ref.inc(method.function);
    r[base] = Ref.inc(method.self);
    method.decref(ts);
    int mark = ts.mark();
    ts.own(function);
    try {
      return callVarKw(ts, r, function, base, 1, oparg, stars, null);
    } finally {
      ts.release(mark);
    }
  }

  /**
   * @param bound 1 if {@code R[base]} is the first argument, 0 if it is {@code callable}
   */
  private static PyObject callVarKw(
      ThreadState ts,
      PyObject[] r,
      PyObject callable,
      int base,
      int bound,
      int oparg,
      int stars,
      PyFrame told) {
    int n = Opcode.positional(oparg);
    int keywords = Opcode.keywords(oparg);
    int keywordsAt = base + 1 + n;
    int starAt = keywordsAt + 2 * keywords;
    int end = starAt + Integer.bitCount(stars);
    PyDict dict = null;
    PyTuple rest = PyTuple.EMPTY;
    if ((stars & Opcode.STAR_STAR) != 0) {
      dict = keywordDict(ts, callable, r, end - 1);
    }
    if ((stars & Opcode.STAR) != 0) {
      rest = starTuple(ts, callable, r, starAt);
    }
    if (keywords > 0) {
      dict = moveKeywords(ts, callable, r, keywordsAt, keywords, end, dict);
    }
    int positional = bound + n + rest.items.length;
    int size = dict == null ? 0 : dict.size();
    PyObject[] args = new PyObject[positional + size];
    PyObject[] names = null;
    System.arraycopy(r, base + 1 - bound, args, 0, bound + n);
    System.arraycopy(rest.items, 0, args, bound + n, rest.items.length);
    PyObject result;
    int mark = ts.mark();
    try {
      if (bound == 0) {
        ts.own(Ref.inc(callable));
      }
      // CPython makes a tuple of the positional arguments, and one of the keywords.
      hold(ts, rest.items);
      if (size > 0) {
        names = items(ts, dict, args, positional);
      }
      result = callWithNames(ts, told, callable, args, positional, names);
    } catch (PyException e) {
      ts.release(mark);
      releaseStarCall(ts, r, base, keywordsAt, keywords > 0 ? keywordsAt : end - 1, end);
      throw e;
    }
    ts.release(mark);
    releaseStarCall(ts, r, base, keywordsAt, keywords > 0 ? keywordsAt : end - 1, end);
    return result;
  }

  /** The positional arguments, the dict of keywords, the tuple behind the star, the callable. */
  private static void releaseStarCall(
      ThreadState ts, PyObject[] r, int base, int keywordsAt, int dictAt, int end) {
    for (int i = keywordsAt - 1; i > base; i--) {
      drop(ts, r, i);
    }
    drop(ts, r, dictAt);
    for (int i = end - 1; i >= keywordsAt; i--) {
      if (i != dictAt) {
        drop(ts, r, i);
      }
    }
    drop(ts, r, base);
  }

  /** Counts arguments up until the enclosing mark is released. */
  private static void hold(ThreadState ts, PyObject[] args) {
    for (PyObject a : args) {
      ts.own(Ref.inc(a));
    }
  }

  /**
   * The keys of {@code dict}; its values go to {@code args} from {@code at} on. Both are kept until
   * the enclosing mark: the dict may change while the callee runs.
   */
  private static PyObject[] items(ThreadState ts, PyDict dict, PyObject[] args, int at) {
    PyObject[] names = new PyObject[dict.size()];
    int k = 0;
    for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
      names[k] = ts.own(Ref.inc(dict.keys[i]));
      args[at + k] = ts.own(Ref.inc(dict.values[i]));
      k++;
    }
    return names;
  }

  /** The mapping in {@code R[at]}, replaced by a dict if it is not one; borrowed. */
  private static PyDict keywordDict(ThreadState ts, PyObject callable, PyObject[] r, int at) {
    PyObject mapping = r[at];
    if (mapping instanceof PyDict dict) {
      return dict;
    }
    PyDict dict = new PyDict(ts);
    try {
      Mappings.update(ts, dict, mapping);
    } catch (PyException e) {
      dict.decref(ts);
      if (!e.matches(ts, PyExc.AttributeError)) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError(
          Objects.functionDescription(callable)
              + " argument after ** must be a mapping, not "
              + Objects.typeName(mapping));
    }
    r[at] = dict;
    mapping.decref(ts);
    return dict;
  }

  /** The iterable in {@code R[at]}, replaced by a tuple if it is not one; borrowed. */
  private static PyTuple starTuple(ThreadState ts, PyObject callable, PyObject[] r, int at) {
    PyObject sequence = r[at];
    if (sequence instanceof PyTuple tuple) {
      return tuple;
    }
    PyTuple tuple;
    try {
      tuple = Sequences.tuple(ts, sequence);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.TypeError) || sequence instanceof PyGenerator) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError(
          Objects.functionDescription(callable)
              + " argument after * must be an iterable, not "
              + Objects.typeName(sequence));
    }
    r[at] = tuple;
    sequence.decref(ts);
    return tuple;
  }

  /**
   * Moves the {@code count} name-value pairs from {@code R[from]} on, and what {@code **} gave,
   * into a new dict, which takes the first of their places and leaves the others null. Borrowed. An
   * error releases the dict, then what stood behind the star; the rest of the stack goes later.
   */
  private static PyDict moveKeywords(
      ThreadState ts, PyObject callable, PyObject[] r, int from, int count, int end, PyDict given) {
    PyDict dict = given == null ? new PyDict(ts) : given.copy(ts);
    if (given != null) {
      drop(ts, r, end - 1);
    }
    // The last pair is on top of the stack and goes first.
    for (int i = from + 2 * count - 2; i >= from; i -= 2) {
      PyObject name = r[i];
      PyException error = null;
      try {
        if (dict.get(ts, name) == null) {
          dict.put(ts, name, r[i + 1]);
        } else {
          error = duplicate(callable, name);
        }
      } catch (PyException e) {
        error = e;
      }
      drop(ts, r, i);
      drop(ts, r, i + 1);
      if (error != null) {
        dict.decref(ts);
        for (int star = from + 2 * count; star < end; star++) {
          drop(ts, r, star);
        }
        throw error;
      }
    }
    r[from] = dict;
    return dict;
  }
}
