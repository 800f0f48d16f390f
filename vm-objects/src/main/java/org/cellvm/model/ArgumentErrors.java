package org.cellvm.model;

/** The text of the TypeError for a wrong number of arguments to a Python function. */
final class ArgumentErrors {
  private ArgumentErrors() {}

  /** Null where a call with {@code given} arguments is in order. */
  static PyException count(PyCode co, PyTuple defaults, int given, int keywords) {
    int argcount = co.argcount;
    int defcount = defaults == null ? 0 : defaults.items.length;
    boolean varargs = (co.flags & PyCode.CO_VARARGS) != 0;
    if (argcount == 0 && !varargs) {
      if (given + keywords == 0) {
        return null;
      }
      return Errors.typeError(co.name + "() takes no arguments (" + (given + keywords) + " given)");
    }
    boolean tooMany = given > argcount;
    if (!tooMany && given >= argcount - defcount) {
      return null;
    }
    String quantity;
    int plural;
    if (tooMany) {
      quantity = defcount > 0 ? "at most" : "exactly";
      plural = argcount;
    } else {
      quantity = varargs || defcount > 0 ? "at least" : "exactly";
      plural = argcount - defcount;
    }
    return Errors.typeError(
        co.name
            + "() takes "
            + quantity
            + " "
            + plural
            + " argument"
            + (plural == 1 ? "" : "s")
            + " ("
            + (tooMany ? given + keywords : given)
            + " given)");
  }
}
