package org.cellvm.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The source of a program or module with a name for tracebacks. Of bytes the encoding is what a
 * byte order mark or an encoding declaration in the first two lines says, else ASCII; of text a
 * declaration means nothing.
 */
public final class Source {
  private final String name;

  /** Null if it is bytes. */
  private final String text;

  /** Null if it is text. */
  private final byte[] bytes;

  private Source(String name, String text, byte[] bytes) {
    this.name = name;
    this.text = text;
    this.bytes = bytes;
  }

  /** Returns the source that is a text. */
  public static Source of(String text, String name) {
    return new Source(name, text, null);
  }

  /** Returns the source that is in a file; its name is the path. */
  public static Source of(Path file) throws IOException {
    return new Source(file.toString(), null, Files.readAllBytes(file));
  }

  /** Returns the source that is in a stream, which is read and not closed. */
  public static Source of(InputStream in, String name) throws IOException {
    return new Source(name, null, in.readAllBytes());
  }

  /** Returns the source that a reader reads; it is not closed. */
  public static Source of(Reader in, String name) throws IOException {
    StringWriter all = new StringWriter();
    in.transferTo(all);
    return new Source(name, all.toString(), null);
  }

  public String name() {
    return name;
  }

  /** Returns whether it is text, whose encoding is known. */
  public boolean isText() {
    return text != null;
  }

  /** Returns the bytes; of text those in UTF-8. */
  public byte[] bytes() {
    return text == null ? bytes.clone() : text.getBytes(StandardCharsets.UTF_8);
  }
}
