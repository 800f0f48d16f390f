package org.cellvm.library.sys;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyStructSequence;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.model.text.PyString;

/** The structure types of {@code sys}, and their one instance each. */
final class SysStructures {
  private static final StructSequenceType VERSION_INFO =
      new StructSequenceType(
          "sys.version_info",
          "sys.version_info\n\nVersion information as a named tuple.",
          false,
          "major",
          "Major release number",
          "minor",
          "Minor release number",
          "micro",
          "Patch release number",
          "releaselevel",
          "'alpha', 'beta', 'candidate', or 'final'",
          "serial",
          "Serial release number");

  private static final StructSequenceType FLAGS =
      new StructSequenceType(
          "sys.flags",
          "sys.flags\n\nFlags provided through command line arguments or environment vars.",
          false,
          "debug",
          "-d",
          "py3k_warning",
          "-3",
          "division_warning",
          "-Q",
          "division_new",
          "-Qnew",
          "inspect",
          "-i",
          "interactive",
          "-i",
          "optimize",
          "-O or -OO",
          "dont_write_bytecode",
          "-B",
          "no_user_site",
          "-s",
          "no_site",
          "-S",
          "ignore_environment",
          "-E",
          "tabcheck",
          "-t or -tt",
          "verbose",
          "-v",
          "unicode",
          "-U",
          "bytes_warning",
          "-b",
          "hash_randomization",
          "-R");

  private static final StructSequenceType FLOAT_INFO =
      new StructSequenceType(
          "sys.float_info",
          "sys.float_info\n\nThe range and the precision of floats.",
          true,
          "max",
          "DBL_MAX -- maximum representable finite float",
          "max_exp",
          "DBL_MAX_EXP -- maximum int e such that radix**(e-1) is representable",
          "max_10_exp",
          "DBL_MAX_10_EXP -- maximum int e such that 10**e is representable",
          "min",
          "DBL_MIN -- Minimum positive normalized float",
          "min_exp",
          "DBL_MIN_EXP -- minimum int e such that radix**(e-1) is a normalized float",
          "min_10_exp",
          "DBL_MIN_10_EXP -- minimum int e such that 10**e is a normalized",
          "dig",
          "DBL_DIG -- digits",
          "mant_dig",
          "DBL_MANT_DIG -- mantissa digits",
          "epsilon",
          "DBL_EPSILON -- Difference between 1 and the next representable float",
          "radix",
          "FLT_RADIX -- radix of exponent",
          "rounds",
          "FLT_ROUNDS -- rounding mode");

  private static final StructSequenceType LONG_INFO =
      new StructSequenceType(
          "sys.long_info",
          "sys.long_info\n\nHow longs are represented in CPython.",
          true,
          "bits_per_digit",
          "size of a digit in bits",
          "sizeof_digit",
          "size in bytes of the C type used to represent a digit");

  private SysStructures() {}

  /** Adds {@code version_info}, {@code flags}, {@code float_info} and {@code long_info}. */
  static void addTo(ThreadState ts, PyDict dict) {
    dict.setItemString(
        ts,
        "version_info",
        new PyStructSequence(
            ts,
            VERSION_INFO,
            PyInt.valueOf(2),
            PyInt.valueOf(7),
            PyInt.valueOf(18),
            PyString.fromString("final"),
            PyInt.ZERO));
    PyObject[] flags = new PyObject[16];
    java.util.Arrays.fill(flags, PyInt.ZERO);
    flags[0] = PyInt.valueOf(ts.interp.debug);
    flags[1] = flag(ts.interp.py3kWarnings);
    flags[2] = PyInt.valueOf(ts.interp.divisionWarning);
    flags[3] = flag(ts.interp.divisionNew);
    flags[4] = flag(ts.interp.inspect);
    flags[5] = flag(ts.interp.inspect);
    flags[6] = PyInt.valueOf(ts.interp.optimize);
    flags[7] = flag(ts.interp.dontWriteBytecode);
    flags[8] = flag(ts.interp.noUserSite);
    flags[9] = flag(ts.interp.noSite);
    flags[10] = flag(ts.interp.ignoreEnvironment);
    flags[11] = PyInt.valueOf(ts.interp.tabCheck);
    flags[12] = PyInt.valueOf(ts.interp.verbose);
    flags[13] = flag(ts.interp.allUnicode);
    flags[14] = PyInt.valueOf(ts.interp.bytesWarning);
    flags[15] = PyInt.valueOf(ts.interp.hashRandomization);
    dict.setItemString(ts, "flags", new PyStructSequence(ts, FLAGS, flags));
    dict.setItemString(
        ts,
        "float_info",
        new PyStructSequence(
            ts,
            FLOAT_INFO,
            PyFloat.of(Double.MAX_VALUE),
            PyInt.valueOf(Double.MAX_EXPONENT + 1),
            PyInt.valueOf(308),
            PyFloat.of(Double.MIN_NORMAL),
            PyInt.valueOf(Double.MIN_EXPONENT + 1),
            PyInt.valueOf(-307),
            PyInt.valueOf(15),
            PyInt.valueOf(53),
            PyFloat.of(Math.ulp(1.0)),
            PyInt.valueOf(2),
            PyInt.valueOf(1)));
    dict.setItemString(
        ts, "long_info", new PyStructSequence(ts, LONG_INFO, PyInt.valueOf(30), PyInt.valueOf(4)));
  }

  private static PyObject flag(boolean set) {
    return PyInt.valueOf(set ? 1 : 0);
  }
}
