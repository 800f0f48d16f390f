package org.cellvm.library.posix;

import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Identity;
import org.cellvm.system.Identity.Id;
import org.cellvm.system.Identity.Settable;

/** The functions of {@code posix} on users, groups and numbers of processes. */
@ExposedModule(name = "posix", part = true)
final class PosixIdentity {
  private static final int LONGEST_NAME = 256;

  private PosixIdentity() {}

  private static Identity identity(ThreadState ts) {
    return ts.interp.system.posix().identity();
  }

  private static long get(ThreadState ts, Id id) {
    return SystemFailure.check(ts, identity(ts).get(id));
  }

  @ExposedFunction(value = "getpid", convention = Convention.NOARGS, doc = "This process.")
  static long process(ThreadState ts) {
    return ProcessHandle.current().pid();
  }

  @ExposedFunction(value = "getppid", convention = Convention.NOARGS, doc = "The parent process.")
  static long parent(ThreadState ts) {
    return get(ts, Id.PARENT);
  }

  @ExposedFunction(value = "getpgrp", convention = Convention.NOARGS, doc = "The process group.")
  static long group(ThreadState ts) {
    return get(ts, Id.PROCESS_GROUP);
  }

  @ExposedFunction(value = "getuid", convention = Convention.NOARGS, doc = "The user.")
  static long getuid(ThreadState ts) {
    return get(ts, Id.USER);
  }

  @ExposedFunction(value = "geteuid", convention = Convention.NOARGS, doc = "The effective user.")
  static long geteuid(ThreadState ts) {
    return get(ts, Id.EFFECTIVE_USER);
  }

  @ExposedFunction(value = "getgid", convention = Convention.NOARGS, doc = "The group.")
  static long getgid(ThreadState ts) {
    return get(ts, Id.GROUP);
  }

  @ExposedFunction(value = "getegid", convention = Convention.NOARGS, doc = "The effective group.")
  static long getegid(ThreadState ts) {
    return get(ts, Id.EFFECTIVE_GROUP);
  }

  @ExposedFunction(value = "setuid", parse = "O:setuid", doc = "Sets the user.")
  static void setuid(ThreadState ts, PyObject id) {
    SystemFailure.check(ts, identity(ts).set(Settable.USER, Ids.user(ts, id)));
  }

  @ExposedFunction(value = "seteuid", parse = "O:seteuid", doc = "Sets the effective user.")
  static void seteuid(ThreadState ts, PyObject id) {
    SystemFailure.check(ts, identity(ts).set(Settable.EFFECTIVE_USER, Ids.user(ts, id)));
  }

  @ExposedFunction(value = "setgid", parse = "O:setgid", doc = "Sets the group.")
  static void setgid(ThreadState ts, PyObject id) {
    SystemFailure.check(ts, identity(ts).set(Settable.GROUP, Ids.group(ts, id)));
  }

  @ExposedFunction(value = "setegid", parse = "O:setegid", doc = "Sets the effective group.")
  static void setegid(ThreadState ts, PyObject id) {
    SystemFailure.check(ts, identity(ts).set(Settable.EFFECTIVE_GROUP, Ids.group(ts, id)));
  }

  @ExposedFunction(value = "setreuid", parse = "OO:setreuid", doc = "Sets both users.")
  static void setreuid(ThreadState ts, PyObject real, PyObject effective) {
    int r = Ids.user(ts, real);
    SystemFailure.check(ts, identity(ts).setBoth(true, r, Ids.user(ts, effective)));
  }

  @ExposedFunction(value = "setregid", parse = "OO:setregid", doc = "Sets both groups.")
  static void setregid(ThreadState ts, PyObject real, PyObject effective) {
    int r = Ids.group(ts, real);
    SystemFailure.check(ts, identity(ts).setBoth(false, r, Ids.group(ts, effective)));
  }

  @ExposedFunction(value = "setresuid", parse = "OOO:setresuid", doc = "Sets all three users.")
  static void setresuid(ThreadState ts, PyObject real, PyObject effective, PyObject saved) {
    int r = Ids.user(ts, real);
    int e = Ids.user(ts, effective);
    SystemFailure.check(ts, identity(ts).setAll(true, r, e, Ids.user(ts, saved)));
  }

  @ExposedFunction(value = "setresgid", parse = "OOO:setresgid", doc = "Sets all three groups.")
  static void setresgid(ThreadState ts, PyObject real, PyObject effective, PyObject saved) {
    int r = Ids.group(ts, real);
    int e = Ids.group(ts, effective);
    SystemFailure.check(ts, identity(ts).setAll(false, r, e, Ids.group(ts, saved)));
  }

  @ExposedFunction(value = "getresuid", convention = Convention.NOARGS, doc = "All three users.")
  static PyObject getresuid(ThreadState ts) {
    return all(ts, true);
  }

  @ExposedFunction(value = "getresgid", convention = Convention.NOARGS, doc = "All three groups.")
  static PyObject getresgid(ThreadState ts) {
    return all(ts, false);
  }

  private static PyObject all(ThreadState ts, boolean users) {
    int[] three = new int[3];
    SystemFailure.check(ts, identity(ts).getAll(users, three));
    return PyTuple.of(ts, id(three[0]), id(three[1]), id(three[2]));
  }

  private static PyInt id(int value) {
    return PyInt.valueOf(value & 0xffffffffL);
  }

  @ExposedFunction(value = "getgroups", convention = Convention.NOARGS, doc = "All groups.")
  static PyObject getgroups(ThreadState ts) {
    int[] groups = new int[(int) SystemFailure.check(ts, identity(ts).groups(new int[0]))];
    int n = groups.length == 0 ? 0 : (int) SystemFailure.check(ts, identity(ts).groups(groups));
    PyObject[] items = new PyObject[n];
    for (int i = 0; i < n; i++) {
      items[i] = id(groups[i]);
    }
    PyObject tuple = ts.own(PyTuple.of(ts, items));
    return Sequences.list(ts, tuple);
  }

  @ExposedFunction(value = "setgroups", convention = Convention.O, doc = "Sets the groups.")
  static void setgroups(ThreadState ts, PyObject sequence) {
    if (!Sequences.isSequence(ts, sequence)) {
      throw Errors.typeError("setgroups argument must be a sequence");
    }
    PyTuple groups = ts.own(Sequences.tuple(ts, sequence));
    if (groups.items.length > PosixConstants.NGROUPS_MAX) {
      throw Errors.valueError("too many groups");
    }
    int[] ids = new int[groups.items.length];
    for (int i = 0; i < ids.length; i++) {
      PyObject group = groups.items[i];
      if (!(group instanceof PyInt) && !(group instanceof PyLong)) {
        throw Errors.typeError("groups must be integers");
      }
      ids[i] = Ids.group(ts, group);
    }
    SystemFailure.check(ts, identity(ts).setGroups(ids));
  }

  @ExposedFunction(value = "initgroups", parse = "sO:initgroups", doc = "Sets a user's groups.")
  static void initgroups(ThreadState ts, String user, PyObject group) {
    SystemFailure.check(ts, identity(ts).initializeGroups(user, Ids.group(ts, group)));
  }

  @ExposedFunction(value = "getpgid", parse = "i:getpgid", doc = "A process's group.")
  static long getpgid(ThreadState ts, long pid) {
    return SystemFailure.check(ts, identity(ts).processGroup((int) pid));
  }

  @ExposedFunction(value = "setpgid", parse = "ii:setpgid", doc = "Sets a process's group.")
  static void setpgid(ThreadState ts, long pid, long group) {
    SystemFailure.check(ts, identity(ts).setProcessGroup((int) pid, (int) group));
  }

  @ExposedFunction(value = "setpgrp", convention = Convention.NOARGS, doc = "Leads a group.")
  static void setpgrp(ThreadState ts) {
    SystemFailure.check(ts, identity(ts).setProcessGroup(0, 0));
  }

  @ExposedFunction(value = "getsid", parse = "i:getsid", doc = "A process's session.")
  static long getsid(ThreadState ts, long pid) {
    return SystemFailure.check(ts, identity(ts).session((int) pid));
  }

  @ExposedFunction(value = "setsid", convention = Convention.NOARGS, doc = "Leads a session.")
  static void setsid(ThreadState ts) {
    SystemFailure.check(ts, identity(ts).newSession());
  }

  @ExposedFunction(value = "getlogin", convention = Convention.NOARGS, doc = "Who has logged in.")
  static PyObject getlogin(ThreadState ts) {
    byte[] name = new byte[LONGEST_NAME];
    return PyString.of(name, 0, (int) SystemFailure.check(ts, identity(ts).login(name)));
  }
}
