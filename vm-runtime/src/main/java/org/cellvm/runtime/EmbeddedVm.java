package org.cellvm.runtime;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.cellvm.model.ErrorDisplay;
import org.cellvm.model.Objects;
import org.cellvm.model.PyException;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.spi.SourceCompiler;

/** {@link PythonVm} over a {@link Vm}: enters it for each call, one thread at a time. */
final class EmbeddedVm implements PythonVm {
  private final Vm vm;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean closed;

  EmbeddedVm(Vm vm) {
    this.vm = vm;
  }

  /**
   * Runs {@code work} in the VM.
   *
   * @throws PythonException for a Python exception that it raises
   */
  <T> T inside(Supplier<T> work) {
    lock.lock();
    ThreadState ts = vm.threadState();
    ThreadState previous = ThreadState.enter(ts);
    int mark = ts.mark();
    try {
      if (closed) {
        throw new IllegalStateException("the VM is closed");
      }
      return work.get();
    } catch (PyException e) {
      throw javaException(ts, e);
    } finally {
      ts.release(mark);
      vm.flush();
      ThreadState.enter(previous);
      lock.unlock();
    }
  }

  private static PythonException javaException(ThreadState ts, PyException e) {
    String text = ErrorDisplay.text(ts, e);
    PyObject type = e.excType();
    String name = type instanceof PyType t ? t.name() : String.valueOf(type);
    String value = "";
    if (e.excValue() != null) {
      try {
        PyString s = Objects.str(ts, e.excValue());
        value = s.toString();
        s.decref(ts);
      } catch (PyException another) {
        another.discard(ts);
      }
    }
    e.discard(ts);
    return new PythonException(name.substring(name.lastIndexOf('.') + 1), value, text);
  }

  ThreadState threadState() {
    return vm.threadState();
  }

  @Override
  public String engine() {
    return vm.engineName();
  }

  @Override
  public void exec(String source) {
    exec(source, "<string>");
  }

  @Override
  public void exec(String source, String filename) {
    inside(
        () -> {
          run(source, filename, "exec").decref(threadState());
          return null;
        });
  }

  @Override
  public Value eval(String expression) {
    return inside(() -> wrap(run(expression.strip(), "<string>", "eval")));
  }

  /** Source from Java is text: it is compiled as UTF-8. */
  private PyObject run(String source, String filename, String mode) {
    ThreadState ts = threadState();
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return vm.run(
        ts.interp.compiler.compile(ts, bytes, filename, mode, SourceCompiler.SOURCE_IS_UTF8));
  }

  /** Steals the object. */
  Value wrap(PyObject o) {
    return new ObjectValue(this, o);
  }

  @Override
  public Value get(String name) {
    return inside(
        () -> {
          ThreadState ts = threadState();
          PyString key = ts.own(PyString.fromString(name));
          PyObject value = vm.globals().getStr(ts, key);
          if (value == null) {
            return null;
          }
          value.incref();
          return wrap(value);
        });
  }

  @Override
  public void set(String name, Object value) {
    inside(
        () -> {
          vm.setGlobal(name, Conversion.toPython(this, value));
          return null;
        });
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        vm.close();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    return closed;
  }
}
