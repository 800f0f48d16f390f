package org.cellvm.compiler;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CPython 2.7 process that compiles files on demand. */
final class CPythonCompiler implements AutoCloseable {
  private static final String PROGRAM =
      """
      import sys, os, struct, marshal, time, warnings
      warnings.simplefilter('ignore')
      stdin, stdout = sys.stdin, os.fdopen(os.dup(1), 'wb')
      def read(n):
          s = stdin.read(n)
          if len(s) < n: sys.exit()
          return s
      def name():
          return read(struct.unpack('>i', read(4))[0])
      def reply(kind, body):
          stdout.write(kind + struct.pack('>i', len(body)) + body)
          stdout.flush()
      def describe(e):
          if isinstance(e, SyntaxError):
              return '|'.join(map(str, [type(e).__name__, e.msg, e.filename, e.lineno, e.offset,
                                        e.text, len(e.args)]))
          return type(e).__name__ + '|' + str(e)
      while True:
          command = read(1)
          if command == 'f':
              path = name()
              source = open(path).read()
              try:
                  body = marshal.dumps(compile(source, path, 'exec', 0, 1))
              except Exception, e:
                  reply('E', describe(e))
              else:
                  reply('C', body)
          elif command == 't':
              paths = [name() for i in range(struct.unpack('>i', read(4))[0])]
              sources = [(open(p).read(), p) for p in paths]
              start = time.time()
              for source, path in sources:
                  compile(source, path, 'exec', 0, 1)
              reply('T', repr(time.time() - start))
      """;

  /** A compiled module's marshalled bytes, or else its error. */
  record Answer(byte[] code, String error) {}

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;

  private CPythonCompiler(Process process) {
    this.process = process;
    this.to = new DataOutputStream(process.getOutputStream());
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static CPythonCompiler start(String python, int optimize) throws IOException {
    List<String> command = new ArrayList<>(List.of(python));
    if (optimize > 0) {
      command.add(optimize == 1 ? "-O" : "-OO");
    }
    command.add("-c");
    command.add(PROGRAM);
    return new CPythonCompiler(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  Answer compile(String path) throws IOException {
    to.writeByte('f');
    write(path);
    to.flush();
    int kind = from.readByte();
    byte[] body = read();
    return kind == 'C'
        ? new Answer(body, null)
        : new Answer(null, new String(body, StandardCharsets.ISO_8859_1));
  }

  double secondsToCompile(List<String> paths) throws IOException {
    to.writeByte('t');
    to.writeInt(paths.size());
    for (String path : paths) {
      write(path);
    }
    to.flush();
    from.readByte();
    return Double.parseDouble(new String(read(), StandardCharsets.ISO_8859_1));
  }

  private void write(String path) throws IOException {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  private byte[] read() throws IOException {
    byte[] body = new byte[from.readInt()];
    from.readFully(body);
    return body;
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.destroy();
  }
}
