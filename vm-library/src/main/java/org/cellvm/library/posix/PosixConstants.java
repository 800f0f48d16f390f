package org.cellvm.library.posix;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;

/** The constants of {@code posix}, with Linux's numbers. */
final class PosixConstants {
  static final int NGROUPS_MAX = 65536;

  private PosixConstants() {}

  static void addTo(ThreadState ts, PyModule module) {
    module.add(ts, "EX_CANTCREAT", 73);
    module.add(ts, "EX_CONFIG", 78);
    module.add(ts, "EX_DATAERR", 65);
    module.add(ts, "EX_IOERR", 74);
    module.add(ts, "EX_NOHOST", 68);
    module.add(ts, "EX_NOINPUT", 66);
    module.add(ts, "EX_NOPERM", 77);
    module.add(ts, "EX_NOUSER", 67);
    module.add(ts, "EX_OK", 0);
    module.add(ts, "EX_OSERR", 71);
    module.add(ts, "EX_OSFILE", 72);
    module.add(ts, "EX_PROTOCOL", 76);
    module.add(ts, "EX_SOFTWARE", 70);
    module.add(ts, "EX_TEMPFAIL", 75);
    module.add(ts, "EX_UNAVAILABLE", 69);
    module.add(ts, "EX_USAGE", 64);
    module.add(ts, "F_OK", 0);
    module.add(ts, "NGROUPS_MAX", NGROUPS_MAX);
    module.add(ts, "O_APPEND", 1024);
    module.add(ts, "O_ASYNC", 8192);
    module.add(ts, "O_CREAT", 64);
    module.add(ts, "O_DIRECT", 16384);
    module.add(ts, "O_DIRECTORY", 65536);
    module.add(ts, "O_DSYNC", 4096);
    module.add(ts, "O_EXCL", 128);
    module.add(ts, "O_LARGEFILE", 0);
    module.add(ts, "O_NDELAY", 2048);
    module.add(ts, "O_NOATIME", 262144);
    module.add(ts, "O_NOCTTY", 256);
    module.add(ts, "O_NOFOLLOW", 131072);
    module.add(ts, "O_NONBLOCK", 2048);
    module.add(ts, "O_RDONLY", 0);
    module.add(ts, "O_RDWR", 2);
    module.add(ts, "O_RSYNC", 1052672);
    module.add(ts, "O_SYNC", 1052672);
    module.add(ts, "O_TRUNC", 512);
    module.add(ts, "O_WRONLY", 1);
    module.add(ts, "R_OK", 4);
    module.add(ts, "TMP_MAX", 238328);
    module.add(ts, "WCONTINUED", 8);
    module.add(ts, "WNOHANG", 1);
    module.add(ts, "WUNTRACED", 2);
    module.add(ts, "W_OK", 2);
    module.add(ts, "X_OK", 1);
    PosixConfiguration.addTo(ts, module);
  }
}
