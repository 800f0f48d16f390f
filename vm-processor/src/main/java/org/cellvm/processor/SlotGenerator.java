package org.cellvm.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cellvm.processor.SlotTable.Shape;

/** Writes the Java sources that follow from {@link SlotTable} alone. */
final class SlotGenerator {

  /** Instances convert themselves by more than one special method in these. */
  private static final Set<String> OTHER_CONVERSIONS = Set.of("nb_int", "nb_long", "nb_index");

  /** The unary slots that are operators. */
  private static final Set<String> ARITHMETIC =
      Set.of("nb_negative", "nb_positive", "nb_absolute", "nb_invert");

  private SlotGenerator() {}

  /** {@code Slots}: the numbers of the slots, and the special methods that stand for them. */
  static String slots() {
    StringBuilder out = ModelPackages.header(ModelPackages.CORE);
    out.append("/** The numbers of the type slots, in the order of the slot table. */\n");
    out.append("public final class Slots {\n  private Slots() {}\n\n");
    List<SlotTable.Row> rows = SlotTable.ROWS;
    for (int i = 0; i < rows.size(); i++) {
      out.append("  public static final int ").append(rows.get(i).constant()).append(" = ");
      out.append(i).append(";\n");
    }
    out.append("  public static final int COUNT = ").append(rows.size()).append(";\n\n");
    out.append("  public static String name(int slot) {\n    switch (slot) {\n");
    for (SlotTable.Row row : rows) {
      out.append("      case ").append(row.constant()).append(":\n        return \"");
      out.append(row.name()).append("\";\n");
    }
    out.append("      default:\n        return null;\n    }\n  }\n}\n");
    return out.toString();
  }

  /** {@code TypeSlots}: one virtual method a slot; each type overrides what it has. */
  static String typeSlots() {
    StringBuilder out = ModelPackages.header(ModelPackages.CORE);
    out.append(
        "/** One virtual method a slot; a call of a slot that a type lacks is a VM error. */\n");
    out.append("public abstract class TypeSlots extends PyGcObject {\n");
    for (SlotTable.Row row : SlotTable.ROWS) {
      method(out, row, false);
      out.append("    throw absent(\"").append(row.name()).append("\");\n  }\n");
    }
    bySlot(out, "a number slot that takes two operands", "binarySlot", Shape.BINARY_NUMBER);
    bySlot(out, "the number slot of an operation in place", "inPlaceSlot", Shape.BINARY);
    out.append("\n  private IllegalStateException absent(String slot) {\n");
    out.append("    return new IllegalStateException(slot + \" is absent in \" + this);\n  }\n}\n");
    return out.toString();
  }

  /**
   * A call of a slot by its number. One method for each shape, as HotSpot inlines no method of more
   * than 325 bytes.
   */
  private static void bySlot(StringBuilder out, String what, String name, Shape shape) {
    out.append("\n  /** Calls ")
        .append(what)
        .append(", by its number. */\n  public final PyObject ");
    out.append(name).append("(ThreadState ts, int slot, PyObject v, PyObject w) {\n");
    out.append("    return switch (slot) {\n");
    for (SlotTable.Row row : SlotTable.ROWS) {
      if (row.name().startsWith("nb_") && row.shape() == shape) {
        out.append("      case Slots.").append(row.constant()).append(" -> ");
        out.append(row.name()).append("(ts, v, w);\n");
      }
    }
    out.append("      default -> throw absent(Slots.name(slot));\n    };\n  }\n");
  }

  /** {@code HeapSlots}: each slot is its owner's. */
  static String heapSlots() {
    StringBuilder out = ModelPackages.header(ModelPackages.CLASSES);
    out.append("/** The slots of a class made by Python code: each calls that of its owner. */\n");
    out.append("abstract class HeapSlots extends PyType {\n");
    out.append("  HeapSlots(String name, PyType base) {\n    super(name, base);\n  }\n");
    for (SlotTable.Row row : SlotTable.ROWS) {
      Shape shape = row.shape();
      method(out, row, true);
      out.append(shape.result.equals("void") ? "    " : "    return ");
      out.append("slotOwner[Slots.").append(row.constant()).append("].").append(row.name());
      out.append("(ts, ").append(shape.arguments).append(");\n  }\n");
    }
    out.append("}\n");
    return out.toString();
  }

  /** {@code GenericOperators}: the regular ones of the slots that look a special method up. */
  static String genericOperators() {
    return operators(
        ModelPackages.CORE,
        "The number slots that look a special method up at each call.",
        "GenericOperators extends PyType",
        "  GenericOperators() {\n    super(\"generic\", null);\n  }\n",
        row ->
            switch (row.shape()) {
              case UNARY -> "SpecialMethods.call(ts, o, " + special(row, 0) + ")";
              case BINARY -> "SpecialMethods.call(ts, v, " + special(row, 0) + ", w)";
              case BINARY_NUMBER ->
                  "SpecialMethods.binary(ts, v, w, Slots.%s, %s, %s)"
                      .formatted(row.constant(), special(row, 0), special(row, 1));
              default -> null;
            });
  }

  /** {@code InstanceOperators}: the regular number slots of instances of old-style classes. */
  static String instanceOperators() {
    return operators(
        ModelPackages.CLASSES,
        "The number slots of instances of old-style classes that call one special method.",
        "InstanceOperators extends ObjectType",
        builtinConstructor("InstanceOperators"),
        row ->
            switch (row.shape()) {
              case UNARY ->
                  OTHER_CONVERSIONS.contains(row.name())
                      ? null
                      : "InstanceNumbers.call(ts, o, " + special(row, 0) + ")";
              case BINARY ->
                  "InstanceNumbers.inPlace(ts, v, w, %s, %s, %s, Slots.%s)"
                      .formatted(
                          special(row, 0),
                          special(plain(row), 0),
                          special(plain(row), 1),
                          plain(row).constant());
              case BINARY_NUMBER ->
                  "InstanceNumbers.binary(ts, v, w, %s, %s, Slots.%s)"
                      .formatted(special(row, 0), special(row, 1), row.constant());
              default -> null;
            });
  }

  /** {@code ProxyOperators}: the number slots of weak proxies, but for conversions. */
  static String proxyOperators() {
    return operators(
        ModelPackages.MEMORY,
        "The number slots of weak proxies that are the operation on the referents.",
        "ProxyOperators extends ObjectType",
        builtinConstructor("ProxyOperators"),
        row ->
            switch (row.shape()) {
              case UNARY ->
                  ARITHMETIC.contains(row.name())
                      ? "Numbers." + operation(row) + "(ts, " + unwrapped("o") + ")"
                      : null;
              case BINARY ->
                  "InPlaceNumbers." + operation(row) + "(ts, " + unwrapped("v", "w") + ")";
              case BINARY_NUMBER ->
                  "Numbers." + operation(row) + "(ts, " + unwrapped("v", "w") + ")";
              case TERNARY_NUMBER ->
                  (row.equals(plain(row)) ? "Numbers" : "InPlaceNumbers")
                      + ".power(ts, "
                      + unwrapped("v", "w", "z")
                      + ")";
              default -> null;
            });
  }

  /** A class of number slots, each of which returns what {@code body} gives, if not null. */
  private static String operators(
      String packageName,
      String doc,
      String header,
      String constructor,
      Function<SlotTable.Row, String> body) {
    StringBuilder out = ModelPackages.header(packageName);
    // Its subclass is public: were it not, javac would write a bridge for each method.
    out.append("/** ")
        .append(doc)
        .append(" */\npublic abstract class ")
        .append(header)
        .append(" {\n");
    out.append(constructor);
    for (SlotTable.Row row : SlotTable.ROWS) {
      String result = row.name().startsWith("nb_") ? body.apply(row) : null;
      if (result != null) {
        method(out, row, true);
        out.append("    return ").append(result).append(";\n  }\n");
      }
    }
    return out.append("}\n").toString();
  }

  private static String builtinConstructor(String name) {
    return "  %s(TypeTable table, String name, PyType base) {\n".formatted(name)
        + "    super(table, name, base);\n  }\n";
  }

  private static String special(SlotTable.Row row, int i) {
    return "Names." + row.special(i);
  }

  /** The slot of the operation that this one does in place; another row itself. */
  private static SlotTable.Row plain(SlotTable.Row row) {
    String name = row.name().replace("nb_inplace_", "nb_");
    return SlotTable.ROWS.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** The name of an operation in {@code Numbers}: {@code floorDivide} for nb_floor_divide. */
  private static String operation(SlotTable.Row row) {
    StringBuilder out = new StringBuilder();
    for (String word : plain(row).name().substring("nb_".length()).split("_")) {
      out.append(
          out.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return out.toString();
  }

  private static String unwrapped(String... operands) {
    StringBuilder out = new StringBuilder();
    for (String operand : operands) {
      out.append(out.length() == 0 ? "" : ", ").append("WeakProxySlots.unwrap(");
      out.append(operand).append(')');
    }
    return out.toString();
  }

  private record Special(SlotTable.Row row, int index) {}

  private static List<Special> specials() {
    List<Special> specials = new ArrayList<>();
    for (SlotTable.Row row : SlotTable.LAYOUT) {
      for (int i = 0; i < row.specialCount(); i++) {
        specials.add(new Special(row, i));
      }
    }
    return specials;
  }

  /** {@code SlotDefs}: CPython's {@code slotdefs}, sorted as it sorts them. */
  static String slotDefs() {
    List<Special> specials = specials();
    List<String> wrappers = new ArrayList<>();
    wrappers.add("");
    StringBuilder slotOf = new StringBuilder();
    StringBuilder wrapperOf = new StringBuilder();
    StringBuilder genericOf = new StringBuilder();
    StringBuilder names = new StringBuilder();
    StringBuilder docs = new StringBuilder();
    StringBuilder call = new StringBuilder();
    for (int i = 0; i < specials.size(); i++) {
      SlotTable.Row row = specials.get(i).row();
      int k = specials.get(i).index();
      slotOf.append("    Slots.").append(row.constant()).append(",\n");
      String wrapper = row.wrapper(k);
      // __getattribute__ is CPython's wrap_binaryfunc too; here its argument is a str.
      if (!wrappers.contains(wrapper)) {
        wrappers.add(wrapper);
      }
      wrapperOf.append("    ").append(wrappers.indexOf(wrapper)).append(",\n");
      genericOf.append("    ").append(row.hasGeneric()).append(",\n");
      names.append("    Names.").append(row.special(k)).append(",\n");
      docs.append("      case ").append(i).append(":\n        return ");
      docs.append(JavaText.literal(row.doc(k))).append(";\n");
      if (!wrapper.isEmpty()) {
        call.append("      case ").append(i).append(":\n");
        wrapperBody(call, row, wrapper);
      }
    }
    StringBuilder out = ModelPackages.header(ModelPackages.DESCRIPTORS);
    out.append(
        "/** The special methods, each with the slot it stands for, in CPython's order. */\n");
    out.append("public final class SlotDefs {\n  private SlotDefs() {}\n\n");
    out.append("  public static final int COUNT = ").append(specials.size()).append(";\n\n");
    out.append("  /** The slot of each. */\n");
    out.append("  public static final int[] SLOT = {\n").append(slotOf).append("  };\n\n");
    out.append("  /** Which function wraps it; 0 for none. */\n");
    out.append("  public static final int[] WRAPPER = {\n").append(wrapperOf).append("  };\n\n");
    out.append("  /** Whether a slot that looks it up exists. */\n");
    out.append("  public static final boolean[] GENERIC = {\n")
        .append(genericOf)
        .append("  };\n\n");
    out.append("  public static final PyString[] NAME = {\n").append(names).append("  };\n\n");
    out.append("  static String doc(int special) {\n    switch (special) {\n").append(docs);
    out.append("      default:\n        return \"\";\n    }\n  }\n\n");
    out.append(
        "  /** Calls the slot of {@code type} as its wrapper does; the result is owned. */\n");
    out.append("  static PyObject call(\n      int special,\n      PyType type,\n");
    out.append("      ThreadState ts,\n      PyObject self,\n      PyObject[] args,\n");
    out.append("      int off,\n      int n,\n      PyObject[] kwnames) {\n");
    out.append("    switch (special) {\n").append(call);
    out.append("      default:\n        throw new IllegalStateException();\n    }\n  }\n}\n");
    return out.toString();
  }

  private static void wrapperBody(StringBuilder out, SlotTable.Row row, String wrapper) {
    String slot = "type." + row.name();
    String none = "        return PyNone.NONE;\n";
    switch (wrapper) {
      case "unaryfunc":
        out.append(count(0)).append("        return ").append(slot).append("(ts, self);\n");
        break;
      case "next":
        out.append(count(0)).append("        return WrapperArgs.next(").append(slot);
        out.append("(ts, self));\n");
        break;
      case "inquirypred":
        out.append(count(0))
            .append("        return PyBool.of(")
            .append(slot)
            .append("(ts, self));\n");
        break;
      case "lenfunc":
      case "hashfunc":
        out.append(count(0)).append("        return PyInt.valueOf(").append(slot);
        out.append("(ts, self));\n");
        break;
      case "binaryfunc":
      case "binaryfunc_l":
        out.append(count(1))
            .append("        return ")
            .append(slot)
            .append("(ts, self, args[off]);\n");
        break;
      case "binaryfunc_r":
        out.append(count(1))
            .append("        return ")
            .append(slot)
            .append("(ts, args[off], self);\n");
        break;
      case "inplace_power":
        out.append(count(1)).append("        return ").append(slot);
        out.append("(ts, self, args[off], PyNone.NONE);\n");
        break;
      case "ternaryfunc":
        out.append(count(1, 2)).append("        return ").append(slot);
        out.append("(ts, self, args[off], n > 1 ? args[off + 1] : PyNone.NONE);\n");
        break;
      case "ternaryfunc_r":
        out.append(count(1, 2)).append("        return ").append(slot);
        out.append("(ts, args[off], self, n > 1 ? args[off + 1] : PyNone.NONE);\n");
        break;
      case "coercefunc":
        out.append(count(1)).append("        return WrapperArgs.coerced(ts, ").append(slot);
        out.append("(ts, self, args[off]));\n");
        break;
      case "cmpfunc":
        out.append(count(1)).append("        WrapperArgs.checkCompare(type, self, args[off]);\n");
        out.append("        return PyInt.valueOf(")
            .append(slot)
            .append("(ts, self, args[off]));\n");
        break;
      case "indexargfunc":
        out.append(count(1, 1)).append("        return ").append(slot);
        out.append("(ts, self, WrapperArgs.size(ts, args[off]));\n");
        break;
      case "sq_item":
        out.append(count(1)).append("        return ").append(slot);
        out.append("(ts, self, WrapperArgs.index(ts, self, args[off]));\n");
        break;
      case "ssizessizeargfunc":
        out.append(parsed(2)).append("        return ").append(slot);
        out.append(
            "(\n"
                + "            ts,\n"
                + "            self,\n"
                + "            ArgConversions.toLong(ts, args[off], null, 1),");
        out.append("\n            ArgConversions.toLong(ts, args[off + 1], null, 2));\n");
        break;
      case "sq_setitem":
        out.append(count(2)).append("        ").append(slot);
        out.append("(ts, self, WrapperArgs.index(ts, self, args[off]), args[off + 1]);\n");
        out.append(none);
        break;
      case "sq_delitem":
        out.append(count(1)).append("        ").append(slot);
        out.append("(ts, self, WrapperArgs.index(ts, self, args[off]), null);\n").append(none);
        break;
      case "ssizessizeobjargproc":
      case "delslice":
        out.append(parsed(wrapper.equals("delslice") ? 2 : 3)).append("        ").append(slot);
        out.append(
            "(\n"
                + "            ts,\n"
                + "            self,\n"
                + "            ArgConversions.toLong(ts, args[off], null, 1),");
        out.append(
            "\n            ArgConversions.toLong(ts, args[off + 1], null, 2),\n            ");
        out.append(wrapper.equals("delslice") ? "null" : "args[off + 2]")
            .append(");\n")
            .append(none);
        break;
      case "objobjproc":
        out.append(count(1)).append("        return PyBool.of(").append(slot);
        out.append("(ts, self, args[off]));\n");
        break;
      case "objobjargproc":
      case "descr_set":
        out.append(count(2)).append("        ").append(slot);
        out.append("(ts, self, args[off], args[off + 1]);\n").append(none);
        break;
      case "delitem":
      case "descr_delete":
        out.append(count(1))
            .append("        ")
            .append(slot)
            .append("(ts, self, args[off], null);\n");
        out.append(none);
        break;
      case "getattribute":
        out.append(count(1))
            .append("        return WrapperArgs.getAttribute(ts, type, self, args[off]);\n");
        break;
      case "setattr":
        out.append(count(2));
        out.append("        WrapperArgs.setAttribute(ts, type, self, args[off], args[off + 1]);\n");
        out.append(none);
        break;
      case "delattr":
        out.append(count(1));
        out.append("        WrapperArgs.setAttribute(ts, type, self, args[off], null);\n");
        out.append(none);
        break;
      case "descr_get":
        out.append(count(1, 2));
        out.append("        return WrapperArgs.descrGet(\n            ts, type, self, args[off],");
        out.append(" n > 1 ? args[off + 1] : null);\n");
        break;
      case "call":
        out.append("        return ").append(slot).append("(ts, self, args, off, n, kwnames);\n");
        break;
      case "init":
        out.append("        ")
            .append(slot)
            .append("(ts, self, args, off, n, kwnames);\n")
            .append(none);
        break;
      default:
        if (!wrapper.startsWith("richcmp_")) {
          throw new IllegalStateException(wrapper);
        }
        out.append(count(1))
            .append("        return ")
            .append(slot)
            .append("(ts, self, args[off], Objects.");
        out.append(wrapper.substring(8).toUpperCase(java.util.Locale.ROOT)).append(");\n");
    }
  }

  private static String count(int n) {
    return "        WrapperArgs.check(n, " + n + ");\n";
  }

  /** Where CPython's wrapper parses its arguments by a format without a name. */
  private static String parsed(int n) {
    return "        Args.parse(null, null, n, " + n + ", " + n + ", null);\n";
  }

  private static String count(int min, int max) {
    return "        WrapperArgs.check(n, " + min + ", " + max + ");\n";
  }

  private static void method(StringBuilder out, SlotTable.Row row, boolean override) {
    Shape shape = row.shape();
    out.append(override ? "\n  @Override\n  public " : "\n  public ").append(shape.result);
    out.append(' ').append(row.name()).append("(ThreadState ts, ").append(shape.parameters);
    out.append(") {\n");
  }
}
