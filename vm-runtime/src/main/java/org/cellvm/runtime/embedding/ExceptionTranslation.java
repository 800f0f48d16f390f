package org.cellvm.runtime.embedding;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.api.PythonException;
import org.cellvm.api.StoppedException;
import org.cellvm.api.Value;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyBaseException;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.ErrorDisplay;
import org.cellvm.model.frames.PyTraceback;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.runtime.limits.VmLimiter;

/** Exceptions on their way between Python and Java code, both ways. */
final class ExceptionTranslation {
  private ExceptionTranslation() {}

  // To Java

  /** Returns what Java code gets for a Python exception, which is discarded. */
  static PythonException toJava(EmbeddedVm vm, ThreadState ts, PyException e) {
    String text = ErrorDisplay.text(ts, e);
    e.normalize(ts);
    PyObject object = e.excValue();
    Value exception = object == null ? null : vm.wrap(Ref.inc(object));
    PyObject traceback = e.traceback();
    boolean exits = e.matches(ts, PyExc.SystemExit);
    var details =
        new PythonException.Details(
            typeName(ts, e.excType()),
            object == null ? "" : text(ts, object),
            HostText.toJava(text),
            frames(traceback),
            exits ? exitStatus(ts, object) : null,
            exception,
            traceback == null ? null : vm.wrap(Ref.inc(traceback)));
    Throwable cause =
        vm.host() != null
            ? vm.host().exceptions.throwableOf(object)
            : object instanceof PyBaseException b ? b.hostCause : null;
    e.discard(ts);
    return new PythonException(details, cause);
  }

  /** Returns what Java code gets where its call was stopped; the exception is discarded. */
  static StoppedException stopped(ThreadState ts, PyException e) {
    StringBuilder text = new StringBuilder();
    for (PythonException.Frame frame : frames(e.traceback())) {
      text.append("  File \"").append(frame.file()).append("\", line ").append(frame.line());
      text.append(", in ").append(frame.function()).append('\n');
    }
    e.discard(ts);
    return new StoppedException(VmLimiter.stopped(ts), text.toString());
  }

  private static String typeName(ThreadState ts, PyObject type) {
    String name =
        type instanceof PyType t
            ? t.name()
            : String.valueOf(ts.own(Objects.getAttrOrNull(ts, type, Names.__name__)));
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns {@code str(o)}, else {@code unicode(o)}, else nothing. */
  static String text(ThreadState ts, PyObject o) {
    try {
      return HostText.toJava(ts.own(Objects.str(ts, o)).toString());
    } catch (PyException e) {
      e.discard(ts);
    }
    try {
      return ts.own(Objects.unicode(ts, o)).toString();
    } catch (PyException e) {
      e.discard(ts);
      return "";
    }
  }

  private static List<PythonException.Frame> frames(PyObject traceback) {
    List<PythonException.Frame> frames = new ArrayList<>();
    if (traceback instanceof PyTraceback first) {
      for (PyTraceback t = first; t != null; t = t.next()) {
        String file = HostText.toJava(t.frame().code.filename.toString());
        String function = HostText.toJava(t.frame().code.name.toString());
        frames.add(new PythonException.Frame(file, t.lineno(), function));
      }
    }
    return frames;
  }

  private static int exitStatus(ThreadState ts, PyObject exit) {
    PyObject code = exit == null ? null : ts.own(Objects.getAttrOrNull(ts, exit, Names.code));
    if (code == null || code == PyNone.NONE) {
      return 0;
    }
    if (code instanceof PyInt i) {
      return (int) i.value;
    }
    if (code instanceof PyLong big) {
      return big.value.bitLength() < Long.SIZE ? big.value.intValue() : -1;
    }
    return 1;
  }

  // To Python

  /** Returns the Python exception for whatever code of the host has thrown. */
  static PyException toPython(EmbeddedVm vm, ThreadState ts, Throwable thrown) {
    if (thrown instanceof PyException e) {
      return e;
    }
    if (thrown instanceof PythonException e) {
      return raisedAgain(vm, ts, e);
    }
    if (thrown instanceof StoppedException && VmLimiter.stopped(ts) != null) {
      return PyException.stop(thrown.getMessage());
    }
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    PyException known =
        vm.host() == null || thrown instanceof VirtualMachineError
            ? null
            : vm.host().exceptions.of(ts, thrown);
    if (known != null) {
      return withCause(ts, known, thrown);
    }
    PyException e =
        thrown instanceof StackOverflowError
            ? Errors.runtimeError("maximum recursion depth exceeded")
            : thrown instanceof OutOfMemoryError
                ? Errors.memoryError()
                : Errors.runtimeError(HostText.toPython(thrown.toString()));
    return withCause(ts, e, thrown);
  }

  private static PyException withCause(ThreadState ts, PyException e, Throwable cause) {
    e.normalize(ts);
    if (e.excValue() instanceof PyBaseException exception) {
      exception.hostCause = cause;
    }
    return e;
  }

  /** Returns the exception that it was where it came from, with the traceback that it had. */
  private static PyException raisedAgain(EmbeddedVm vm, ThreadState ts, PythonException e) {
    if (e.exception() instanceof ObjectValue value && value.vm() == vm && value.isOpen()) {
      PyObject object = value.object();
      PyObject traceback =
          e.tracebackObject() instanceof ObjectValue tb && tb.isOpen()
              ? Ref.inc(tb.object())
              : null;
      return new PyException(Ref.inc(Errors.classOf(object)), Ref.inc(object), traceback);
    }
    Object[] arguments = e.arguments();
    if (arguments == null) {
      return withCause(ts, Errors.runtimeError(HostText.toPython(e.toString())), e);
    }
    try {
      PyObject type = classNamed(ts, e.type());
      PyObject[] items = new PyObject[arguments.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = ts.own(ToPython.convert(vm, arguments[i]));
      }
      PyObject args = PyTuple.copyOf(ts, items, 0, items.length);
      return withCause(ts, new PyException(Ref.inc(type), args, null), e.getCause());
    } catch (PyException another) {
      return another;
    }
  }

  /**
   * Returns the exception class of a name, borrowed from the temporaries.
   *
   * @throws PyException if there is none
   */
  private static PyObject classNamed(ThreadState ts, String name) {
    int dot = name.lastIndexOf('.');
    PyString attribute = ts.own(HostText.name(name.substring(dot + 1)));
    PyObject found;
    if (dot < 0) {
      found = Ref.inc(ts.interp.builtins.getStr(ts, attribute));
    } else {
      PyObject none = PyNone.NONE;
      PyObject from = ts.own(PyTuple.of(ts, Ref.inc(attribute)));
      String module = HostText.toPython(name.substring(0, dot));
      PyObject imported = ts.own(ts.interp.importer.importModule(ts, module, none, from, 0));
      found = Objects.getAttrOrNull(ts, imported, attribute);
    }
    ts.own(found);
    if (found == null || !Errors.isExceptionClass(found)) {
      throw Errors.typeError("no exception class '" + HostText.toPython(name) + "'");
    }
    return found;
  }

  /** Whether the text of an object is at hand without running Python code. */
  static boolean isText(PyObject o) {
    return o instanceof PyString || o instanceof PyUnicode;
  }
}
