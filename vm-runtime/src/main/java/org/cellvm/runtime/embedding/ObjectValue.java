package org.cellvm.runtime.embedding;

import java.lang.ref.ReferenceQueue;
import java.math.BigInteger;
import org.cellvm.api.Value;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** A {@link Value}: a counted reference to an object of one VM. */
final class ObjectValue implements Value {
  private final EmbeddedVm vm;
  private final HeldReference reference;

  /** Steals the object. Where Java collects the value, its reference comes out of the queue. */
  ObjectValue(EmbeddedVm vm, PyObject object, ReferenceQueue<ObjectValue> dropped) {
    this.vm = vm;
    reference = new HeldReference(this, object, dropped);
  }

  EmbeddedVm vm() {
    return vm;
  }

  HeldReference reference() {
    return reference;
  }

  boolean isOpen() {
    return reference.object() != null;
  }

  /** Borrowed; to be called inside the VM. */
  PyObject object() {
    PyObject object = reference.object();
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
    return vm.inside(() -> object() == PyNone.NONE);
  }

  @Override
  public boolean asBoolean() {
    return vm.inside(() -> Objects.isTrue(ts(), object()));
  }

  @Override
  public long asLong() {
    return vm.inside(() -> ArgConversions.asLong(ts(), object()));
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
    return vm.inside(() -> object().type().name());
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
            args[i] = ts().own(ToPython.convert(vm, arguments[i]));
          }
          return vm.wrap(Objects.call(ts(), object(), args, 0, args.length, null));
        });
  }

  @Override
  public Value attribute(String name) {
    return vm.inside(
        () -> {
          PyString key = ts().own(HostText.name(name));
          PyObject value = Objects.getAttrOrNull(ts(), object(), key);
          return value == null ? null : vm.wrap(value);
        });
  }

  @Override
  public Value item(Object key) {
    return vm.inside(
        () -> {
          PyObject k = ts().own(ToPython.convert(vm, key));
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
    return vm.inside(() -> ToJava.convert(vm, object()));
  }

  @Override
  public byte[] asBytes() {
    return vm.inside(
        () -> {
          byte[] bytes = Buffers.plainBytesOrNull(ts(), object());
          if (bytes == null) {
            throw Errors.typeError(
                "expected a str or another object of bytes, not " + Objects.typeName(object()));
          }
          return bytes.clone();
        });
  }

  @Override
  public Value keep() {
    return vm.inside(() -> vm.wrap(Ref.inc(object())));
  }

  @Override
  public void close() {
    if (!vm.isClosed() && isOpen()) {
      vm.inside(
          () -> {
            vm.giveBack(ts(), reference);
            return null;
          });
    }
  }

  @Override
  public String toString() {
    if (vm.isClosed()) {
      return "value of a closed VM";
    }
    return isOpen() ? repr() : "closed value";
  }
}
