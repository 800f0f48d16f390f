package org.cellvm.api;

import java.math.BigInteger;

/**
 * A Python object in a Java program. It holds a counted reference until it is closed or its VM is.
 *
 * <p>Java values become Python objects so: null None, Boolean bool, Byte to Long int, BigInteger
 * long, Float and Double float, String unicode (str if it is ASCII), byte[] str, List list, Map
 * dict, a Value of the same VM its object. {@link #toJava} goes the other way.
 */
public interface Value extends AutoCloseable {
  /** Whether it is {@code None}. */
  boolean isNone();

  /** The truth of the object, as {@code if} sees it. */
  boolean asBoolean();

  /**
   * @throws PythonException TypeError if it is no number; OverflowError if it does not fit
   */
  long asLong();

  /**
   * A float, or what {@code __float__} makes of another number.
   *
   * @throws PythonException TypeError if it is no number
   */
  double asDouble();

  /**
   * An int or long of any size, or what {@code __index__} makes of another object.
   *
   * @throws PythonException TypeError if there is no such integer
   */
  BigInteger asBigInteger();

  /** A str (as Latin-1) or unicode; anything else by {@code str()}. */
  String asString();

  /** The name of its type. */
  String type();

  /** {@code callable(object)}. */
  boolean isCallable();

  /**
   * Calls it with positional arguments.
   *
   * @throws PythonException what the call raises
   */
  Value call(Object... arguments);

  /** An attribute; null if there is none. */
  Value attribute(String name);

  /** {@code object[key]}. */
  Value item(Object key);

  /** {@code len(object)}. */
  long size();

  /** {@code repr(object)}. */
  String repr();

  /**
   * The nearest Java value: None null, bool Boolean, int Long, long BigInteger, float Double, str
   * and unicode String, list and tuple List, dict Map (both through and through); else this Value.
   */
  Object toJava();

  /** Gives the reference back. Idempotent. */
  @Override
  void close();
}
