package org.cellvm.processor;

import static org.cellvm.processor.JavaText.literal;

import org.cellvm.processor.ExposedMembers.Function;

/** Writes the conversions of arguments, unit by unit of {@code PyArg_ParseTuple}'s formats. */
final class ArgumentConversion {
  private final ExposedMembers members;

  ArgumentConversion(ExposedMembers members) {
    this.members = members;
  }

  /** The expression that converts argument {@code a<i>} to the Java type of the parameter. */
  String convert(Function f, ParseFormat format, String unit, String type, int i) {
    String place =
        format.message != null
            ? literal(format.message) + ", 0)"
            : literal(format.name) + ", " + (i + 1) + ")";
    String where = "(ts, a" + i + ", " + place;
    switch (unit) {
      case "O":
        return type.equals("PyObject") ? "a" + i : "(" + type + ") a" + i;
      case "O!":
        return "("
            + type
            + ") ArgConversions.typed(ts, a"
            + i
            + ", "
            + typeOf(type)
            + ".TYPE, "
            + place;
      case "S":
        return "ArgConversions.string" + where;
      case "U":
        return "ArgConversions.unicode" + where;
      case "c":
        return cast(type, "ArgConversions.character" + where);
      case "d":
      case "f":
        return cast(type, "ArgConversions.toDouble" + where);
      case "s":
        return text(f, type, "ArgConversions.text" + where);
      case "z":
        return text(f, type, "ArgConversions.textOrNone" + where);
      case "s#":
        return text(f, type, "ArgConversions.readOnlyBytes" + where);
      case "s*":
        return text(f, type, "ArgConversions.bytes" + where);
      case "z#":
        return text(f, type, "ArgConversions.readOnlyBytesOrNone" + where);
      case "z*":
        return text(f, type, "ArgConversions.bytesOrNone" + where);
      case "et":
        return text(f, type, "ArgConversions.fileName" + where);
      case "t#":
        return text(f, type, "ArgConversions.characters" + where);
      case "w#":
      case "w*":
        return "ArgConversions.writable" + where;
      default:
        String converter =
            switch (unit) {
              case "b" -> "unsignedByte";
              case "B" -> "byteMask";
              case "h" -> "toShort";
              case "H" -> "shortMask";
              case "i" -> "toInt";
              case "I" -> "intMask";
              case "k", "K" -> "longMask";
              case "L" -> "longLong";
              default -> "toLong";
            };
        String value = "ArgConversions." + converter + where;
        return type.equals("boolean") ? value + " != 0" : cast(type, value);
    }
  }

  private static String cast(String type, String value) {
    return type.equals("long") || type.equals("double") ? value : "(" + type + ") " + value;
  }

  private String text(Function f, String type, String value) {
    switch (type) {
      case "PyString":
        return value;
      case "String":
        return "ArgConversions.toJava(" + value + ")";
      case "byte[]":
        return "ArgConversions.toBytes(" + value + ")";
      default:
        members.error(f.element(), "a string argument is String, byte[] or PyString, not " + type);
        return value;
    }
  }

  /** The class of the type whose data class is {@code data}. */
  private static String typeOf(String data) {
    switch (data) {
      case "PyString":
        return "StrType";
      case "PyType":
        return "TypeType";
      default:
        String s = data.startsWith("Py") ? data.substring(2) : data;
        return (s.endsWith("Object") ? s.substring(0, s.length() - 6) : s) + "Type";
    }
  }
}
