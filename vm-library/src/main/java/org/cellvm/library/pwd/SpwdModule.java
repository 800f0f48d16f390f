package org.cellvm.library.pwd;

import org.cellvm.library.pwd.Entries.Field;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Accounts.Table;

/** The module {@code spwd}. */
@ExposedModule(name = "spwd", doc = "The passwords of the system's users, for those who may know.")
final class SpwdModule {
  private static final Field[] FIELDS = {
    Field.TEXT,
    Field.TEXT,
    Field.NUMBER,
    Field.NUMBER,
    Field.NUMBER,
    Field.NUMBER,
    Field.NUMBER,
    Field.NUMBER,
    Field.NUMBER
  };

  private static final StructSequenceType TYPE =
      new StructSequenceType(
          "spwd.struct_spwd",
          "A user's password: what a line of the shadow file says.",
          true,
          "sp_nam",
          "login name",
          "sp_pwd",
          "encrypted password",
          "sp_lstchg",
          "date of last change",
          "sp_min",
          "min #days between changes",
          "sp_max",
          "max #days between changes",
          "sp_warn",
          "#days before pw expires to warn user about it",
          "sp_inact",
          "#days after pw expires until account is blocked",
          "sp_expire",
          "#days since 1970-01-01 until account is disabled",
          "sp_flag",
          "reserved");

  private SpwdModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "struct_spwd", TYPE);
  }

  @ExposedFunction(value = "getspnam", parse = "s:getspnam", doc = "The password of a user.")
  static PyObject byName(ThreadState ts, String name) {
    String[] entry = Entries.accounts(ts).find(Table.SHADOW, name);
    return Entries.found(ts, TYPE, FIELDS, entry, "getspnam(): name not found");
  }

  @ExposedFunction(value = "getspall", convention = Convention.NOARGS, doc = "All passwords.")
  static PyObject all(ThreadState ts) {
    return Entries.list(ts, TYPE, FIELDS, Entries.accounts(ts).all(Table.SHADOW));
  }
}
