package org.cellvm.runtime.confined;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cellvm.api.Permissions;
import org.cellvm.system.Accounts;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.FileStatus;
import org.cellvm.system.Identity;
import org.cellvm.system.Interrupter;
import org.cellvm.system.NetworkNames;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.Paths;
import org.cellvm.system.Posix;
import org.cellvm.system.Processes;
import org.cellvm.system.Sockets;
import org.cellvm.system.SystemAccess;
import org.cellvm.system.SystemErrors;
import org.cellvm.system.SystemLog;
import org.cellvm.system.Terminals;

/**
 * A provider of the system's calls that carries out those which are permitted. Descriptors are
 * those that the VM has opened itself: none of the process's own can be reached.
 */
public final class ConfinedSystem implements Supplier<Posix> {
  private static final int REFUSED = -SystemErrors.EPERM;

  /** The lowest descriptor of the host's files: where the VM may have others, it is above these. */
  private static final int FIRST = 3;

  private static final int FIRST_BESIDE_OTHERS = 1 << 16;

  private final Permissions permissions;
  private final SystemAccess access;
  private final Supplier<Posix> system;

  /** Null where the files are those of the machine. */
  private final GuestFiles guest;

  /** The numbers of descriptors that the VM has opened. */
  private final Set<Integer> own = ConcurrentHashMap.newKeySet();

  /**
   * @param system the whole system; only asked where something of it is permitted
   * @param guest the files; null for those of the machine
   */
  public ConfinedSystem(
      Permissions permissions, SystemAccess access, Supplier<Posix> system, GuestFiles guest) {
    this.guest = guest;
    this.permissions = permissions;
    this.access = access;
    this.system = system;
  }

  @Override
  public Posix get() {
    boolean reads = permissions.allFiles() || !permissions.readable().isEmpty();
    boolean opens = reads || permissions.network() || permissions.processes();
    Posix all = opens ? system.get() : null;
    Descriptors descriptors =
        opens ? confined(Descriptors.class, all.descriptors()) : new Descriptors() {};
    return new Posix(
        paths(all, reads),
        guest == null
            ? descriptors
            : new GuestDescriptors(guest, descriptors, opens ? FIRST_BESIDE_OTHERS : FIRST),
        permissions.processes() ? all.processes() : new NoProcesses(all),
        permissions.processes() ? all.identity() : new Identity() {},
        new Terminals() {},
        reads && permissions.allFiles() ? all.accounts() : new NoAccounts(),
        permissions.network() ? confined(Sockets.class, all.sockets()) : new Sockets() {},
        permissions.network() ? all.names() : new NetworkNames() {},
        permissions.processes() ? all.log() : new SystemLog() {});
  }

  private Paths paths(Posix all, boolean reads) {
    if (guest != null) {
      return new GuestPaths(guest);
    }
    return permissions.allFiles() ? all.paths() : reads ? new Readable(all.paths()) : new NoPaths();
  }

  /** Calls work on the VM's own descriptors; those that they make are its own. */
  private <T> T confined(Class<T> type, T calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(calls, method, arguments)));
  }

  private Object call(Object calls, Method method, Object[] arguments) throws Throwable {
    Object[] args = arguments == null ? new Object[0] : arguments;
    String name = method.getName();
    boolean makes = name.equals("socket") || name.equals("createEpoll");
    if (name.equals("open")) {
      if (!mayOpen((String) args[0], (Integer) args[1])) {
        return REFUSED;
      }
    } else if (name.equals("poll")) {
      int[] fds = (int[]) args[0];
      int n = (Integer) args[1];
      for (int i = 0; i < n; i++) {
        if (!own.contains(fds[2 * i])) {
          return REFUSED;
        }
      }
    } else if (!makes
        && !name.equals("pair")
        && !name.equals("of")
        && args.length > 0
        && args[0] instanceof Integer fd
        && !own.contains(fd)) {
      return REFUSED;
    }
    Object result;
    try {
      result = method.invoke(calls, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    remember(name, makes, args, result);
    return result;
  }

  private boolean mayOpen(String path, int flags) {
    boolean writes =
        (flags
                & (OpenFlags.WRITE_ONLY
                    | OpenFlags.READ_WRITE
                    | OpenFlags.CREATE
                    | OpenFlags.TRUNCATE))
            != 0;
    return permissions.allFiles() || !writes && access.mayRead(path);
  }

  private void remember(String name, boolean makes, Object[] args, Object result) {
    if (!(result instanceof Integer n) || n < 0) {
      return;
    }
    switch (name) {
      case "open", "accept", "duplicate", "duplicateTo", "of" -> own.add(n);
      case "pipe" -> addAll((int[]) args[0]);
      case "pair" -> addAll((int[]) args[3]);
      case "close" -> own.remove((Integer) args[0]);
      case "control" -> {
        if (FcntlCommands.duplicates((Integer) args[1])) {
          own.add(n);
        }
      }
      default -> {
        if (makes) {
          own.add(n);
        }
      }
    }
  }

  private void addAll(int[] ends) {
    own.add(ends[0]);
    own.add(ends[1]);
  }

  /** Files that may be looked at. */
  private final class Readable extends NoPaths {
    private final Paths paths;

    Readable(Paths paths) {
      this.paths = paths;
    }

    @Override
    public int status(String path, boolean follow, FileStatus out) {
      return access.mayRead(path) ? paths.status(path, follow, out) : REFUSED;
    }

    @Override
    public int list(String path, List<String> out) {
      return access.mayRead(path) ? paths.list(path, out) : REFUSED;
    }

    @Override
    public int access(String path, int mode) {
      return access.mayRead(path) && (mode & 2) == 0 ? paths.access(path, mode) : REFUSED;
    }

    @Override
    public int readLink(String path, byte[] out) {
      return access.mayRead(path) ? paths.readLink(path, out) : REFUSED;
    }
  }

  /** No files: everything is refused. */
  private static class NoPaths implements Paths {
    @Override
    public int status(String path, boolean follow, FileStatus out) {
      return REFUSED;
    }
  }

  private static final class NoAccounts implements Accounts {
    @Override
    public String[] find(Table table, String name) {
      return null;
    }

    @Override
    public String[] find(Table table, int number) {
      return null;
    }

    @Override
    public List<String[]> all(Table table) {
      return List.of();
    }
  }

  /** No processes, not even this one's end. */
  private static final class NoProcesses implements Processes {
    /** Null if nothing of the system is used. */
    private final Posix all;

    NoProcesses(Posix all) {
      this.all = all;
    }

    @Override
    public Interrupter newInterrupter() {
      return all == null ? null : all.processes().newInterrupter();
    }

    @Override
    public int exit(int status) {
      return REFUSED;
    }

    @Override
    public int abort() {
      return REFUSED;
    }

    @Override
    public String variable(String name) {
      return null;
    }

    /** A variable of the VM's own: the process does not have it. */
    @Override
    public int setVariable(String name, String value) {
      return 0;
    }

    @Override
    public int unsetVariable(String name) {
      return 0;
    }
  }
}
