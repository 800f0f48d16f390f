package org.cellvm.library.pwd;

import org.cellvm.library.posix.Ids;
import org.cellvm.library.pwd.Entries.Field;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Accounts.Table;

/** The module {@code grp}. */
@ExposedModule(name = "grp", doc = "The system's groups of users.")
final class GrpModule {
  private static final Field[] FIELDS = {Field.TEXT, Field.TEXT, Field.NUMBER, Field.NAMES};

  private static final StructSequenceType TYPE =
      new StructSequenceType(
          "grp.struct_group",
          "A group: what a line of the group file says.",
          true,
          "gr_name",
          "group name",
          "gr_passwd",
          "password",
          "gr_gid",
          "group id",
          "gr_mem",
          "group members");

  private GrpModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "struct_group", TYPE);
  }

  @ExposedFunction(value = "getgrnam", convention = Convention.O, doc = "The group of a name.")
  static PyObject byName(ThreadState ts, PyObject name) {
    PyString text = ts.own(Objects.str(ts, name));
    String[] entry = Entries.accounts(ts).find(Table.GROUPS, text.toString());
    return Entries.found(ts, TYPE, FIELDS, entry, "getgrnam(): name not found: " + text);
  }

  /** Any object that {@code int} takes, as in CPython. */
  @ExposedFunction(value = "getgrgid", convention = Convention.O, doc = "The group of a number.")
  static PyObject byNumber(ThreadState ts, PyObject number) {
    int id = Ids.group(ts, ts.own(NumberConversions.toInt(ts, number)));
    String[] entry = Entries.accounts(ts).find(Table.GROUPS, id);
    String error = "getgrgid(): gid not found: " + Integer.toUnsignedString(id);
    return Entries.found(ts, TYPE, FIELDS, entry, error);
  }

  @ExposedFunction(value = "getgrall", convention = Convention.NOARGS, doc = "All groups.")
  static PyObject all(ThreadState ts) {
    return Entries.list(ts, TYPE, FIELDS, Entries.accounts(ts).all(Table.GROUPS));
  }
}
