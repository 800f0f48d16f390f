package org.cellvm.api;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Python object in a Java program.
 *
 * <p><b>Lifetime.</b> It holds a counted reference until it is closed or its VM is; where Java
 * drops it unclosed, the reference is released at a later use of the VM, after Java's collector has
 * found the value unreachable. So try-with-resources releases at a known moment, and a forgotten
 * value is no leak. Views ({@link #asList}, {@link #asMap}, {@link #asSet}), iterators and proxies
 * ({@link #as}) are values in this sense: they keep the object alive and end with their VM, not
 * with the value that they were made from.
 *
 * <p><b>Conversion.</b> Java values are converted to Python objects as follows: null None; Boolean
 * bool; Byte to Long int; BigInteger long; Float and Double float; String and Character unicode
 * (str if ASCII); byte[] str; List and Object[] list; Set set; Map dict; {@link HostFunction} a
 * function; a Value of the same VM, or a view or proxy of one, its object; LocalDate, LocalTime,
 * LocalDateTime and Duration those of the module {@code datetime}; Instant and java.util.Date a
 * datetime without a zone, in UTC. With {@link PythonVm.Builder#hostAccess} these of java.time,
 * Date and all containers pass as they are. {@link #toJava} converts in the other direction. Both
 * keep what is shared shared, so that a list that contains itself becomes a list that contains
 * itself.
 *
 * <p>{@code equals}, {@code hashCode} and {@code toString} are Python's {@code ==} (with a Value of
 * the same VM; false with anything else), {@code hash()} and {@code str()}.
 */
public interface Value extends AutoCloseable, Iterable<Value> {
  // What it is

  /** Returns whether it is {@code None}. */
  boolean isNone();

  /** Returns whether it is a bool. */
  boolean isBoolean();

  /** Returns whether it is an int, a long or a bool. */
  boolean isInteger();

  /** Returns whether it is a float. */
  boolean isFloat();

  /** Returns whether it is a str or unicode. */
  boolean isString();

  /** Returns whether it is a list or a tuple. */
  boolean isList();

  /** Returns whether it is a dict. */
  boolean isDict();

  /** Returns {@code callable(object)}. */
  boolean isCallable();

  /** Returns whether {@code iter(object)} may succeed. */
  boolean isIterable();

  /** Returns the name of its type. */
  String type();

  /** Returns {@code isinstance(object, type)}; the type is a class or a tuple of classes. */
  boolean isInstance(Value type);

  // What it is worth in Java

  /** Returns the truth of the object, as {@code if} sees it. */
  boolean asBoolean();

  /**
   * Returns an int or long, or what {@code __index__} makes of another object.
   *
   * @throws PythonException TypeError if there is no such integer, as for a float; OverflowError if
   *     it does not fit
   */
  int asInt();

  /** {@link #asInt} in 64 bits. */
  long asLong();

  /** {@link #asInt} of any size. */
  BigInteger asBigInteger();

  /**
   * Returns a float, or what {@code __float__} makes of another number.
   *
   * @throws PythonException TypeError if it is no number
   */
  double asDouble();

  /**
   * Returns the text of a unicode, or of a str, whose bytes are taken as Latin-1 ({@link #asBytes}
   * returns them as they are).
   *
   * @throws PythonException TypeError if it is neither
   */
  String asString();

  /**
   * Returns the bytes of a str or bytearray, or of another object that shows its bytes.
   *
   * @throws PythonException TypeError if it shows none
   */
  byte[] asBytes();

  /**
   * Returns a list or another sequence as a view: it shows what the object holds at any time, and
   * changes it where Python code could. Items are converted as {@link #toJava} does it; containers
   * in it are views, too.
   *
   * @throws PythonException TypeError if it is no sequence
   */
  List<Object> asList();

  /**
   * Returns a dict, or another mapping with the methods of one, as a view like {@link #asList}.
   * Keys are compared by Python's rules.
   *
   * @throws PythonException TypeError if it is no mapping
   */
  Map<Object, Object> asMap();

  /**
   * Returns a set or frozenset as a view like {@link #asList}.
   *
   * @throws PythonException TypeError if it is neither
   */
  Set<Object> asSet();

  /**
   * Returns the nearest Java value: None null; bool Boolean; int Long; long BigInteger; float
   * Double; str (as Latin-1) and unicode String; bytearray byte[]; list and tuple List; set and
   * frozenset Set; dict Map in its order (copies, through and through); of the module {@code
   * datetime}, date LocalDate, time without a zone LocalTime, timedelta Duration, datetime
   * LocalDateTime or, with a zone, OffsetDateTime; any other object a Value, with a reference of
   * its own.
   */
  Object toJava();

  /**
   * Returns the object as a Java type:
   *
   * <ul>
   *   <li>a primitive type, its box, BigInteger, BigDecimal, String, byte[]: as the methods above,
   *       a number that the type does not hold being an OverflowError;
   *   <li>a class of java.time, or Date: from the module {@code datetime}; Instant and Date from a
   *       datetime, which is in UTC if it has no zone; OffsetDateTime and ZonedDateTime from one
   *       with a zone, the other classes from what has none;
   *   <li>an enum: the constant of the name that a str is;
   *   <li>List, Collection, Iterable, Map, Set: a view; an array: a copy;
   *   <li>a record: its components are the attributes of the object of their names, the items of a
   *       dict, or those of a sequence in order;
   *   <li>any other interface: an object that calls the Python object's methods of the same names,
   *       or, where it has a single abstract method and the Python object is callable, the object
   *       itself. What Python raises there is a PythonException;
   *   <li>Object: what {@link #toJava} returns; Value: the object.
   * </ul>
   *
   * None is null for each but a primitive type.
   *
   * @throws PythonException TypeError, OverflowError or ValueError where that cannot be
   */
  <T> T as(Class<T> type);

  /** Returns {@code str(object)}; {@code unicode(object)} where that cannot be. */
  @Override
  String toString();

  /** Returns {@code repr(object)}. */
  String repr();

  // What can be done with it

  /**
   * Calls it with positional arguments.
   *
   * @throws PythonException what the call raises
   */
  Value call(Object... arguments);

  /**
   * Calls it with positional and keyword arguments.
   *
   * @throws PythonException what the call raises
   */
  Value call(List<?> arguments, Map<String, ?> keywords);

  /**
   * Calls a method of it.
   *
   * @throws PythonException AttributeError if there is none; what the call raises
   */
  Value invoke(String method, Object... arguments);

  /** Returns {@code hasattr(object, name)}. */
  boolean has(String name);

  /** Returns an attribute; null if there is none. */
  Value get(String name);

  /** Sets an attribute. */
  void set(String name, Object value);

  /**
   * Deletes an attribute.
   *
   * @throws PythonException AttributeError if there is none
   */
  void delete(String name);

  /** Returns the names of its attributes, {@code dir(object)}. */
  List<String> names();

  /** Returns {@code object[key]}. */
  Value getItem(Object key);

  /** Carries out {@code object[key] = value}. */
  void setItem(Object key, Object value);

  /** Carries out {@code del object[key]}. */
  void deleteItem(Object key);

  /** Returns {@code item in object}. */
  boolean contains(Object item);

  /** Returns {@code len(object)}. */
  long size();

  /**
   * Returns {@code iter(object)}. Each step runs in the VM; a value that it returns is the caller's
   * to close.
   */
  @Override
  Iterator<Value> iterator();

  /** Returns the pairs of a mapping, {@code object.items()}, one after another. */
  Iterable<Map.Entry<Value, Value>> items();

  // Its life

  /** Returns another value of the same object, which has to be closed separately. */
  Value keep();

  /** Releases the reference. Idempotent. */
  @Override
  void close();
}
