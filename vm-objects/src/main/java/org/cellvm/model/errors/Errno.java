package org.cellvm.model.errors;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.cellvm.system.SystemIoException;

/**
 * An error of the operating system. Java passes the system's text on without the number, so the
 * number is found by the text; numbers are Linux's.
 */
public record Errno(int number, String text) {
  /** For a text that is not known: EIO, with Java's text. */
  private static final int UNKNOWN = 5;

  public static Errno of(IOException e) {
    if (e instanceof SystemIoException failure) {
      return new Errno(failure.number(), failure.getMessage());
    }
    if (e instanceof NoSuchFileException) {
      return new Errno(2, "No such file or directory");
    }
    if (e instanceof AccessDeniedException) {
      return new Errno(13, "Permission denied");
    }
    String text = e.getMessage();
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      text = failure.getReason();
    } else if (text == null) {
      text = e.getClass().getSimpleName();
    } else if (text.endsWith(")")) {
      // "FILE (TEXT)" of a FileNotFoundException, which is thrown for whatever keeps a file shut.
      text = text.substring(text.lastIndexOf('(') + 1, text.length() - 1);
    }
    return new Errno(number(text), text);
  }

  private static int number(String text) {
    switch (text) {
      case "Operation not permitted":
        return 1;
      case "No such file or directory":
        return 2;
      case "No such device or address":
        return 6;
      case "Bad file descriptor":
        return 9;
      case "Permission denied":
        return 13;
      case "Device or resource busy":
        return 16;
      case "File exists":
        return 17;
      case "Not a directory":
        return 20;
      case "Is a directory":
        return 21;
      case "Invalid argument":
        return 22;
      case "Too many open files":
        return 24;
      case "Text file busy":
        return 26;
      case "File too large":
        return 27;
      case "No space left on device":
        return 28;
      case "Illegal seek":
        return 29;
      case "Read-only file system":
        return 30;
      case "Broken pipe":
        return 32;
      case "File name too long":
        return 36;
      case "Too many levels of symbolic links":
        return 40;
      default:
        return UNKNOWN;
    }
  }

  /** {@code [Errno 2] No such file or directory}. */
  @Override
  public String toString() {
    return "[Errno " + number + "] " + text;
  }
}
