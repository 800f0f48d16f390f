package org.cellvm.runtime.host;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The constants of a class file that is being written. */
final class ConstantPool {
  // Kinds of members.
  static final int FIELD = 9;
  static final int METHOD = 10;
  static final int INTERFACE_METHOD = 11;

  private static final int TEXT = 1;
  private static final int CLASS = 7;
  private static final int NAME_AND_TYPE = 12;
  private static final int MOST = 0xffff;

  private final Map<String, Integer> known = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private int count = 1;

  private int next(String key) {
    if (count == MOST) {
      throw new IllegalArgumentException("the class has too many methods");
    }
    known.put(key, count);
    return count++;
  }

  int text(String text) throws IOException {
    String key = TEXT + text;
    Integer place = known.get(key);
    if (place != null) {
      return place;
    }
    out.writeByte(TEXT);
    out.writeUTF(text);
    return next(key);
  }

  /** The constant of a class; {@code name} as class files have it. */
  int classOf(String name) throws IOException {
    return pair(CLASS, text(name), -1);
  }

  /** The constant of a field or method. */
  int member(int kind, String owner, String name, String type) throws IOException {
    int ownerPlace = classOf(owner);
    int nameAndType = pair(NAME_AND_TYPE, text(name), text(type));
    return pair(kind, ownerPlace, nameAndType);
  }

  private int pair(int kind, int first, int second) throws IOException {
    String key = kind + " " + first + " " + second;
    Integer place = known.get(key);
    if (place != null) {
      return place;
    }
    out.writeByte(kind);
    out.writeShort(first);
    if (second >= 0) {
      out.writeShort(second);
    }
    return next(key);
  }

  void writeTo(DataOutputStream file) throws IOException {
    file.writeShort(count);
    bytes.writeTo(file);
  }
}
