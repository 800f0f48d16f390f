package org.cellvm.model.functions;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;

/** The TypeErrors for a wrong number of arguments to a Python function. */
final class ArgumentErrors {
  private ArgumentErrors() {}

  /** A function without parameters has been given some; {@code given} counts keywords, too. */
  static PyException none(PyCode co, int given) {
    return Errors.typeError(co.name + "() takes no arguments (" + given + " given)");
  }

  /** More positional arguments than parameters; {@code given} counts keywords, too. */
  static PyException tooMany(PyCode co, PyTuple defaults, int given) {
    boolean optional = defaults != null && defaults.items.length > 0;
    return wrong(co, optional ? "at most" : "exactly", co.argcount, given);
  }

  /** A parameter without a default is unbound; {@code given} are bound. */
  static PyException tooFew(PyCode co, PyTuple defaults, int given) {
    int optional = defaults == null ? 0 : defaults.items.length;
    boolean open = optional > 0 || (co.flags & CodeFlags.CO_VARARGS) != 0;
    return wrong(co, open ? "at least" : "exactly", co.argcount - optional, given);
  }

  private static PyException wrong(PyCode co, String quantity, int expected, int given) {
    String plural = expected == 1 ? "" : "s";
    return Errors.typeError(
        co.name
            + "() takes "
            + quantity
            + " "
            + expected
            + " argument"
            + plural
            + " ("
            + given
            + " given)");
  }
}
