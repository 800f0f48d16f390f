package org.cellvm.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.script.ScriptContext;

/**
 * The streams of an engine's VM: each thread's go to the reader and writers of the context that it
 * evaluates in, those of other threads to the engine's own context.
 */
final class Contexts {
  /** By thread; empty while nothing is evaluated. */
  private final Map<Thread, ScriptContext> running = new ConcurrentHashMap<>();

  private volatile ScriptContext other;

  void setDefault(ScriptContext context) {
    other = context;
  }

  /** Returns the context before, to be given to {@link #leave}. */
  ScriptContext enter(ScriptContext context) {
    return running.put(Thread.currentThread(), context);
  }

  void leave(ScriptContext before) {
    if (before == null) {
      running.remove(Thread.currentThread());
    } else {
      running.put(Thread.currentThread(), before);
    }
  }

  private ScriptContext current() {
    ScriptContext context = running.get(Thread.currentThread());
    return context != null ? context : other;
  }

  OutputStream output(Function<ScriptContext, Writer> writer) {
    return new Output(writer);
  }

  InputStream input() {
    return new Input();
  }

  /** Bytes of UTF-8 as characters for a writer. */
  private final class Output extends OutputStream {
    private final Function<ScriptContext, Writer> writer;
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** The first bytes of a character that is not complete. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    Output(Function<ScriptContext, Writer> writer) {
      this.writer = writer;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int n) throws IOException {
      ByteBuffer in = ByteBuffer.allocate(rest.remaining() + n).put(rest).put(bytes, from, n);
      in.flip();
      CharBuffer chars = CharBuffer.allocate(in.remaining() + 1);
      decoder.decode(in, chars, false);
      rest = in.slice();
      chars.flip();
      writer.apply(current()).append(chars);
    }

    @Override
    public void flush() throws IOException {
      writer.apply(current()).flush();
    }
  }

  /** The characters of a reader as UTF-8. */
  private final class Input extends InputStream {
    private byte[] bytes = {};
    private int at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int from, int n) throws IOException {
      if (n == 0) {
        return 0;
      }
      if (at == bytes.length) {
        Reader reader = current().getReader();
        int c = reader.read();
        if (c < 0) {
          return -1;
        }
        StringBuilder line = new StringBuilder().append((char) c);
        while (c != '\n' && (c = reader.read()) >= 0) {
          line.append((char) c);
        }
        bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int taken = Math.min(n, bytes.length - at);
      System.arraycopy(bytes, at, target, from, taken);
      at += taken;
      return taken;
    }
  }
}
