package org.cellvm.marshal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.cellvm.bytecode.RegisterForm;

/**
 * Where the code objects and the interned strings of a compiled file are. It stands behind the
 * marshalled object, where no reader of the format looks, and lets {@link MarshalReader} pass over
 * functions until they are called. Only the packaged library has it, as it is trusted to be right.
 *
 * <p>The code objects' forms come first. All numbers have four bytes, little-endian: for each
 * interned string the place of its length; for each code object, in the order in which they begin,
 * {@link #FIELDS} numbers; then how many strings and code objects there are, and {@link #MARK}.
 */
final class CodeIndex {
  /** What the file ends with. */
  static final int MARK = 0x58495643 + RegisterForm.VERSION;

  /** The end of the code object. */
  static final int END = 0;

  /** How many strings have been interned before it. */
  static final int STRINGS_BEFORE = 1;

  /** The same, with those in it. */
  static final int STRINGS_AFTER = 2;

  /** How many code objects are in it. */
  static final int INNER = 3;

  /** The number of its name among the interned strings; -1 for one that is not. */
  static final int NAME = 4;

  static final int FIRST_LINE = 5;

  /** Where its {@link RegisterForm} is. */
  static final int FORM = 6;

  static final int FIELDS = 7;

  private static final int TRAILER = 12;

  private final byte[] file;

  /** Where the places of the strings begin. */
  private final int start;

  private final int nstrings;

  private CodeIndex(byte[] file, int start, int nstrings) {
    this.file = file;
    this.start = start;
    this.nstrings = nstrings;
  }

  /** Returns the index at the end of a compiled file; null if there is none. */
  static CodeIndex of(byte[] file) {
    int end = file.length - TRAILER;
    if (end < 0) {
      return null;
    }
    int nstrings = int32(file, end);
    int ncodes = int32(file, end + 4);
    long start = end - 4L * nstrings - 4L * FIELDS * ncodes;
    if (int32(file, end + 8) != MARK || nstrings < 0 || ncodes < 0 || start < 0) {
      return null;
    }
    return new CodeIndex(file, (int) start, nstrings);
  }

  /** The numbers are read when they are asked for, which is once for most of them. */
  private static int int32(byte[] b, int at) {
    return b[at] & 0xff | (b[at + 1] & 0xff) << 8 | (b[at + 2] & 0xff) << 16 | b[at + 3] << 24;
  }

  /** How many strings are interned in the file. */
  int strings() {
    return nstrings;
  }

  /** The place of the length of an interned string. */
  int string(int number) {
    return int32(file, start + 4 * number);
  }

  /** A field of a code object. */
  int get(int code, int field) {
    return int32(file, start + 4 * (nstrings + code * FIELDS + field));
  }

  /** Collects what an index says, for the file that is being written. */
  static final class Builder {
    private int[] strings = new int[64];
    private int nstrings;
    private int[] codes = new int[64];
    private int ncodes;
    private final ByteArrayOutputStream forms = new ByteArrayOutputStream();

    /** An interned string, whose length is at {@code place}. */
    void addString(int place) {
      if (nstrings == strings.length) {
        strings = Arrays.copyOf(strings, 2 * nstrings);
      }
      strings[nstrings++] = place;
    }

    int strings() {
      return nstrings;
    }

    int codes() {
      return ncodes;
    }

    /** A code object begins; returns its number. */
    int beginCode() {
      if ((ncodes + 1) * FIELDS > codes.length) {
        codes = Arrays.copyOf(codes, 2 * codes.length);
      }
      set(ncodes, STRINGS_BEFORE, nstrings);
      return ncodes++;
    }

    /** The form of a code object. */
    void addForm(int code, byte[] form) {
      set(code, FORM, forms.size());
      forms.writeBytes(form);
    }

    void set(int code, int field, int value) {
      codes[code * FIELDS + field] = value;
    }

    /**
     * Returns what stands behind the marshalled object: the forms, and the index.
     *
     * @param place where that is in the file
     */
    byte[] toByteArray(int place) {
      int size = forms.size() + 4 * (nstrings + FIELDS * ncodes) + TRAILER;
      ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      out.put(forms.toByteArray());
      for (int code = 0; code < ncodes; code++) {
        codes[code * FIELDS + FORM] += place;
      }
      for (int i = 0; i < nstrings; i++) {
        out.putInt(strings[i]);
      }
      for (int i = 0; i < FIELDS * ncodes; i++) {
        out.putInt(codes[i]);
      }
      return out.putInt(nstrings).putInt(ncodes).putInt(MARK).array();
    }
  }
}
