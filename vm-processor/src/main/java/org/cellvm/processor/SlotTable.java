package org.cellvm.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * The one table of type slots. A row gives CPython's slot name, the shape of its Java method, the
 * special methods it stands for (several share one slot: {@code __setitem__} and {@code
 * __delitem__}), and the documentation string of the slot wrapper. The virtual methods of every
 * type, the slot numbers, the heap types' delegation and the slot wrappers are generated from it.
 */
final class SlotTable {
  /** The Java signature of a slot. {@code o}, {@code v}, {@code w}: borrowed; results: owned. */
  enum Shape {
    UNARY("PyObject", "PyObject o", "o"),
    INQUIRY("boolean", "PyObject o", "o"),
    LENGTH("long", "PyObject o", "o"),
    HASH("long", "PyObject o", "o"),
    BINARY("PyObject", "PyObject v, PyObject w", "v, w"),
    /**
     * The reflected operand may come first: the wrapper exists as {@code __op__}/{@code __rop__}.
     */
    BINARY_NUMBER("PyObject", "PyObject v, PyObject w", "v, w"),
    TERNARY_NUMBER("PyObject", "PyObject v, PyObject w, PyObject z", "v, w, z"),
    COERCE("PyObject[]", "PyObject v, PyObject w", "v, w"),
    COMPARE("int", "PyObject v, PyObject w", "v, w"),
    RICH_COMPARE("PyObject", "PyObject v, PyObject w, int op", "v, w, op"),
    INDEX("PyObject", "PyObject o, long i", "o, i"),
    SLICE("PyObject", "PyObject o, long i, long j", "o, i, j"),
    ASSIGN_INDEX("void", "PyObject o, long i, PyObject value", "o, i, value"),
    ASSIGN_SLICE("void", "PyObject o, long i, long j, PyObject value", "o, i, j, value"),
    CONTAINS("boolean", "PyObject o, PyObject x", "o, x"),
    ASSIGN("void", "PyObject o, PyObject key, PyObject value", "o, key, value"),
    GET_ATTRIBUTE("PyObject", "PyObject o, PyString name", "o, name"),
    SET_ATTRIBUTE("void", "PyObject o, PyString name, PyObject value", "o, name, value"),
    DESCRIPTOR_GET("PyObject", "PyObject descr, PyObject o, PyObject type", "descr, o, type"),
    DESCRIPTOR_SET("void", "PyObject descr, PyObject o, PyObject value", "descr, o, value"),
    CALL(
        "PyObject",
        "PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames",
        "callable, args, off, n, kwnames"),
    INIT(
        "void",
        "PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames",
        "self, args, off, n, kwnames"),
    NEW(
        "PyObject",
        "PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames",
        "subtype, args, off, n, kwnames"),
    FINALIZE("void", "PyObject o", "o");

    final String result;
    final String parameters;
    final String arguments;

    Shape(String result, String parameters, String arguments) {
      this.result = result;
      this.parameters = parameters;
      this.arguments = arguments;
    }
  }

  /**
   * One slot.
   *
   * @param specials pairs of special-method name and documentation string
   */
  record Row(String name, Shape shape, String[] specials) {
    String constant() {
      return name.toUpperCase(java.util.Locale.ROOT);
    }

    String special(int i) {
      return specials[2 * i];
    }

    String doc(int i) {
      return specials[2 * i + 1];
    }

    int specialCount() {
      return specials.length / 2;
    }

    /**
     * How the slot wrapper of a special method takes its arguments apart, by CPython's name of it;
     * an empty string where there is no wrapper. Two wrappers of one name are the same function.
     */
    String wrapper(int i) {
      switch (shape) {
        case UNARY:
          return name.equals("tp_iternext") ? "next" : "unaryfunc";
        case INQUIRY:
          return "inquirypred";
        case LENGTH:
          return "lenfunc";
        case HASH:
          return "hashfunc";
        case BINARY:
          return "binaryfunc";
        case BINARY_NUMBER:
          return i == 0 ? "binaryfunc_l" : "binaryfunc_r";
        case TERNARY_NUMBER:
          return name.equals("nb_inplace_power")
              ? "inplace_power"
              : i == 0 ? "ternaryfunc" : "ternaryfunc_r";
        case COERCE:
          return "coercefunc";
        case COMPARE:
          return "cmpfunc";
        case RICH_COMPARE:
          return "richcmp_" + special(i).substring(2, 4);
        case INDEX:
          return name.equals("sq_item") ? "sq_item" : "indexargfunc";
        case SLICE:
          return "ssizessizeargfunc";
        case ASSIGN_INDEX:
          return i == 0 ? "sq_setitem" : "sq_delitem";
        case ASSIGN_SLICE:
          return i == 0 ? "ssizessizeobjargproc" : "delslice";
        case CONTAINS:
          return "objobjproc";
        case ASSIGN:
          return i == 0 ? "objobjargproc" : "delitem";
        case GET_ATTRIBUTE:
          return i == 0 ? "getattribute" : "";
        case SET_ATTRIBUTE:
          return i == 0 ? "setattr" : "delattr";
        case DESCRIPTOR_GET:
          return "descr_get";
        case DESCRIPTOR_SET:
          return i == 0 ? "descr_delete" : "descr_set";
        case CALL:
          return "call";
        case INIT:
          return "init";
        default:
          return "";
      }
    }

    /** Whether a class that defines the special method gets a slot that looks it up. */
    boolean hasGeneric() {
      switch (name) {
        case "sq_concat":
        case "sq_repeat":
        case "sq_inplace_concat":
        case "sq_inplace_repeat":
          return false;
        default:
          return true;
      }
    }
  }

  static final List<Row> ROWS = rows();

  /**
   * The rows in the order in which a heap type lays its slots out: type, number, mapping, sequence.
   */
  static final List<Row> LAYOUT = layout();

  private SlotTable() {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    add(rows, "sq_length", Shape.LENGTH, "__len__", "x.__len__() <==> len(x)");
    add(rows, "sq_concat", Shape.BINARY, "__add__", "x.__add__(y) <==> x+y");
    add(
        rows,
        "sq_repeat",
        Shape.INDEX,
        "__mul__",
        "x.__mul__(n) <==> x*n",
        "__rmul__",
        "x.__rmul__(n) <==> n*x");
    add(rows, "sq_item", Shape.INDEX, "__getitem__", "x.__getitem__(y) <==> x[y]");
    add(
        rows,
        "sq_slice",
        Shape.SLICE,
        "__getslice__",
        "x.__getslice__(i, j) <==> x[i:j]\n           \n           Use of negative indices is not"
            + " supported.");
    add(
        rows,
        "sq_ass_item",
        Shape.ASSIGN_INDEX,
        "__setitem__",
        "x.__setitem__(i, y) <==> x[i]=y",
        "__delitem__",
        "x.__delitem__(y) <==> del x[y]");
    add(
        rows,
        "sq_ass_slice",
        Shape.ASSIGN_SLICE,
        "__setslice__",
        "x.__setslice__(i, j, y) <==> x[i:j]=y\n           \n           Use  of negative indices"
            + " is not supported.",
        "__delslice__",
        "x.__delslice__(i, j) <==> del x[i:j]\n           \n           Use of negative indices is"
            + " not supported.");
    add(rows, "sq_contains", Shape.CONTAINS, "__contains__", "x.__contains__(y) <==> y in x");
    add(rows, "sq_inplace_concat", Shape.BINARY, "__iadd__", "x.__iadd__(y) <==> x+=y");
    add(rows, "sq_inplace_repeat", Shape.INDEX, "__imul__", "x.__imul__(y) <==> x*=y");
    add(rows, "mp_length", Shape.LENGTH, "__len__", "x.__len__() <==> len(x)");
    add(rows, "mp_subscript", Shape.BINARY, "__getitem__", "x.__getitem__(y) <==> x[y]");
    add(
        rows,
        "mp_ass_subscript",
        Shape.ASSIGN,
        "__setitem__",
        "x.__setitem__(i, y) <==> x[i]=y",
        "__delitem__",
        "x.__delitem__(y) <==> del x[y]");
    number(rows, "add", "+");
    number(rows, "subtract", "-", "sub");
    number(rows, "multiply", "*", "mul");
    number(rows, "divide", "/", "div");
    number(rows, "remainder", "%", "mod");
    add(
        rows,
        "nb_divmod",
        Shape.BINARY_NUMBER,
        "__divmod__",
        "x.__divmod__(y) <==> divmod(x, y)",
        "__rdivmod__",
        "x.__rdivmod__(y) <==> divmod(y, x)");
    add(
        rows,
        "nb_power",
        Shape.TERNARY_NUMBER,
        "__pow__",
        "x.__pow__(y[, z]) <==> pow(x, y[, z])",
        "__rpow__",
        "y.__rpow__(x[, z]) <==> pow(x, y[, z])");
    add(rows, "nb_negative", Shape.UNARY, "__neg__", "x.__neg__() <==> -x");
    add(rows, "nb_positive", Shape.UNARY, "__pos__", "x.__pos__() <==> +x");
    add(rows, "nb_absolute", Shape.UNARY, "__abs__", "x.__abs__() <==> abs(x)");
    add(rows, "nb_nonzero", Shape.INQUIRY, "__nonzero__", "x.__nonzero__() <==> x != 0");
    add(rows, "nb_invert", Shape.UNARY, "__invert__", "x.__invert__() <==> ~x");
    number(rows, "lshift", "<<");
    number(rows, "rshift", ">>");
    number(rows, "and", "&");
    number(rows, "xor", "^");
    number(rows, "or", "|");
    add(rows, "nb_coerce", Shape.COERCE, "__coerce__", "x.__coerce__(y) <==> coerce(x, y)");
    add(rows, "nb_int", Shape.UNARY, "__int__", "x.__int__() <==> int(x)");
    add(rows, "nb_long", Shape.UNARY, "__long__", "x.__long__() <==> long(x)");
    add(rows, "nb_float", Shape.UNARY, "__float__", "x.__float__() <==> float(x)");
    add(rows, "nb_oct", Shape.UNARY, "__oct__", "x.__oct__() <==> oct(x)");
    add(rows, "nb_hex", Shape.UNARY, "__hex__", "x.__hex__() <==> hex(x)");
    inplace(rows, "add", "+=", "iadd");
    inplace(rows, "subtract", "-=", "isub");
    inplace(rows, "multiply", "*=", "imul");
    inplace(rows, "divide", "/=", "idiv");
    inplace(rows, "remainder", "%=", "imod");
    add(rows, "nb_inplace_power", Shape.TERNARY_NUMBER, "__ipow__", "x.__ipow__(y) <==> x**=y");
    inplace(rows, "lshift", "<<=", "ilshift");
    inplace(rows, "rshift", ">>=", "irshift");
    inplace(rows, "and", "&=", "iand");
    inplace(rows, "xor", "^=", "ixor");
    inplace(rows, "or", "|=", "ior");
    number(rows, "floor_divide", "//", "floordiv");
    number(rows, "true_divide", "/", "truediv");
    inplace(rows, "floor_divide", "//=", "ifloordiv");
    inplace(rows, "true_divide", "/=", "itruediv");
    add(rows, "nb_index", Shape.UNARY, "__index__", "x[y:z] <==> x[y.__index__():z.__index__()]");
    add(rows, "tp_str", Shape.UNARY, "__str__", "x.__str__() <==> str(x)");
    add(rows, "tp_repr", Shape.UNARY, "__repr__", "x.__repr__() <==> repr(x)");
    add(rows, "tp_compare", Shape.COMPARE, "__cmp__", "x.__cmp__(y) <==> cmp(x,y)");
    add(rows, "tp_hash", Shape.HASH, "__hash__", "x.__hash__() <==> hash(x)");
    add(rows, "tp_call", Shape.CALL, "__call__", "x.__call__(...) <==> x(...)");
    add(
        rows,
        "tp_getattro",
        Shape.GET_ATTRIBUTE,
        "__getattribute__",
        "x.__getattribute__('name') <==> x.name",
        "__getattr__",
        "");
    add(
        rows,
        "tp_setattro",
        Shape.SET_ATTRIBUTE,
        "__setattr__",
        "x.__setattr__('name', value) <==> x.name = value",
        "__delattr__",
        "x.__delattr__('name') <==> del x.name");
    add(
        rows,
        "tp_richcompare",
        Shape.RICH_COMPARE,
        "__lt__",
        "x.__lt__(y) <==> x<y",
        "__le__",
        "x.__le__(y) <==> x<=y",
        "__eq__",
        "x.__eq__(y) <==> x==y",
        "__ne__",
        "x.__ne__(y) <==> x!=y",
        "__gt__",
        "x.__gt__(y) <==> x>y",
        "__ge__",
        "x.__ge__(y) <==> x>=y");
    add(rows, "tp_iter", Shape.UNARY, "__iter__", "x.__iter__() <==> iter(x)");
    add(
        rows,
        "tp_iternext",
        Shape.UNARY,
        "next",
        "x.next() -> the next value, or raise StopIteration");
    add(
        rows,
        "tp_descr_get",
        Shape.DESCRIPTOR_GET,
        "__get__",
        "descr.__get__(obj[, type]) -> value");
    add(
        rows,
        "tp_descr_set",
        Shape.DESCRIPTOR_SET,
        "__delete__",
        "descr.__delete__(obj)",
        "__set__",
        "descr.__set__(obj, value)");
    add(
        rows,
        "tp_init",
        Shape.INIT,
        "__init__",
        "x.__init__(...) initializes x; see help(type(x)) for signature");
    add(
        rows,
        "tp_new",
        Shape.NEW,
        "__new__",
        "T.__new__(S, ...) -> a new object with type S, a subtype of T");
    add(rows, "tp_del", Shape.FINALIZE, "__del__", "");
    return List.copyOf(rows);
  }

  private static List<Row> layout() {
    List<Row> order = new ArrayList<>();
    String[] type = {
      "tp_compare", "tp_repr", "tp_hash", "tp_call", "tp_str", "tp_getattro", "tp_setattro",
      "tp_richcompare", "tp_iter", "tp_iternext", "tp_descr_get", "tp_descr_set", "tp_init",
          "tp_new",
      "tp_del"
    };
    for (String name : type) {
      for (Row row : ROWS) {
        if (row.name().equals(name)) {
          order.add(row);
        }
      }
    }
    for (String prefix : new String[] {"nb_", "mp_", "sq_"}) {
      for (Row row : ROWS) {
        if (row.name().startsWith(prefix)) {
          order.add(row);
        }
      }
    }
    if (order.size() != ROWS.size()) {
      throw new IllegalStateException("rows are missing in the order of the layout");
    }
    return List.copyOf(order);
  }

  private static void number(List<Row> rows, String name, String sign) {
    number(rows, name, sign, name);
  }

  private static void number(List<Row> rows, String name, String sign, String special) {
    add(
        rows,
        "nb_" + name,
        Shape.BINARY_NUMBER,
        "__" + special + "__",
        "x.__" + special + "__(y) <==> x" + sign + "y",
        "__r" + special + "__",
        "x.__r" + special + "__(y) <==> y" + sign + "x");
  }

  private static void inplace(List<Row> rows, String name, String sign, String special) {
    add(
        rows,
        "nb_inplace_" + name,
        Shape.BINARY,
        "__" + special + "__",
        "x.__" + special + "__(y) <==> x" + sign + "y");
  }

  private static void add(List<Row> rows, String name, Shape shape, String... specials) {
    rows.add(new Row(name, shape, specials));
  }
}
