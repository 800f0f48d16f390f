package org.cellvm.library.system;

import com.sun.jna.Function;
import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.FileDescriptor;
import java.util.Map;

/**
 * The descriptors of Java's streams. Java keeps the number in a private field, which native code
 * may read: by the functions of the JNI, whose table each thread's environment points to.
 */
final class JavaStreams {
  /** The places of functions in JNI's table, which its specification lists. */
  private static final int GET_FIELD_ID = 94;

  private static final int GET_INT_FIELD = 100;

  private final Map<String, Object> options = Map.of(Library.OPTION_ALLOW_OBJECTS, Boolean.TRUE);

  /** Null until first used. */
  private Function getInt;

  private Pointer field;

  int descriptor(FileDescriptor stream) {
    if (field == null) {
      find();
    }
    return (Integer)
        getInt.invoke(Integer.class, new Object[] {JNIEnv.CURRENT, stream, field}, options);
  }

  private void find() {
    // Copying nothing returns the address to which it is copied, which is how Java code gets it.
    Object[] nothing = {JNIEnv.CURRENT, new byte[1], 0L};
    Function copy = NativeLibrary.getProcess().getFunction("memcpy");
    Pointer table = ((Pointer) copy.invoke(Pointer.class, nothing, options)).getPointer(0);
    getInt = function(table, GET_INT_FIELD);
    Object[] name = {JNIEnv.CURRENT, FileDescriptor.class, "fd", "I"};
    field = (Pointer) function(table, GET_FIELD_ID).invoke(Pointer.class, name, options);
  }

  private static Function function(Pointer table, int index) {
    return Function.getFunction(table.getPointer((long) index * Long.BYTES));
  }
}
