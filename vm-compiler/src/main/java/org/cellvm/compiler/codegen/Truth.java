package org.cellvm.compiler.codegen;

import org.cellvm.compiler.code.Const;

/** Whether a constant is true. */
final class Truth {
  private Truth() {}

  static boolean of(Const c) {
    if (c instanceof Const.Singleton s) {
      return s == Const.Singleton.TRUE || s == Const.Singleton.ELLIPSIS;
    }
    if (c instanceof Const.Int i) {
      return i.value() != 0;
    }
    if (c instanceof Const.Long l) {
      return l.value().signum() != 0;
    }
    if (c instanceof Const.Float f) {
      return f.value() != 0;
    }
    if (c instanceof Const.Complex z) {
      return z.real() != 0 || z.imag() != 0;
    }
    if (c instanceof Const.Str s) {
      return !s.bytes().isEmpty();
    }
    if (c instanceof Const.Unicode u) {
      return u.codePoints().length > 0;
    }
    if (c instanceof Const.Tuple t) {
      return !t.items().isEmpty();
    }
    if (c instanceof Const.Foreign f) {
      return f.isTrue();
    }
    return true;
  }
}
