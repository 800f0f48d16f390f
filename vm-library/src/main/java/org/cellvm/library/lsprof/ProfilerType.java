package org.cellvm.library.lsprof;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _lsprof.Profiler}. */
@ExposedType(
    name = "_lsprof.Profiler",
    basicSize = 64,
    doc =
        "Profiler(timer=None, timeunit=None, subcalls=True, builtins=True)\n\n"
            + "Counts calls and measures their time, by its own timer or by the one given.")
final class ProfilerType extends ObjectType {
  static final ProfilerType TYPE =
      new ProfilerType(new ProfilerTypeTable(), "_lsprof.Profiler", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"timer", "timeunit", "subcalls", "builtins"};

  private ProfilerType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyProfiler() : new PyProfilerDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] given = Args.bind(ts, "Profiler", KEYWORDS, 0, args, off, n, kwnames);
    double unit = given[1] == null ? 0 : ArgConversions.toDouble(ts, given[1], "Profiler", 2);
    boolean subcalls = given[2] == null || ArgConversions.toInt(ts, given[2], "Profiler", 3) != 0;
    boolean builtins = given[3] == null || ArgConversions.toInt(ts, given[3], "Profiler", 4) != 0;
    PyObject timer = given[0] == PyNone.NONE ? null : given[0];
    ((PyProfiler) o).configure(ts, timer, unit, subcalls, builtins);
  }

  @ExposedMethod(
      value = "enable",
      parse = "|ii:enable",
      keywords = {"subcalls", "builtins"},
      defaults = {"-1", "-1"},
      doc = "enable(subcalls=True, builtins=True): starts to note calls")
  static void enable(ThreadState ts, PyProfiler self, long subcalls, long builtins) {
    self.enable(ts, subcalls, builtins);
  }

  @ExposedMethod(
      value = "disable",
      convention = Convention.NOARGS,
      doc = "disable(): stops; calls that have not ended end now")
  static void disable(ThreadState ts, PyProfiler self) {
    self.disable(ts);
  }

  @ExposedMethod(
      value = "clear",
      convention = Convention.NOARGS,
      doc = "clear(): forgets all that was noted")
  static void clear(ThreadState ts, PyProfiler self) {
    self.forget(ts);
  }

  @ExposedMethod(
      value = "getstats",
      convention = Convention.NOARGS,
      doc = "getstats() -> a list of profiler_entry, one for each function that was called")
  static PyObject getStats(ThreadState ts, PyProfiler self) {
    return self.stats(ts);
  }
}
