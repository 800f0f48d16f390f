package org.cellvm.library.builtin;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.ListType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code __builtin__}: its functions. Types and constants are {@link BuiltinNames}. */
@ExposedModule(name = "__builtin__", doc = "Built-in functions, exceptions, and other objects.")
final class BuiltinModule {
  private static final String[] SORTED_KEYWORDS = {"iterable", "cmp", "key", "reverse"};

  private BuiltinModule() {}

  static void init(ThreadState ts, org.cellvm.model.PyModule module) {
    BuiltinNames.addTo(ts, module.dict());
  }

  // Numbers

  @ExposedFunction(value = "abs", convention = Convention.O, doc = "The absolute value.")
  static PyObject abs(ThreadState ts, PyObject x) {
    return Numbers.absolute(ts, x);
  }

  @ExposedFunction(value = "bin", convention = Convention.O, doc = "Binary digits as a string.")
  static PyObject bin(ThreadState ts, PyObject x) {
    return NumberConversions.toBase(ts, x, 2);
  }

  @ExposedFunction(value = "hex", convention = Convention.O, doc = "Hexadecimal digits.")
  static PyObject hex(ThreadState ts, PyObject x) {
    return NumberConversions.hex(ts, x);
  }

  @ExposedFunction(value = "oct", convention = Convention.O, doc = "Octal digits.")
  static PyObject oct(ThreadState ts, PyObject x) {
    return NumberConversions.oct(ts, x);
  }

  @ExposedFunction(value = "chr", parse = "l:chr", doc = "The one-character str of a byte.")
  static PyObject chr(ThreadState ts, long i) {
    if (i < 0 || i >= 256) {
      throw Errors.valueError("chr() arg not in range(256)");
    }
    return PyString.ofChar((int) i);
  }

  @ExposedFunction(value = "unichr", parse = "i:unichr", doc = "The unicode of a code point.")
  static PyObject unichr(ThreadState ts, long i) {
    if (i < 0 || i > 0x10ffff) {
      throw Errors.valueError("unichr() arg not in range(0x110000) (wide Python build)");
    }
    return PyUnicode.fromCodePoint((int) i);
  }

  @ExposedFunction(value = "ord", convention = Convention.O, doc = "The code of a character.")
  static PyObject ord(ThreadState ts, PyObject c) {
    long length;
    if (c instanceof PyString s) {
      length = s.length();
      if (length == 1) {
        return PyInt.valueOf(s.bytes()[0] & 0xff);
      }
    } else if (c instanceof PyUnicode u) {
      length = u.length();
      if (length == 1) {
        return PyInt.valueOf(u.codePointAt(0));
      }
    } else if (c instanceof PyByteArray b) {
      length = b.size();
      if (length == 1) {
        return PyInt.valueOf(b.toBytes()[0] & 0xff);
      }
    } else {
      throw Errors.typeError(
          "ord() expected string of length 1, but " + Objects.typeName(c) + " found");
    }
    throw Errors.typeError("ord() expected a character, but string of length " + length + " found");
  }

  @ExposedFunction(value = "cmp", parse = "cmp 2 2", convention = Convention.UNPACK)
  static long cmp(ThreadState ts, PyObject a, PyObject b) {
    return Objects.compare(ts, a, b);
  }

  @ExposedFunction(value = "coerce", convention = Convention.RAW)
  static PyObject coerce(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    warnPy3k(ts, "coerce", kwnames, "coerce() not supported in 3.x");
    Args.unpack("coerce", "coerce", n, 2, 2, kwnames);
    PyObject[] pair = Numbers.coerce(ts, args[off], args[off + 1]);
    if (pair == null) {
      throw Errors.typeError("number coercion failed");
    }
    return PyTuple.of(ts, pair[0], pair[1]);
  }

  @ExposedFunction(value = "divmod", parse = "divmod 2 2", convention = Convention.UNPACK)
  static PyObject divmod(ThreadState ts, PyObject a, PyObject b) {
    return Numbers.divmod(ts, a, b);
  }

  @ExposedFunction(value = "pow", parse = "pow 2 3", convention = Convention.UNPACK)
  static PyObject pow(ThreadState ts, PyObject x, PyObject y, PyObject z) {
    return Numbers.power(ts, x, y, z == null ? PyNone.NONE : z);
  }

  @ExposedFunction(
      value = "round",
      parse = "d|O:round",
      keywords = {"number", "ndigits"},
      doc = "A float rounded half away from zero to some decimal digits.")
  static PyObject round(ThreadState ts, double number, PyObject ndigits) {
    long digits =
        ndigits == null
            ? 0
            : NumberConversions.asSsize(ts, NumberConversions.requireIndex(ts, ndigits), null);
    return PyFloat.of(NumberConversions.round(number, digits));
  }

  // Objects

  @ExposedFunction(value = "apply", convention = Convention.RAW)
  static PyObject apply(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    warnPy3k(ts, "apply", kwnames, "apply() not supported in 3.x; use func(*args, **kwargs)");
    Args.unpack("apply", "apply", n, 1, 3, kwnames);
    PyObject arguments = n > 1 ? args[off + 1] : null;
    PyObject keywords = n > 2 ? args[off + 2] : null;
    PyTuple tuple = PyTuple.EMPTY;
    if (arguments instanceof PyTuple given) {
      tuple = given;
    } else if (arguments != null) {
      if (!Sequences.isSequence(ts, arguments)) {
        throw Errors.typeError(
            "apply() arg 2 expected sequence, found " + Objects.typeName(arguments));
      }
      tuple = ts.own(Sequences.tuple(ts, arguments));
    }
    if (keywords != null && !(keywords instanceof PyDict)) {
      throw Errors.typeError(
          "apply() arg 3 expected dictionary, found " + Objects.typeName(keywords));
    }
    return callTupleDict(ts, args[off], tuple, (PyDict) keywords);
  }

  /** The warning of {@code -3}, which comes before the number of arguments is looked at. */
  private static void warnPy3k(
      ThreadState ts, String function, PyObject[] kwnames, String warning) {
    Args.noKeywords(function, kwnames);
    Warnings.warnPy3k(ts, warning);
  }

  private static PyObject callTupleDict(
      ThreadState ts, PyObject function, PyTuple args, PyDict keywords) {
    int n = args.items.length;
    if (keywords == null || keywords.size() == 0) {
      return Objects.call(ts, function, args.items, 0, n, null);
    }
    PyObject[] all = java.util.Arrays.copyOf(args.items, n + keywords.size());
    PyObject[] names = new PyObject[keywords.size()];
    int k = 0;
    for (int i = keywords.next(-1); i >= 0; i = keywords.next(i)) {
      names[k] = ts.own(Ref.inc(keywords.keys[i]));
      all[n + k++] = ts.own(Ref.inc(keywords.values[i]));
    }
    return Objects.call(ts, function, all, 0, n, names);
  }

  @ExposedFunction(value = "callable", convention = Convention.O)
  static boolean callable(ThreadState ts, PyObject o) {
    return Objects.isCallable(o);
  }

  private static PyString attributeName(ThreadState ts, PyObject name, String function) {
    if (name instanceof PyString || name instanceof PyUnicode) {
      return Objects.attributeName(ts, name);
    }
    throw Errors.typeError(function + "(): attribute name must be string");
  }

  @ExposedFunction(value = "getattr", parse = "getattr 2 3", convention = Convention.UNPACK)
  static PyObject getattr(ThreadState ts, PyObject o, PyObject name, PyObject otherwise) {
    PyString s = ts.own(Ref.inc(attributeName(ts, name, "getattr")));
    if (otherwise == null) {
      return Objects.getAttr(ts, o, s);
    }
    PyObject value = Objects.getAttrOrNull(ts, o, s);
    return value != null ? value : Ref.inc(otherwise);
  }

  @ExposedFunction(value = "hasattr", parse = "hasattr 2 2", convention = Convention.UNPACK)
  static boolean hasattr(ThreadState ts, PyObject o, PyObject name) {
    PyString s = ts.own(Ref.inc(attributeName(ts, name, "hasattr")));
    try {
      Objects.getAttr(ts, o, s).decref(ts);
      return true;
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.Exception)) {
        throw e;
      }
      e.discard(ts);
      return false;
    }
  }

  @ExposedFunction(value = "setattr", parse = "setattr 3 3", convention = Convention.UNPACK)
  static void setattr(ThreadState ts, PyObject o, PyObject name, PyObject value) {
    Objects.setAttr(ts, o, Objects.attributeName(ts, name), value);
  }

  @ExposedFunction(value = "delattr", parse = "delattr 2 2", convention = Convention.UNPACK)
  static void delattr(ThreadState ts, PyObject o, PyObject name) {
    Objects.setAttr(ts, o, Objects.attributeName(ts, name), null);
  }

  @ExposedFunction(value = "dir", parse = "dir 0 1", convention = Convention.UNPACK)
  static PyObject dir(ThreadState ts, PyObject o) {
    if (o != null) {
      return Objects.dir(ts, o);
    }
    PyObject locals = currentFrame(ts).locals(ts);
    PyObject keys = ts.own(Objects.callMethod(ts, locals, org.cellvm.model.Names.keys));
    if (!(keys instanceof PyList names)) {
      throw Errors.typeError(
          "dir(): expected keys() of locals to be a list, not '" + Objects.typeName(keys) + "'");
    }
    Sequences.sort(ts, names);
    return Ref.inc(names);
  }

  @ExposedFunction(value = "format", parse = "O|O:format")
  static PyObject format(ThreadState ts, PyObject value, PyObject spec) {
    return Objects.format(ts, value, spec);
  }

  @ExposedFunction(value = "hash", convention = Convention.O)
  static long hash(ThreadState ts, PyObject o) {
    return Objects.hash(ts, o);
  }

  @ExposedFunction(value = "id", convention = Convention.O)
  static long id(ThreadState ts, PyObject o) {
    return Objects.id(ts, o);
  }

  @ExposedFunction(value = "intern", parse = "S:intern")
  static PyObject intern(ThreadState ts, PyString s) {
    if (s.getClass() != PyString.class) {
      throw Errors.typeError("can't intern subclass of string");
    }
    return PyString.intern(ts, Ref.inc(s));
  }

  @ExposedFunction(value = "isinstance", parse = "isinstance 2 2", convention = Convention.UNPACK)
  static boolean isinstance(ThreadState ts, PyObject o, PyObject cls) {
    return Objects.isInstance(ts, o, cls);
  }

  @ExposedFunction(value = "issubclass", parse = "issubclass 2 2", convention = Convention.UNPACK)
  static boolean issubclass(ThreadState ts, PyObject c, PyObject cls) {
    return Objects.isSubclass(ts, c, cls);
  }

  @ExposedFunction(value = "len", convention = Convention.O)
  static long len(ThreadState ts, PyObject o) {
    return Objects.size(ts, o);
  }

  @ExposedFunction(value = "repr", convention = Convention.O)
  static PyObject repr(ThreadState ts, PyObject o) {
    return Objects.repr(ts, o);
  }

  // Iteration

  @ExposedFunction(value = "all", convention = Convention.O)
  static boolean all(ThreadState ts, PyObject iterable) {
    return !IterationFunctions.find(ts, iterable, false);
  }

  @ExposedFunction(value = "any", convention = Convention.O)
  static boolean any(ThreadState ts, PyObject iterable) {
    return IterationFunctions.find(ts, iterable, true);
  }

  @ExposedFunction(value = "filter", parse = "filter 2 2", convention = Convention.UNPACK)
  static PyObject filter(ThreadState ts, PyObject function, PyObject sequence) {
    return FilterFunction.filter(ts, function, sequence);
  }

  @ExposedFunction(value = "iter", parse = "iter 1 2", convention = Convention.UNPACK)
  static PyObject iter(ThreadState ts, PyObject o, PyObject sentinel) {
    if (sentinel == null) {
      return Objects.iter(ts, o);
    }
    if (!Objects.isCallable(o)) {
      throw Errors.typeError("iter(v, w): v must be callable");
    }
    return Sequences.callableIterator(ts, o, sentinel);
  }

  @ExposedFunction(value = "next", parse = "next 1 2", convention = Convention.UNPACK)
  static PyObject next(ThreadState ts, PyObject iterator, PyObject otherwise) {
    if (!Objects.isIterator(iterator)) {
      throw Errors.typeError(Objects.typeName(iterator) + " object is not an iterator");
    }
    PyObject value;
    if (otherwise == null) {
      value = iterator.type().tp_iternext(ts, iterator);
      if (value == null) {
        throw Errors.stopIteration();
      }
      return value;
    }
    value = Objects.iterNext(ts, iterator);
    return value != null ? value : Ref.inc(otherwise);
  }

  @ExposedFunction(value = "map", convention = Convention.RAW)
  static PyObject map(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("map", kwnames);
    return IterationFunctions.map(ts, args, off, n);
  }

  @ExposedFunction(value = "zip", convention = Convention.RAW)
  static PyObject zip(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("zip", kwnames);
    return IterationFunctions.zip(ts, args, off, n);
  }

  @ExposedFunction(
      value = "max",
      convention = Convention.RAW,
      doc = "max(iterable[, key=f]) or max(a, b, *c[, key=f]) -> the largest of the items")
  static PyObject max(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return IterationFunctions.extreme(ts, "max", Objects.GT, args, off, n, kwnames);
  }

  @ExposedFunction(value = "min", convention = Convention.RAW)
  static PyObject min(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return IterationFunctions.extreme(ts, "min", Objects.LT, args, off, n, kwnames);
  }

  @ExposedFunction(value = "range", parse = "range 1 3", convention = Convention.UNPACK)
  static PyObject range(ThreadState ts, PyObject a, PyObject b, PyObject c) {
    return RangeFunction.range(ts, a, b, c);
  }

  @ExposedFunction(value = "reduce", convention = Convention.RAW)
  static PyObject reduce(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    warnPy3k(ts, "reduce", kwnames, "reduce() not supported in 3.x; use functools.reduce()");
    Args.unpack("reduce", "reduce", n, 2, 3, kwnames);
    // CPython calls the reduce of functools here.
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return IterationFunctions.reduce(ts, args[off], args[off + 1], n > 2 ? args[off + 2] : null);
    } finally {
      ts.leaveRecursive();
    }
  }

  @ExposedFunction(value = "sorted", convention = Convention.RAW)
  static PyObject sorted(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "sorted", SORTED_KEYWORDS, 1, args, off, n, kwnames);
    boolean reverse = a[3] != null && ArgConversions.toInt(ts, a[3]) != 0;
    PyList list = Sequences.list(ts, a[0]);
    try {
      ListType.warnOfCmp(ts, a[1]);
      if (n == 0) {
        // The keywords go on to list.sort, which does not know this one.
        throw Errors.typeError("'iterable' is an invalid keyword argument for this function");
      }
      // CPython calls list.sort here.
      ts.enterRecursive(ThreadState.CALLING);
      try {
        Sequences.sort(ts, list, a[1], a[2], reverse);
      } finally {
        ts.leaveRecursive();
      }
    } catch (PyException e) {
      list.decref(ts);
      throw e;
    }
    return list;
  }

  @ExposedFunction(value = "sum", parse = "sum 1 2", convention = Convention.UNPACK)
  static PyObject sum(ThreadState ts, PyObject sequence, PyObject start) {
    return SumFunction.sum(ts, sequence, start);
  }

  // Execution

  static PyFrame currentFrame(ThreadState ts) {
    PyFrame f = ts.frame;
    if (f == null) {
      throw Errors.systemError("no current frame");
    }
    return f;
  }

  @ExposedFunction(
      value = "__import__",
      parse = "s|OOOi:__import__",
      keywords = {"name", "globals", "locals", "fromlist", "level"},
      defaults = {"null", "null", "null", "-1"})
  static PyObject importModule(
      ThreadState ts,
      String name,
      PyObject globals,
      PyObject locals,
      PyObject fromlist,
      long level) {
    return ts.interp.importer.importModule(ts, name, globals, fromlist, (int) level);
  }

  @ExposedFunction(value = "reload", convention = Convention.O)
  static PyObject reload(ThreadState ts, PyObject module) {
    Warnings.warnPy3k(ts, "In 3.x, reload() is renamed to imp.reload()");
    return ts.interp.importer.reload(ts, module);
  }

  @ExposedFunction(
      value = "compile",
      parse = "Oss|ii:compile",
      keywords = {"source", "filename", "mode", "flags", "dont_inherit"},
      defaults = {"0", "0"})
  static PyObject compile(
      ThreadState ts, PyObject source, String filename, String mode, long flags, long dontInherit) {
    return ExecutionFunctions.compile(ts, source, filename, mode, flags, dontInherit != 0);
  }

  @ExposedFunction(value = "eval", parse = "eval 1 3", convention = Convention.UNPACK)
  static PyObject eval(ThreadState ts, PyObject source, PyObject globals, PyObject locals) {
    return ExecutionFunctions.eval(ts, source, globals, locals);
  }

  @ExposedFunction(value = "execfile", parse = "s|O!O:execfile")
  static PyObject execfile(ThreadState ts, String filename, PyDict globals, PyObject locals) {
    Warnings.warnPy3k(ts, "execfile() not supported in 3.x; use exec()");
    return ExecutionFunctions.execfile(ts, filename, globals, locals);
  }

  @ExposedFunction(value = "globals", convention = Convention.NOARGS)
  static PyObject globals(ThreadState ts) {
    return Ref.inc(currentFrame(ts).globals);
  }

  @ExposedFunction(value = "locals", convention = Convention.NOARGS)
  static PyObject locals(ThreadState ts) {
    return Ref.inc(currentFrame(ts).locals(ts));
  }

  @ExposedFunction(value = "vars", parse = "vars 0 1", convention = Convention.UNPACK)
  static PyObject vars(ThreadState ts, PyObject o) {
    if (o == null) {
      return Ref.inc(currentFrame(ts).locals(ts));
    }
    PyObject dict = Objects.getAttrOrNull(ts, o, org.cellvm.model.Names.__dict__);
    if (dict == null) {
      throw Errors.typeError("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  // Input and output

  @ExposedFunction(
      value = "print",
      convention = Convention.RAW,
      doc = "Print values to a stream, sys.stdout by default.")
  static PyObject print(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return InputOutput.print(ts, args, off, n, kwnames);
  }

  @ExposedFunction(value = "input", parse = "input 0 1", convention = Convention.UNPACK)
  static PyObject input(ThreadState ts, PyObject prompt) {
    PyObject line = ts.own(InputOutput.rawInput(ts, prompt));
    return ExecutionFunctions.evalInput(ts, line);
  }

  @ExposedFunction(value = "raw_input", parse = "[raw_]input 0 1", convention = Convention.UNPACK)
  static PyObject rawInput(ThreadState ts, PyObject prompt) {
    return InputOutput.rawInput(ts, prompt);
  }

  @ExposedFunction(
      value = "open",
      convention = Convention.RAW,
      doc = "Open a file with the file type.")
  static PyObject open(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return Objects.call(ts, org.cellvm.model.files.FileType.TYPE, args, off, n, kwnames);
  }
}
