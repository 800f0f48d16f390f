package org.cellvm.runtime.imports;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.cellvm.codec.FileNames;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.marshal.MarshalWriter;
import org.cellvm.marshal.PycMagic;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.system.NamedFiles;

/** Files of compiled code: magic number, time stamp of the source, marshalled code object. */
public final class PycFile {
  private static final int HEADER = 8;
  private static final Set<OpenOption> EXCLUSIVE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** Whether a compiled file can stand for its source. */
  enum State {
    ABSENT,
    BAD_MAGIC,
    BAD_MTIME,
    MATCHES
  }

  private final String name;
  private final byte[] bytes;

  private PycFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Reads a file; returns null if it is not there or cannot be read. A directory reads as empty.
   */
  static PycFile open(NamedFiles files, String name) throws IOException {
    return files.canRead(name) ? new PycFile(name, contents(files, name)) : null;
  }

  /** What is in a file; of a directory nothing. */
  static byte[] contents(NamedFiles files, String name) throws IOException {
    return files.isDirectory(name) ? new byte[0] : files.read(name);
  }

  static PycFile of(String name, byte[] bytes) {
    return new PycFile(name, bytes);
  }

  /** Missing bytes read as all ones, which is what C's end of file makes of them. */
  private int int32(int at) {
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | (at + i < bytes.length ? bytes[at + i] & 0xff : 0xff);
    }
    return value;
  }

  private boolean hasMagic(ThreadState ts) {
    return bytes.length >= 4 && int32(0) == PycMagic.of(ts.interp);
  }

  /**
   * @param mtime the source's modification time in seconds, its lower 32 bits. CPython extends the
   *     sign of the one in the file, so that no file matches a source changed after January 2038.
   */
  static State state(ThreadState ts, PycFile file, long mtime) {
    if (file == null) {
      return State.ABSENT;
    }
    if (!file.hasMagic(ts)) {
      return State.BAD_MAGIC;
    }
    return file.int32(4) == mtime ? State.MATCHES : State.BAD_MTIME;
  }

  /**
   * Returns the code, owned.
   *
   * @throws PyException ImportError for another magic number or content, and what {@link
   *     MarshalReader#read} raises for damaged files
   */
  PyCode read(ThreadState ts) {
    if (!hasMagic(ts)) {
      throw Errors.importError("Bad magic number in " + name);
    }
    PyObject o = object(ts);
    if (o instanceof PyCode code) {
      return code;
    }
    o.decref(ts);
    throw Errors.importError("Non-code object in " + name);
  }

  private PyObject object(ThreadState ts) {
    return new MarshalReader(ts, bytes, Math.min(HEADER, bytes.length), bytes.length).read();
  }

  /**
   * Returns the code of a compiled file that is run as a program, owned.
   *
   * @throws PyException RuntimeError for another magic number or content
   */
  public static PyCode readProgram(ThreadState ts, byte[] bytes) {
    PycFile file = new PycFile("", bytes);
    if (!file.hasMagic(ts)) {
      throw Errors.runtimeError("Bad magic number in .pyc file");
    }
    PyObject o;
    try {
      o = file.object(ts);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.runtimeError("Bad code object in .pyc file");
    }
    if (o instanceof PyCode code) {
      return code;
    }
    o.decref(ts);
    throw Errors.runtimeError("Bad code object in .pyc file");
  }

  /**
   * Writes a compiled file in place of the one that may be there. The file is made anew, so that a
   * process that still reads the old one, or writes one at the same time, is not disturbed; and the
   * time stamp is written last, so that a file which is only half there matches no source.
   *
   * @param source whose permissions the file gets, but for those to execute
   * @param mtime the source's modification time in seconds
   * @return null, or what could not be done: {@code "create"} or {@code "write"}
   */
  static String write(ThreadState ts, PyCode code, String name, String source, long mtime) {
    if (!ts.interp.system.access().mayWrite()) {
      return "create";
    }
    Path path = FileNames.path(name);
    FileAttribute<?>[] permissions;
    SeekableByteChannel channel;
    try {
      permissions = permissions(FileNames.path(source));
      if (!Files.isDirectory(path)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      permissions = new FileAttribute<?>[0];
    }
    try {
      channel = Files.newByteChannel(path, EXCLUSIVE, permissions);
    } catch (IOException e) {
      return "create";
    }
    MarshalWriter marshalled = new MarshalWriter(MarshalWriter.VERSION);
    marshalled.write(code);
    byte[] body = marshalled.toByteArray();
    ByteBuffer buffer = ByteBuffer.allocate(HEADER + body.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(PycMagic.of(ts.interp)).putInt(0).put(body).flip();
    try (channel) {
      writeAll(channel, buffer);
      channel.position(4);
      writeAll(channel, buffer.clear().putInt((int) mtime).flip());
    } catch (IOException e) {
      new File(FileNames.toJava(name)).delete();
      return "write";
    }
    return null;
  }

  private static void writeAll(SeekableByteChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static FileAttribute<?>[] permissions(Path source) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(source, PosixFileAttributeView.class);
    if (view == null) {
      return new FileAttribute<?>[0]; // a file system that knows no such permissions
    }
    Set<PosixFilePermission> granted = view.readAttributes().permissions();
    granted.remove(PosixFilePermission.OWNER_EXECUTE);
    granted.remove(PosixFilePermission.GROUP_EXECUTE);
    granted.remove(PosixFilePermission.OTHERS_EXECUTE);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(granted)};
  }
}
