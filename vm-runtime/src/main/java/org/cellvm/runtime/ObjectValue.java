package org.cellvm.runtime;

import java.math.BigInteger;
import org.cellvm.api.Value;
import org.cellvm.model.NumberConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyInt;
import org.cellvm.model.PyLong;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.PyUnicode;
import org.cellvm.model.ThreadState;

/** A {@link Value}: a counted reference to an object of one VM. */
final class ObjectValue implements Value {
  private final EmbeddedVm vm;

  /** Owned; null when closed. */
  private PyObject object;

  ObjectValue(EmbeddedVm vm, PyObject object) {
    this.vm = vm;
    this.object = object;
  }

  EmbeddedVm vm() {
    return vm;
  }

  /** Borrowed. */
  PyObject object() {
    if (object == null) {
      throw new IllegalStateException("the value is closed");
    }
    return object;
  }

  private ThreadState ts() {
    return vm.threadState();
  }

  @Override
  public boolean isNone() {
    return object() == PyNone.NONE;
  }

  @Override
  public boolean asBoolean() {
    return vm.inside(() -> Objects.isTrue(ts(), object()));
  }

  @Override
  public long asLong() {
    return vm.inside(() -> Args.asLong(ts(), object()));
  }

  @Override
  public double asDouble() {
    return vm.inside(() -> NumberConversions.asDouble(ts(), object()));
  }

  @Override
  public BigInteger asBigInteger() {
    return vm.inside(
        () -> {
          PyObject n = ts().own(NumberConversions.index(ts(), object()));
          return n instanceof PyLong l ? l.value : BigInteger.valueOf(((PyInt) n).value);
        });
  }

  @Override
  public String asString() {
    return vm.inside(
        () -> {
          PyObject o = object();
          if (o instanceof PyString || o instanceof PyUnicode) {
            return o.toString();
          }
          return ts().own(Objects.str(ts(), o)).toString();
        });
  }

  @Override
  public String type() {
    return object().type().name();
  }

  @Override
  public boolean isCallable() {
    return vm.inside(() -> Objects.isCallable(object()));
  }

  @Override
  public Value call(Object... arguments) {
    return vm.inside(
        () -> {
          PyObject[] args = new PyObject[arguments.length];
          for (int i = 0; i < args.length; i++) {
            args[i] = ts().own(Conversion.toPython(vm, arguments[i]));
          }
          return vm.wrap(Objects.call(ts(), object(), args, 0, args.length, null));
        });
  }

  @Override
  public Value attribute(String name) {
    return vm.inside(
        () -> {
          PyString key = ts().own(PyString.intern(ts(), PyString.fromString(name)));
          PyObject value = Objects.getAttrOrNull(ts(), object(), key);
          return value == null ? null : vm.wrap(value);
        });
  }

  @Override
  public Value item(Object key) {
    return vm.inside(
        () -> {
          PyObject k = ts().own(Conversion.toPython(vm, key));
          return vm.wrap(Objects.getItem(ts(), object(), k));
        });
  }

  @Override
  public long size() {
    return vm.inside(() -> Objects.size(ts(), object()));
  }

  @Override
  public String repr() {
    return vm.inside(() -> ts().own(Objects.repr(ts(), object())).toString());
  }

  @Override
  public Object toJava() {
    return vm.inside(() -> Conversion.toJava(vm, object()));
  }

  @Override
  public void close() {
    if (object != null && !vm.isClosed()) {
      vm.inside(
          () -> {
            PyObject o = object;
            object = null;
            if (o != null) {
              o.decref(ts());
            }
            return null;
          });
    }
  }

  @Override
  public String toString() {
    return object == null ? "closed value" : vm.isClosed() ? "value of a closed VM" : repr();
  }
}
