package org.cellvm.stdlib;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.cellvm.marshal.MarshalWriter;
import org.cellvm.marshal.PycMagic;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.ErrorDisplay;
import org.cellvm.model.functions.PyCode;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.VmSettings;

/** Compiles modules to what stands in {@code .pyc} files. */
final class Precompiler implements AutoCloseable {
  /** The bytes before the code. */
  private static final int HEADER = 8;

  private final Vm vm;
  private final ThreadState ts;
  private final ThreadState previous;

  Precompiler() {
    StandardStreams streams =
        new StandardStreams(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            null);
    vm =
        Composition.vm(
            new NoEngine(),
            new VmSettings(StartFlags.optimize(0), streams, List.of(""), List.of()));
    ts = vm.threadState();
    previous = ThreadState.enter(ts);
  }

  /**
   * Returns the compiled file; the name of its code is the module's file in the library.
   *
   * @param mtime the time stamp of the source, in seconds
   */
  byte[] compile(String file, byte[] source, long mtime) {
    PyCode code;
    try {
      code = ts.interp.compiler.compile(ts, source, file, "exec", 0);
    } catch (PyException e) {
      throw new IllegalStateException(file + " does not compile: " + ErrorDisplay.text(ts, e));
    }
    MarshalWriter marshalled = MarshalWriter.indexed(HEADER);
    marshalled.write(code);
    code.decref(ts);
    byte[] body = marshalled.toByteArray();
    byte[] index = marshalled.index();
    return ByteBuffer.allocate(HEADER + body.length + index.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(PycMagic.NUMBER)
        .putInt((int) mtime)
        .put(body)
        .put(index)
        .array();
  }

  @Override
  public void close() {
    ThreadState.enter(previous);
    vm.close();
  }
}
