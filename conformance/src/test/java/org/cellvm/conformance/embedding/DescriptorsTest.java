package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program leaves open is closed with its VM. */
class DescriptorsTest extends EachEngine {
  private static final Path OPEN = Path.of("/proc/self/fd");

  /** Opens a descriptor of each kind, and keeps none of the objects that would close them. */
  private static final String PROGRAM =
      """
      import fcntl, os, select, socket, sys
      fd = os.open('/dev/null', os.O_RDWR)
      os.pipe()
      os.dup(fd)
      os.dup2(fd, 400)
      fcntl.fcntl(fd, fcntl.F_DUPFD, 300)
      os.close(os.dup(fd))
      one, other = socket.socketpair()
      server = socket.socket()
      server.bind(('127.0.0.1', 0))
      server.listen(1)
      client = socket.create_connection(server.getsockname())
      accepted = server.accept()
      epoll = select.epoll()
      held = [one, other, server, client, accepted, epoll]
      file = os.fdopen(os.open('/dev/null', os.O_RDONLY))
      # A cycle that has a finalizer is never collected.
      class Kept(object):
          def __del__(self):
              pass
      kept = Kept()
      kept.held = held, file, kept
      del one, other, server, client, accepted, epoll, held, file, kept
      """;

  @BeforeEach
  void needsProc() {
    Assumptions.assumeTrue(Files.isDirectory(OPEN));
  }

  /**
   * The numbers and targets of the process's descriptors, but for the one that reads them, and what
   * the JVM opens for a moment now and then to see its limits.
   */
  private static Set<String> open() throws IOException {
    Set<String> result = new TreeSet<>();
    for (String name : OPEN.toFile().list()) {
      Path link = OPEN.resolve(name);
      if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Path target = Files.readSymbolicLink(link);
        if (!target.startsWith("/sys")) {
          result.add(name + " " + target);
        }
      }
    }
    return result;
  }

  private void checkClosed(Permissions permissions, String program) throws IOException {
    // What the JVM opens once is open afterwards.
    vm(builder -> builder.permissions(permissions)).exec(program);
    closeAll();
    Set<String> before = open();
    PythonVm vm = vm(builder -> builder.permissions(permissions));
    vm.exec(program);
    assertTrue(open().size() >= before.size() + 10, () -> "only " + before);
    vm.close();
    assertEquals(before, open());
  }

  @Test
  void allKindsAreClosed() throws IOException {
    checkClosed(Permissions.ALL, PROGRAM + "os.openpty()\n");
  }

  @Test
  void thoseOfAConfinedVmAreClosed() throws IOException {
    checkClosed(Permissions.NONE.withFiles().withNetwork(), PROGRAM);
  }

  @Test
  void filesOfAFileSystemAreClosed() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(inDirectory())) {
      PythonVm vm = vm(builder -> builder.permissions(Permissions.NONE.withFileSystem(files)));
      vm.exec("import os\nos.write(os.open('/vm/a', os.O_CREAT | os.O_RDWR), 'ab')\n");
      vm.close();
      assertEquals("ab", Files.readString(files.getPath("/vm/a")));
    }
  }

  @Test
  void aVmHasOnlyItsOwn() {
    PythonVm first = vm();
    PythonVm second = vm();
    first.exec("import os\nends = os.pipe()\nos.write(ends[1], 'ab')\n");
    second.exec("import os\nends = os.pipe()\nos.write(ends[1], 'cd')\n");
    first.close();
    second.exec("print os.read(ends[0], 5)\n");
    assertEquals("cd\n", printed());
  }

  private static Configuration inDirectory() {
    return Configuration.unix().toBuilder().setWorkingDirectory("/vm").build();
  }
}
