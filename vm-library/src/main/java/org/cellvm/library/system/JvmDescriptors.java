package org.cellvm.library.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.cellvm.system.FcntlCommands;

/**
 * The descriptors that the JVM itself had open when the C library was first called: its run-time
 * image, jars and archives, its sources of random numbers, and what its calls of C need. For Python
 * code they are not open, as a program that closes what it has not opened would end the JVM; and
 * new processes do not get them.
 */
final class JvmDescriptors {
  private static final int FIRST = 3;

  private final BitSet own = new BitSet();

  JvmDescriptors() {
    String[] open = new File("/proc/self/fd").list();
    if (open != null) {
      String home = System.getProperty("java.home");
      for (String name : open) {
        int fd = Integer.parseInt(name);
        if (fd >= FIRST && isOwn(name, home)) {
          own.set(fd);
          long flag = FcntlCommands.CLOSE_ON_EXEC;
          DescriptorCalls.fcntl(fd, FcntlCommands.SET_FLAGS, flag);
        }
      }
    }
  }

  private static boolean isOwn(String name, String home) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd", name)).toString();
      return target.startsWith(home + "/")
          || target.endsWith("/lib/modules")
          || target.endsWith(".jar")
          || target.endsWith(".jsa")
          || target.equals("/dev/random")
          || target.equals("/dev/urandom")
          || target.startsWith("/tmp/ffi");
    } catch (IOException e) {
      // The one with which the directory was read.
      return false;
    }
  }

  boolean has(int fd) {
    return fd >= FIRST && own.get(fd);
  }
}
