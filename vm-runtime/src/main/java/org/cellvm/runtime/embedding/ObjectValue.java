package org.cellvm.runtime.embedding;

import java.lang.ref.ReferenceQueue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cellvm.api.Value;
import org.cellvm.model.Mappings;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * A {@link Value}: a counted reference to an object of one VM, or an {@link PlainObjects plain}
 * object, which needs none.
 */
final class ObjectValue implements Value {
  private final EmbeddedVm vm;

  /** Null for a plain object. */
  private final HeldReference reference;

  /** The plain object; null for another. */
  private final PyObject plain;

  /** Whether the value of a plain object has been closed. */
  private boolean closed;

  /** Steals the object. Where Java collects the value, its reference comes out of the queue. */
  ObjectValue(EmbeddedVm vm, PyObject object, ReferenceQueue<Object> dropped) {
    this.vm = vm;
    plain = null;
    reference = new HeldReference(this, object, dropped);
  }

  /** Makes the value of a plain object, which is borrowed. */
  ObjectValue(EmbeddedVm vm, PyObject plain) {
    this.vm = vm;
    this.plain = plain;
    reference = null;
  }

  EmbeddedVm vm() {
    return vm;
  }

  HeldReference reference() {
    return reference;
  }

  boolean isOpen() {
    return plain != null ? !closed : reference.object() != null;
  }

  /** Borrowed; to be called inside the VM. */
  PyObject object() {
    return object(null);
  }

  /**
   * {@link #object()} in the thread of that state.
   *
   * @param ts null if it is still to be found
   */
  private PyObject object(ThreadState ts) {
    PyObject object = plain != null ? plain : reference.object();
    if (object == null || closed) {
      throw new IllegalStateException("the value is closed");
    }
    if (object.refcnt == 0) {
      return (ts == null ? ts() : ts).own(PlainObjects.owned(object));
    }
    return object;
  }

  /** Returns the object, owned; inside the VM. */
  PyObject owned() {
    return PlainObjects.owned(object());
  }

  /** Returns a plain object, borrowed, for any thread; null for any other. */
  private PyObject plain() {
    if (plain != null) {
      if (vm.isClosed()) {
        throw new IllegalStateException("the VM is closed");
      }
      if (closed) {
        throw new IllegalStateException("the value is closed");
      }
    }
    return plain;
  }

  private ThreadState ts() {
    return vm.threadState();
  }

  /** What looks at an object without running Python code. */
  private interface Test {
    boolean of(PyObject o);
  }

  private boolean is(Test test) {
    PyObject o = plain();
    return o != null ? test.of(o) : vm.inside(() -> test.of(object()));
  }

  @Override
  public boolean isNone() {
    return is(o -> o == PyNone.NONE);
  }

  @Override
  public boolean isBoolean() {
    return is(o -> o instanceof PyBool);
  }

  @Override
  public boolean isInteger() {
    return is(o -> o instanceof PyInt || o instanceof PyLong);
  }

  @Override
  public boolean isFloat() {
    return is(o -> o instanceof PyFloat);
  }

  @Override
  public boolean isString() {
    return is(ExceptionTranslation::isText);
  }

  @Override
  public boolean isList() {
    return is(o -> o instanceof PyList || o instanceof PyTuple);
  }

  @Override
  public boolean isDict() {
    return is(o -> o instanceof PyDict);
  }

  @Override
  public boolean isCallable() {
    return is(Objects::isCallable);
  }

  @Override
  public boolean isIterable() {
    return is(o -> Objects.isIterable(ts(), o));
  }

  @Override
  public String type() {
    return vm.inside(() -> HostText.toJava(object().type().name()));
  }

  @Override
  public boolean isInstance(Value type) {
    return vm.inside(() -> Objects.isInstance(ts(), object(), convert(type)));
  }

  /** Returns the object for a Java value, borrowed from the temporaries. */
  private PyObject convert(Object value) {
    return convert(ts(), value);
  }

  private PyObject convert(ThreadState ts, Object value) {
    return ts.own(ToPython.convert(vm, ts, value));
  }

  // Conversion

  @Override
  public boolean asBoolean() {
    PyObject o = plain();
    return o != null ? PlainObjects.isTrue(o) : vm.inside(() -> Objects.isTrue(ts(), object()));
  }

  @Override
  public int asInt() {
    if (plain() instanceof PyInt i && (int) i.value == i.value) {
      return (int) i.value;
    }
    return as(int.class);
  }

  @Override
  public long asLong() {
    if (plain() instanceof PyInt i) {
      return i.value;
    }
    return vm.inside(() -> ToType.asLong(ts(), object()));
  }

  @Override
  public BigInteger asBigInteger() {
    return vm.inside(() -> ToType.asBigInteger(ts(), object()));
  }

  @Override
  public double asDouble() {
    if (plain() instanceof PyFloat f) {
      return f.value;
    }
    return vm.inside(() -> ToType.asDouble(ts(), object()));
  }

  @Override
  public String asString() {
    PyObject o = plain();
    if (o != null && ExceptionTranslation.isText(o)) {
      return o.toString();
    }
    return vm.inside(() -> ToType.text(object()));
  }

  @Override
  public byte[] asBytes() {
    return vm.inside(() -> bytes(ts(), object()));
  }

  /** Returns a copy of an object's bytes. */
  static byte[] bytes(ThreadState ts, PyObject o) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError(
          "expected a str or another object of bytes, not " + Objects.typeName(o));
    }
    return bytes.clone();
  }

  @Override
  public List<Object> asList() {
    return vm.inside(
        () -> {
          ToType.requireSequence(ts(), object());
          return new ListView(another());
        });
  }

  @Override
  public Map<Object, Object> asMap() {
    return vm.inside(
        () -> {
          ToType.requireMapping(ts(), object());
          return new MapView(another());
        });
  }

  @Override
  public Set<Object> asSet() {
    return vm.inside(
        () -> {
          ToType.requireSet(object());
          return new SetView(another());
        });
  }

  @Override
  public Object toJava() {
    PyObject o = plain();
    return o != null ? ToJava.convert(vm, o) : vm.inside(() -> ToJava.convert(vm, object()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T as(Class<T> type) {
    // Class.cast does not take a box for a primitive type.
    return (T) vm.inside(() -> ToType.convert(vm, object(), type));
  }

  @Override
  public String repr() {
    return vm.inside(() -> HostText.toJava(ts().own(Objects.repr(ts(), object())).toString()));
  }

  // Calls

  @Override
  public Value call(Object... arguments) {
    ThreadState ts = vm.comeAgain();
    if (ts == null) {
      return vm.inside(() -> vm.wrap(call(ts(), object(), arguments)));
    }
    Value result;
    try {
      vm.begin(ts);
      result = vm.wrap(ts, call(ts, object(ts), arguments));
    } catch (RuntimeException | Error e) {
      throw vm.leave(ts, e);
    }
    vm.leave(ts);
    return result;
  }

  /** Calls an object, which is borrowed; the result is owned. */
  private PyObject call(ThreadState ts, PyObject callable, Object[] arguments) {
    switch (arguments.length) {
      case 0:
        return Objects.call0(ts, callable);
      case 1:
        return Objects.call1(ts, callable, convert(ts, arguments[0]));
      case 2:
        return Objects.call2(ts, callable, convert(ts, arguments[0]), convert(ts, arguments[1]));
      default:
        PyObject[] args = new PyObject[arguments.length];
        for (int i = 0; i < args.length; i++) {
          args[i] = convert(ts, arguments[i]);
        }
        return Objects.call(ts, callable, args, 0, args.length, null);
    }
  }

  @Override
  public Value call(List<?> arguments, Map<String, ?> keywords) {
    return vm.inside(
        () -> {
          int n = arguments.size();
          PyObject[] args = new PyObject[n + keywords.size()];
          PyObject[] names = new PyObject[keywords.size()];
          int i = 0;
          for (Object argument : arguments) {
            args[i++] = convert(argument);
          }
          for (Map.Entry<String, ?> keyword : keywords.entrySet()) {
            names[i - n] = ts().own(HostText.name(keyword.getKey()));
            args[i++] = convert(keyword.getValue());
          }
          PyObject[] kwnames = names.length == 0 ? null : names;
          return vm.wrap(Objects.call(ts(), object(), args, 0, n, kwnames));
        });
  }

  @Override
  public Value invoke(String method, Object... arguments) {
    return vm.inside(
        () -> {
          PyObject found = ts().own(Objects.getAttr(ts(), object(), name(method)));
          return vm.wrap(call(ts(), found, arguments));
        });
  }

  // Attributes

  private PyString name(String name) {
    return vm.name(ts(), name);
  }

  @Override
  public boolean has(String name) {
    return vm.inside(() -> Objects.hasAttr(ts(), object(), name(name)));
  }

  @Override
  public Value get(String name) {
    return vm.inside(
        () -> {
          PyObject value = Objects.getAttrOrNull(ts(), object(), name(name));
          return value == null ? null : vm.wrap(value);
        });
  }

  @Override
  public void set(String name, Object value) {
    vm.inside(
        () -> {
          Objects.setAttr(ts(), object(), name(name), convert(value));
          return null;
        });
  }

  @Override
  public void delete(String name) {
    vm.inside(
        () -> {
          Objects.setAttr(ts(), object(), name(name), null);
          return null;
        });
  }

  @Override
  public List<String> names() {
    return vm.inside(
        () -> {
          List<String> names = new ArrayList<>();
          if (ts().own(Objects.dir(ts(), object())) instanceof PyList list) {
            for (int i = 0; i < list.size; i++) {
              names.add(HostText.toJava(list.items[i].toString()));
            }
          }
          return names;
        });
  }

  // Items

  @Override
  public Value getItem(Object key) {
    return vm.inside(() -> vm.wrap(Objects.getItem(ts(), object(), convert(key))));
  }

  @Override
  public void setItem(Object key, Object value) {
    vm.inside(
        () -> {
          Objects.setItem(ts(), object(), convert(key), convert(value));
          return null;
        });
  }

  @Override
  public void deleteItem(Object key) {
    vm.inside(
        () -> {
          Objects.delItem(ts(), object(), convert(key));
          return null;
        });
  }

  @Override
  public boolean contains(Object item) {
    return vm.inside(() -> Objects.contains(ts(), object(), convert(item)));
  }

  @Override
  public long size() {
    return vm.inside(() -> Objects.size(ts(), object()));
  }

  @Override
  public Iterator<Value> iterator() {
    return iterate(vm::wrap);
  }

  /**
   * Iterates over the object.
   *
   * @param convert makes the Java value of an item, which it steals
   */
  <T> Iterator<T> iterate(Function<PyObject, T> convert) {
    return vm.inside(() -> new ValueIterator<>(vm, vm.wrap(Objects.iter(ts(), object())), convert));
  }

  @Override
  public Iterable<Map.Entry<Value, Value>> items() {
    ObjectValue source = vm.inside(this::another);
    return () ->
        vm.inside(
            () -> {
              PyObject items = ts().own(Mappings.items(ts(), source.object()));
              return new ValueIterator<>(vm, vm.wrap(Objects.iter(ts(), items)), this::pair);
            });
  }

  /** Returns an item of {@code items()}, which is stolen, as two values. */
  private Map.Entry<Value, Value> pair(PyObject item) {
    PyObject[] two = ts().own(Sequences.tuple(ts(), ts().own(item))).items;
    return Map.entry(vm.wrap(Ref.inc(two[0])), vm.wrap(Ref.inc(two[1])));
  }

  // Identity and life

  private ObjectValue another() {
    return vm.wrap(owned());
  }

  @Override
  public Value keep() {
    return vm.inside(this::another);
  }

  @Override
  public void close() {
    if (plain != null) {
      closed = true;
    } else if (!vm.isClosed() && isOpen()) {
      try {
        vm.inside(
            () -> {
              vm.giveBack(ts(), reference);
              return null;
            });
      } catch (IllegalStateException e) {
        // The VM has begun to close: it releases what values hold.
        if (!vm.isClosing()) {
          throw e;
        }
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    if (other == this) {
      return true;
    }
    if (!(other instanceof ObjectValue value) || value.vm != vm) {
      return false;
    }
    return vm.inside(() -> Objects.richCompareBool(ts(), object(), value.object(), Objects.EQ));
  }

  @Override
  public int hashCode() {
    return vm.inside(() -> Long.hashCode(Objects.hash(ts(), object())));
  }

  @Override
  public String toString() {
    if (vm.isClosed()) {
      return "value of a closed VM";
    }
    return isOpen() ? vm.inside(() -> ExceptionTranslation.text(ts(), object())) : "closed value";
  }
}
