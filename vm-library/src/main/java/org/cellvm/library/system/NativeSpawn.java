package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.bytes;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.File;
import java.util.BitSet;
import org.cellvm.system.SpawnActions;
import org.cellvm.system.SpawnActions.Group;
import org.cellvm.system.SystemErrors;

/** Starts processes with {@code posix_spawn}. A JVM cannot fork: its threads are not copied. */
final class NativeSpawn {
  /** Larger than the structures of any C library. */
  private static final int STRUCTURE = 1024;

  private static final short SET_GROUP = 0x02;
  private static final short SET_SIGNAL_MASK = 0x08;
  private static final short SET_SESSION = 0x80;

  private static final int FIRST_OTHER = 3;

  int start(
      String path, boolean search, String[] arguments, String[] environment, SpawnActions wanted) {
    Memory actions = new Memory(STRUCTURE);
    Memory attributes = new Memory(STRUCTURE);
    ProcessCalls.posix_spawn_file_actions_init(actions);
    ProcessCalls.posix_spawnattr_init(attributes);
    try {
      int error = addActions(actions, wanted);
      if (error == 0) {
        setAttributes(attributes, wanted);
        Memory argv = NativeText.array(arguments);
        Pointer envp =
            environment == null ? NativeProcesses.environment() : NativeText.array(environment);
        int[] pid = new int[1];
        error =
            search
                ? ProcessCalls.posix_spawnp(pid, bytes(path), actions, attributes, argv, envp)
                : ProcessCalls.posix_spawn(pid, bytes(path), actions, attributes, argv, envp);
        if (error == 0) {
          return pid[0];
        }
      }
      return -error;
    } finally {
      ProcessCalls.posix_spawn_file_actions_destroy(actions);
      ProcessCalls.posix_spawnattr_destroy(attributes);
    }
  }

  /** The signals that the JVM's thread blocks are not blocked in the new process. */
  private static void setAttributes(Memory attributes, SpawnActions wanted) {
    Memory signals = new Memory(STRUCTURE);
    signals.clear();
    ProcessCalls.posix_spawnattr_setsigmask(attributes, signals);
    int flags = SET_SIGNAL_MASK;
    if (wanted.group() == Group.NEW_SESSION) {
      flags |= SET_SESSION;
    } else if (wanted.group() == Group.NEW_GROUP) {
      // The number of the group is 0 in new attributes: the process's own.
      flags |= SET_GROUP;
    }
    ProcessCalls.posix_spawnattr_setflags(attributes, (short) flags);
  }

  private static int addActions(Memory actions, SpawnActions wanted) {
    int[] moves = wanted.descriptors();
    BitSet kept = new BitSet();
    int error = 0;
    for (int i = 0; i + 1 < moves.length && error == 0; i += 2) {
      error = ProcessCalls.posix_spawn_file_actions_adddup2(actions, moves[i], moves[i + 1]);
      kept.set(moves[i + 1]);
    }
    if (wanted.closeOthers() && error == 0) {
      error = closeOthers(actions, kept);
    }
    if (wanted.directory() != null && error == 0) {
      error = SpawnExtensions.addDirectory(actions, bytes(wanted.directory()));
    }
    return error;
  }

  private static int closeOthers(Memory actions, BitSet kept) {
    int next = Math.max(FIRST_OTHER, kept.length());
    String[] open = new File("/proc/self/fd").list();
    if (open == null) {
      return SystemErrors.ENOSYS;
    }
    int error = 0;
    for (String name : open) {
      int fd = Integer.parseInt(name);
      if (fd >= FIRST_OTHER && fd < next && !kept.get(fd)) {
        error |= ProcessCalls.posix_spawn_file_actions_addclose(actions, fd);
      }
    }
    return error != 0 ? error : SpawnExtensions.closeFrom(actions, next, open);
  }
}
