package org.cellvm.model.files;

import java.io.IOException;
import org.cellvm.system.Posix;
import org.cellvm.system.SystemErrors;
import org.cellvm.system.SystemIoException;

/** The end of a pipe to a process that {@code popen} has started; closing waits for the process. */
final class PipeStream extends DescriptorStream {
  private final Posix posix;
  private final int pid;

  PipeStream(Posix posix, int fd, int pid) {
    super(posix.descriptors(), fd);
    this.posix = posix;
    this.pid = pid;
  }

  @Override
  int close() throws IOException {
    super.close();
    int[] status = new int[1];
    int r;
    do {
      r = posix.processes().await(pid, 0, status, null);
    } while (r == -SystemErrors.EINTR);
    if (r < 0) {
      throw new SystemIoException(-r);
    }
    return status[0];
  }
}
