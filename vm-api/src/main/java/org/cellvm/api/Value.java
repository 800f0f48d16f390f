package org.cellvm.api;

import java.math.BigInteger;

/**
 * A Python object in a Java program. It holds a counted reference until it is closed or its VM is;
 * where Java drops it unclosed, the reference is released at a later use of the VM, after Java's
 * collector has found the value unreachable.
 *
 * <p>Java values are converted to Python objects as follows: null None; Boolean bool; Byte to Long
 * int; BigInteger long; Float and Double float; String and Character unicode (str if ASCII); byte[]
 * str; List and Object[] list; Set set; Map dict; {@link HostFunction} a function; a Value of the
 * same VM its object. {@link #toJava} converts in the other direction. Both keep what is shared
 * shared, so that a list that contains itself becomes a list that contains itself.
 */
public interface Value extends AutoCloseable {
  /** Returns whether it is {@code None}. */
  boolean isNone();

  /** Returns the truth of the object, as {@code if} sees it. */
  boolean asBoolean();

  /**
   * @throws PythonException TypeError if it is no number; OverflowError if it does not fit
   */
  long asLong();

  /**
   * Returns a float, or what {@code __float__} makes of another number.
   *
   * @throws PythonException TypeError if it is no number
   */
  double asDouble();

  /**
   * Returns an int or long of any size, or what {@code __index__} makes of another object.
   *
   * @throws PythonException TypeError if there is no such integer
   */
  BigInteger asBigInteger();

  /** Returns a str (as Latin-1) or unicode; anything else by {@code str()}. */
  String asString();

  /**
   * Returns the bytes of a str or bytearray, or of another object that shows its bytes.
   *
   * @throws PythonException TypeError if it shows none
   */
  byte[] asBytes();

  /** Returns the name of its type. */
  String type();

  /** Returns {@code callable(object)}. */
  boolean isCallable();

  /**
   * Calls it with positional arguments.
   *
   * @throws PythonException what the call raises
   */
  Value call(Object... arguments);

  /** Returns an attribute; null if there is none. */
  Value attribute(String name);

  /** Returns {@code object[key]}. */
  Value item(Object key);

  /** Returns {@code len(object)}. */
  long size();

  /** Returns {@code repr(object)}. */
  String repr();

  /**
   * Returns the nearest Java value: None null; bool Boolean; int Long; long BigInteger; float
   * Double; str (as Latin-1) and unicode String; bytearray byte[]; list and tuple List; set and
   * frozenset Set; dict Map in its order (through and through); any other object a Value, with a
   * reference of its own.
   */
  Object toJava();

  /** Returns another value of the same object, which has to be closed separately. */
  Value keep();

  /** Releases the reference. Idempotent. */
  @Override
  void close();
}
