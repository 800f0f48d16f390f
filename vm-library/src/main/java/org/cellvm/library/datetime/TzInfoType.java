package org.cellvm.library.datetime;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code datetime.tzinfo}. */
@ExposedType(
    name = "datetime.tzinfo",
    basicSize = 16,
    declares = {"tp_getattro"},
    doc = "The base of classes for time zones.")
final class TzInfoType extends ObjectType {
  static final TzInfoType TYPE =
      new TzInfoType(new TzInfoTypeTable(), "datetime.tzinfo", ObjectType.TYPE);

  private TzInfoType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public boolean checksOperandTypes() {
    return true;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyTzInfo() : new PyTzInfoDerived(ts, subtype);
  }

  private static PyException missing(String method) {
    return new PyException(
        PyExc.NotImplementedError, "a tzinfo subclass must implement " + method + "()");
  }

  @ExposedMethod(
      value = "tzname",
      convention = Convention.O,
      doc = "datetime -> the name of the zone, a str.")
  static PyObject tzName(ThreadState ts, PyTzInfo self, PyObject when) {
    throw missing("tzname");
  }

  @ExposedMethod(
      value = "utcoffset",
      convention = Convention.O,
      doc = "datetime -> how far east of UTC, a timedelta.")
  static PyObject utcOffset(ThreadState ts, PyTzInfo self, PyObject when) {
    throw missing("utcoffset");
  }

  @ExposedMethod(
      value = "dst",
      convention = Convention.O,
      doc = "datetime -> how much of it is daylight saving time, a timedelta.")
  static PyObject dst(ThreadState ts, PyTzInfo self, PyObject when) {
    throw missing("dst");
  }

  @ExposedMethod(
      value = "fromutc",
      convention = Convention.O,
      doc = "datetime in UTC -> datetime in the zone.")
  static PyObject fromUtc(ThreadState ts, PyTzInfo self, PyObject when) {
    if (!(when instanceof PyDateTime d)) {
      throw Errors.typeError("fromutc: argument must be a datetime");
    }
    if (d.zone != self) {
      throw Errors.valueError("fromutc: dt.tzinfo is not self");
    }
    int offset = Zones.minutes(ts, self, "utcoffset", d);
    if (offset == Zones.NONE) {
      throw Errors.valueError("fromutc: non-None utcoffset() result required");
    }
    int daylight = Zones.minutes(ts, self, "dst", d);
    if (daylight == Zones.NONE) {
      throw Errors.valueError("fromutc: non-None dst() result required");
    }
    PyDateTime standard = d.plus(0, (offset - daylight) * 60L, 0);
    int then;
    try {
      then = Zones.minutes(ts, self, "dst", standard);
      if (then == Zones.NONE) {
        throw Errors.valueError("fromutc: tz.dst() gave" + "inconsistent results; cannot convert");
      }
      if (then == 0) {
        return Ref.inc(standard);
      }
      return standard.plus(0, then * 60L, 0);
    } finally {
      standard.decref(ts);
    }
  }

  /** Type, arguments of {@code __getinitargs__}, and a state where there is one. */
  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS, doc = "-> (cls, state)")
  static PyObject reduce(ThreadState ts, PyTzInfo self) {
    PyObject args = call(ts, self, "__getinitargs__");
    if (args == null) {
      args = PyTuple.EMPTY;
    }
    PyObject state = call(ts, self, "__getstate__");
    if (state == null) {
      PyDict dict = self.instanceDict();
      state = dict == null || dict.size() == 0 ? PyNone.NONE : dict;
    }
    PyType type = Ref.inc(self.type());
    return state == PyNone.NONE
        ? PyTuple.of(ts, type, Ref.inc(args))
        : PyTuple.of(ts, type, Ref.inc(args), Ref.inc(state));
  }

  /** What a method returns; null where there is none. A temporary of the caller's. */
  private static PyObject call(ThreadState ts, PyTzInfo self, String method) {
    PyObject found = ts.own(Objects.getAttrOrNull(ts, self, DateText.name(ts, method)));
    return found == null ? null : ts.own(Objects.call0(ts, found));
  }
}
