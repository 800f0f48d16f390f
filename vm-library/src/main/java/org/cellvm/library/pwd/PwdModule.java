package org.cellvm.library.pwd;

import org.cellvm.library.posix.Ids;
import org.cellvm.library.pwd.Entries.Field;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Accounts.Table;

/** The module {@code pwd}. */
@ExposedModule(name = "pwd", doc = "The system's users.")
final class PwdModule {
  private static final Field[] FIELDS = {
    Field.TEXT, Field.TEXT, Field.NUMBER, Field.NUMBER, Field.TEXT, Field.TEXT, Field.TEXT
  };

  private static final StructSequenceType TYPE =
      new StructSequenceType(
          "pwd.struct_passwd",
          "A user: what a line of the password file says.",
          true,
          "pw_name",
          "user name",
          "pw_passwd",
          "password",
          "pw_uid",
          "user id",
          "pw_gid",
          "group id",
          "pw_gecos",
          "real name",
          "pw_dir",
          "home directory",
          "pw_shell",
          "shell program");

  private PwdModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "struct_passwd", TYPE);
    module.add(ts, "struct_pwent", TYPE);
  }

  @ExposedFunction(value = "getpwnam", parse = "s:getpwnam", doc = "The user of a name.")
  static PyObject byName(ThreadState ts, String name) {
    String[] entry = Entries.accounts(ts).find(Table.USERS, name);
    return Entries.found(ts, TYPE, FIELDS, entry, "getpwnam(): name not found: " + name);
  }

  @ExposedFunction(value = "getpwuid", parse = "O:getpwuid", doc = "The user of a number.")
  static PyObject byNumber(ThreadState ts, PyObject number) {
    int id;
    try {
      id = Ids.user(ts, number);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.OverflowError)) {
        throw e;
      }
      e.discard(ts);
      throw Entries.missing("getpwuid(): uid not found");
    }
    String[] entry = Entries.accounts(ts).find(Table.USERS, id);
    String error = "getpwuid(): uid not found: " + Integer.toUnsignedString(id);
    return Entries.found(ts, TYPE, FIELDS, entry, error);
  }

  @ExposedFunction(value = "getpwall", convention = Convention.NOARGS, doc = "All users.")
  static PyObject all(ThreadState ts) {
    return Entries.list(ts, TYPE, FIELDS, Entries.accounts(ts).all(Table.USERS));
  }
}
