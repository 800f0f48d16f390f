package org.cellvm.library.math;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyComplex;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code cmath}. */
@ExposedModule(name = "cmath", doc = "Functions of complex numbers.")
final class CmathModule {
  private CmathModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.addOwned(ts, "pi", PyFloat.of(Math.PI));
    module.addOwned(ts, "e", PyFloat.of(Math.E));
  }

  /** {@code PyComplex_AsCComplex}; temporaries are the caller's. */
  private static Complex value(ThreadState ts, PyObject o) {
    if (o instanceof PyComplex z) {
      return new Complex(z.real, z.imag);
    }
    PyObject method =
        o instanceof PyInstanceObject
            ? Objects.getAttrOrNull(ts, o, Names.__complex__)
            : Objects.lookupSpecial(ts, o, Names.__complex__);
    if (ts.own(method) == null) {
      return new Complex(NumberConversions.asDouble(ts, o), 0);
    }
    if (!(ts.own(Objects.call0(ts, method)) instanceof PyComplex z)) {
      throw Errors.typeError("__complex__ should return a complex object");
    }
    return new Complex(z.real, z.imag);
  }

  private static PyObject result(Complex z) {
    if (z.error() == Complex.DOMAIN) {
      throw MathModule.domainError();
    }
    if (z.error() == Complex.RANGE) {
      throw MathModule.rangeError();
    }
    return PyComplex.of(z.real(), z.imaginary());
  }

  @ExposedFunction(value = "acos", parse = "O", doc = "acos(z) -> the arc cosine of z")
  static PyObject acos(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.acos(value(ts, z)));
  }

  @ExposedFunction(
      value = "acosh",
      parse = "O",
      doc = "acosh(z) -> the inverse hyperbolic cosine of z")
  static PyObject acosh(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.acosh(value(ts, z)));
  }

  @ExposedFunction(value = "asin", parse = "O", doc = "asin(z) -> the arc sine of z")
  static PyObject asin(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.asin(value(ts, z)));
  }

  @ExposedFunction(
      value = "asinh",
      parse = "O",
      doc = "asinh(z) -> the inverse hyperbolic sine of z")
  static PyObject asinh(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.asinh(value(ts, z)));
  }

  @ExposedFunction(value = "atan", parse = "O", doc = "atan(z) -> the arc tangent of z")
  static PyObject atan(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.atan(value(ts, z)));
  }

  @ExposedFunction(
      value = "atanh",
      parse = "O",
      doc = "atanh(z) -> the inverse hyperbolic tangent of z")
  static PyObject atanh(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.atanh(value(ts, z)));
  }

  @ExposedFunction(value = "cos", parse = "O", doc = "cos(z) -> the cosine of z")
  static PyObject cos(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.cos(value(ts, z)));
  }

  @ExposedFunction(value = "cosh", parse = "O", doc = "cosh(z) -> the hyperbolic cosine of z")
  static PyObject cosh(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.cosh(value(ts, z)));
  }

  @ExposedFunction(value = "exp", parse = "O", doc = "exp(z) -> e to the power of z")
  static PyObject exp(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.exp(value(ts, z)));
  }

  @ExposedFunction(
      value = "log10",
      parse = "O",
      doc = "log10(z) -> the logarithm of z to the base 10")
  static PyObject log10(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.log10(value(ts, z)));
  }

  @ExposedFunction(value = "sin", parse = "O", doc = "sin(z) -> the sine of z")
  static PyObject sin(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.sin(value(ts, z)));
  }

  @ExposedFunction(value = "sinh", parse = "O", doc = "sinh(z) -> the hyperbolic sine of z")
  static PyObject sinh(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.sinh(value(ts, z)));
  }

  @ExposedFunction(value = "sqrt", parse = "O", doc = "sqrt(z) -> the square root of z")
  static PyObject sqrt(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.sqrt(value(ts, z)));
  }

  @ExposedFunction(value = "tan", parse = "O", doc = "tan(z) -> the tangent of z")
  static PyObject tan(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.tan(value(ts, z)));
  }

  @ExposedFunction(value = "tanh", parse = "O", doc = "tanh(z) -> the hyperbolic tangent of z")
  static PyObject tanh(ThreadState ts, PyObject z) {
    return result(ComplexFunctions.tanh(value(ts, z)));
  }

  @ExposedFunction(
      value = "log",
      parse = "O|O",
      defaults = "null",
      doc = "log(z[, base]) -> the logarithm of z, the natural one without a base")
  static PyObject log(ThreadState ts, PyObject z, PyObject base) {
    Complex number = value(ts, z);
    if (base == null) {
      return result(ComplexFunctions.log(number));
    }
    Complex divisor = value(ts, base);
    return result(ComplexFunctions.log(number).over(ComplexFunctions.log(divisor)));
  }

  private static double angle(Complex z) {
    return Trigonometry.atan2(z.imaginary(), z.real());
  }

  @ExposedFunction(value = "phase", parse = "O:phase", doc = "phase(z) -> the angle of z")
  static double phase(ThreadState ts, PyObject z) {
    return angle(value(ts, z));
  }

  @ExposedFunction(value = "polar", parse = "O:polar", doc = "polar(z) -> (absolute value, angle)")
  static PyObject polar(ThreadState ts, PyObject z) {
    Complex number = value(ts, z);
    double size = Exponentials.hypot(number.real(), number.imaginary());
    if (Double.isInfinite(size) && number.isFinite()) {
      throw MathModule.rangeError();
    }
    return PyTuple.of(ts, PyFloat.of(size), PyFloat.of(angle(number)));
  }

  @ExposedFunction(
      value = "rect",
      parse = "dd:rect",
      doc = "rect(r, phi) -> the number with that absolute value and angle")
  static PyObject rect(ThreadState ts, double size, double angle) {
    return result(ComplexFunctions.rect(size, angle));
  }

  @ExposedFunction(
      value = "isnan",
      parse = "O:isnan",
      doc = "isnan(z) -> whether a part of z is no number")
  static boolean isNan(ThreadState ts, PyObject z) {
    Complex number = value(ts, z);
    return Double.isNaN(number.real()) || Double.isNaN(number.imaginary());
  }

  @ExposedFunction(
      value = "isinf",
      parse = "O:isnan",
      doc = "isinf(z) -> whether a part of z is infinite")
  static boolean isInfinite(ThreadState ts, PyObject z) {
    Complex number = value(ts, z);
    return Double.isInfinite(number.real()) || Double.isInfinite(number.imaginary());
  }
}
