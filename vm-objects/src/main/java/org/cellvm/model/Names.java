package org.cellvm.model;

import org.cellvm.model.text.InternTable;
import org.cellvm.model.text.PyString;

/**
 * The strings that Java code knows by name: process-wide, interned and immortal. A VM's intern
 * table consults them first, so that they are the one string of their value in every VM. A name
 * that is a word of Java has an underscore after it.
 */
public final class Names {
  private static final int MASK = 2047;

  /** Open addressing with linear probing; filled by the initializers below and never again. */
  private static final PyString[] TABLE = new PyString[MASK + 1];

  // Special methods of the slot table.
  public static final PyString __abs__ = name("__abs__");
  public static final PyString __add__ = name("__add__");
  public static final PyString __and__ = name("__and__");
  public static final PyString __call__ = name("__call__");
  public static final PyString __cmp__ = name("__cmp__");
  public static final PyString __coerce__ = name("__coerce__");
  public static final PyString __contains__ = name("__contains__");
  public static final PyString __del__ = name("__del__");
  public static final PyString __delattr__ = name("__delattr__");
  public static final PyString __delete__ = name("__delete__");
  public static final PyString __delitem__ = name("__delitem__");
  public static final PyString __delslice__ = name("__delslice__");
  public static final PyString __div__ = name("__div__");
  public static final PyString __divmod__ = name("__divmod__");
  public static final PyString __eq__ = name("__eq__");
  public static final PyString __float__ = name("__float__");
  public static final PyString __floordiv__ = name("__floordiv__");
  public static final PyString __ge__ = name("__ge__");
  public static final PyString __get__ = name("__get__");
  public static final PyString __getattr__ = name("__getattr__");
  public static final PyString __getattribute__ = name("__getattribute__");
  public static final PyString __getitem__ = name("__getitem__");
  public static final PyString __getslice__ = name("__getslice__");
  public static final PyString __gt__ = name("__gt__");
  public static final PyString __hash__ = name("__hash__");
  public static final PyString __hex__ = name("__hex__");
  public static final PyString __iadd__ = name("__iadd__");
  public static final PyString __iand__ = name("__iand__");
  public static final PyString __idiv__ = name("__idiv__");
  public static final PyString __ifloordiv__ = name("__ifloordiv__");
  public static final PyString __ilshift__ = name("__ilshift__");
  public static final PyString __imod__ = name("__imod__");
  public static final PyString __imul__ = name("__imul__");
  public static final PyString __index__ = name("__index__");
  public static final PyString __init__ = name("__init__");
  public static final PyString __int__ = name("__int__");
  public static final PyString __invert__ = name("__invert__");
  public static final PyString __ior__ = name("__ior__");
  public static final PyString __ipow__ = name("__ipow__");
  public static final PyString __irshift__ = name("__irshift__");
  public static final PyString __isub__ = name("__isub__");
  public static final PyString __iter__ = name("__iter__");
  public static final PyString __itruediv__ = name("__itruediv__");
  public static final PyString __ixor__ = name("__ixor__");
  public static final PyString __le__ = name("__le__");
  public static final PyString __len__ = name("__len__");
  public static final PyString __long__ = name("__long__");
  public static final PyString __lshift__ = name("__lshift__");
  public static final PyString __lt__ = name("__lt__");
  public static final PyString __mod__ = name("__mod__");
  public static final PyString __mul__ = name("__mul__");
  public static final PyString __ne__ = name("__ne__");
  public static final PyString __neg__ = name("__neg__");
  public static final PyString __new__ = name("__new__");
  public static final PyString __nonzero__ = name("__nonzero__");
  public static final PyString __oct__ = name("__oct__");
  public static final PyString __or__ = name("__or__");
  public static final PyString __pos__ = name("__pos__");
  public static final PyString __pow__ = name("__pow__");
  public static final PyString __radd__ = name("__radd__");
  public static final PyString __rand__ = name("__rand__");
  public static final PyString __rdiv__ = name("__rdiv__");
  public static final PyString __rdivmod__ = name("__rdivmod__");
  public static final PyString __repr__ = name("__repr__");
  public static final PyString __rfloordiv__ = name("__rfloordiv__");
  public static final PyString __rlshift__ = name("__rlshift__");
  public static final PyString __rmod__ = name("__rmod__");
  public static final PyString __rmul__ = name("__rmul__");
  public static final PyString __ror__ = name("__ror__");
  public static final PyString __rpow__ = name("__rpow__");
  public static final PyString __rrshift__ = name("__rrshift__");
  public static final PyString __rshift__ = name("__rshift__");
  public static final PyString __rsub__ = name("__rsub__");
  public static final PyString __rtruediv__ = name("__rtruediv__");
  public static final PyString __rxor__ = name("__rxor__");
  public static final PyString __set__ = name("__set__");
  public static final PyString __setattr__ = name("__setattr__");
  public static final PyString __setitem__ = name("__setitem__");
  public static final PyString __setslice__ = name("__setslice__");
  public static final PyString __str__ = name("__str__");
  public static final PyString __sub__ = name("__sub__");
  public static final PyString __truediv__ = name("__truediv__");
  public static final PyString __xor__ = name("__xor__");
  public static final PyString next = name("next");

  // Special methods and attributes that no slot stands for.
  public static final PyString __abstractmethods__ = name("__abstractmethods__");
  public static final PyString __all__ = name("__all__");
  public static final PyString __base__ = name("__base__");
  public static final PyString __bases__ = name("__bases__");
  public static final PyString __basicsize__ = name("__basicsize__");
  public static final PyString __builtin__ = name("__builtin__");
  public static final PyString __builtins__ = name("__builtins__");
  public static final PyString __class__ = name("__class__");
  public static final PyString __closure__ = name("__closure__");
  public static final PyString __code__ = name("__code__");
  public static final PyString __complex__ = name("__complex__");
  public static final PyString __copy__ = name("__copy__");
  public static final PyString __debug__ = name("__debug__");
  public static final PyString __deepcopy__ = name("__deepcopy__");
  public static final PyString __defaults__ = name("__defaults__");
  public static final PyString __dict__ = name("__dict__");
  public static final PyString __dictoffset__ = name("__dictoffset__");
  public static final PyString __dir__ = name("__dir__");
  public static final PyString __doc__ = name("__doc__");
  public static final PyString __enter__ = name("__enter__");
  public static final PyString __exit__ = name("__exit__");
  public static final PyString __file__ = name("__file__");
  public static final PyString __flags__ = name("__flags__");
  public static final PyString __format__ = name("__format__");
  public static final PyString __func__ = name("__func__");
  public static final PyString __future__ = name("__future__");
  public static final PyString __getinitargs__ = name("__getinitargs__");
  public static final PyString __getnewargs__ = name("__getnewargs__");
  public static final PyString __getstate__ = name("__getstate__");
  public static final PyString __globals__ = name("__globals__");
  public static final PyString __import__ = name("__import__");
  public static final PyString __instancecheck__ = name("__instancecheck__");
  public static final PyString __itemsize__ = name("__itemsize__");
  public static final PyString __length_hint__ = name("__length_hint__");
  public static final PyString __loader__ = name("__loader__");
  public static final PyString __main__ = name("__main__");
  public static final PyString __members__ = name("__members__");
  public static final PyString __metaclass__ = name("__metaclass__");
  public static final PyString __methods__ = name("__methods__");
  public static final PyString __missing__ = name("__missing__");
  public static final PyString __module__ = name("__module__");
  public static final PyString __mro__ = name("__mro__");
  public static final PyString __name__ = name("__name__");
  public static final PyString __objclass__ = name("__objclass__");
  public static final PyString __package__ = name("__package__");
  public static final PyString __path__ = name("__path__");
  public static final PyString __reduce__ = name("__reduce__");
  public static final PyString __reduce_ex__ = name("__reduce_ex__");
  public static final PyString __reversed__ = name("__reversed__");
  public static final PyString __self__ = name("__self__");
  public static final PyString __setstate__ = name("__setstate__");
  public static final PyString __sizeof__ = name("__sizeof__");
  public static final PyString __slots__ = name("__slots__");
  public static final PyString __stderr__ = name("__stderr__");
  public static final PyString __stdin__ = name("__stdin__");
  public static final PyString __stdout__ = name("__stdout__");
  public static final PyString __subclasscheck__ = name("__subclasscheck__");
  public static final PyString __subclasses__ = name("__subclasses__");
  public static final PyString __subclasshook__ = name("__subclasshook__");
  public static final PyString __trunc__ = name("__trunc__");
  public static final PyString __unicode__ = name("__unicode__");
  public static final PyString __unittest = name("__unittest");
  public static final PyString __warningregistry__ = name("__warningregistry__");
  public static final PyString __weakref__ = name("__weakref__");
  public static final PyString __weakrefoffset__ = name("__weakrefoffset__");

  // Attributes of the kernel's types.
  public static final PyString args = name("args");
  public static final PyString cell_contents = name("cell_contents");
  public static final PyString co_argcount = name("co_argcount");
  public static final PyString co_cellvars = name("co_cellvars");
  public static final PyString co_code = name("co_code");
  public static final PyString co_consts = name("co_consts");
  public static final PyString co_filename = name("co_filename");
  public static final PyString co_firstlineno = name("co_firstlineno");
  public static final PyString co_flags = name("co_flags");
  public static final PyString co_freevars = name("co_freevars");
  public static final PyString co_lnotab = name("co_lnotab");
  public static final PyString co_name = name("co_name");
  public static final PyString co_names = name("co_names");
  public static final PyString co_nlocals = name("co_nlocals");
  public static final PyString co_stacksize = name("co_stacksize");
  public static final PyString co_varnames = name("co_varnames");
  public static final PyString code = name("code");
  public static final PyString denominator = name("denominator");
  public static final PyString encoding = name("encoding");
  public static final PyString end = name("end");
  public static final PyString errno = name("errno");
  public static final PyString errors = name("errors");
  public static final PyString f_back = name("f_back");
  public static final PyString f_builtins = name("f_builtins");
  public static final PyString f_code = name("f_code");
  public static final PyString f_exc_traceback = name("f_exc_traceback");
  public static final PyString f_exc_type = name("f_exc_type");
  public static final PyString f_exc_value = name("f_exc_value");
  public static final PyString f_globals = name("f_globals");
  public static final PyString f_lasti = name("f_lasti");
  public static final PyString f_lineno = name("f_lineno");
  public static final PyString f_locals = name("f_locals");
  public static final PyString f_restricted = name("f_restricted");
  public static final PyString f_trace = name("f_trace");
  public static final PyString fdel = name("fdel");
  public static final PyString fget = name("fget");
  public static final PyString filename = name("filename");
  public static final PyString fset = name("fset");
  public static final PyString func_closure = name("func_closure");
  public static final PyString func_code = name("func_code");
  public static final PyString func_defaults = name("func_defaults");
  public static final PyString func_dict = name("func_dict");
  public static final PyString func_doc = name("func_doc");
  public static final PyString func_globals = name("func_globals");
  public static final PyString func_name = name("func_name");
  public static final PyString gi_code = name("gi_code");
  public static final PyString gi_frame = name("gi_frame");
  public static final PyString gi_running = name("gi_running");
  public static final PyString im_class = name("im_class");
  public static final PyString im_func = name("im_func");
  public static final PyString im_self = name("im_self");
  public static final PyString imag = name("imag");
  public static final PyString lineno = name("lineno");
  public static final PyString message = name("message");
  public static final PyString msg = name("msg");
  public static final PyString name = name("name");
  public static final PyString numerator = name("numerator");
  public static final PyString object = name("object");
  public static final PyString offset = name("offset");
  public static final PyString print_file_and_line = name("print_file_and_line");
  public static final PyString real = name("real");
  public static final PyString reason = name("reason");
  public static final PyString softspace = name("softspace");
  public static final PyString start = name("start");
  public static final PyString step = name("step");
  public static final PyString stop = name("stop");
  public static final PyString strerror = name("strerror");
  public static final PyString tb_frame = name("tb_frame");
  public static final PyString tb_lasti = name("tb_lasti");
  public static final PyString tb_lineno = name("tb_lineno");
  public static final PyString tb_next = name("tb_next");
  public static final PyString text = name("text");

  // Methods and functions that the kernel calls by name.
  public static final PyString add = name("add");
  public static final PyString append = name("append");
  public static final PyString clear = name("clear");
  public static final PyString close = name("close");
  public static final PyString copy = name("copy");
  public static final PyString count = name("count");
  public static final PyString decode = name("decode");
  public static final PyString difference_update = name("difference_update");
  public static final PyString intersection_update = name("intersection_update");
  public static final PyString symmetric_difference_update = name("symmetric_difference_update");
  public static final PyString encode = name("encode");
  public static final PyString endswith = name("endswith");
  public static final PyString extend = name("extend");
  public static final PyString fileno = name("fileno");
  public static final PyString find = name("find");
  public static final PyString flush = name("flush");
  public static final PyString format = name("format");
  public static final PyString get = name("get");
  public static final PyString has_key = name("has_key");
  public static final PyString index = name("index");
  public static final PyString insert = name("insert");
  public static final PyString isatty = name("isatty");
  public static final PyString items = name("items");
  public static final PyString iteritems = name("iteritems");
  public static final PyString iterkeys = name("iterkeys");
  public static final PyString itervalues = name("itervalues");
  public static final PyString join = name("join");
  public static final PyString keys = name("keys");
  public static final PyString lower = name("lower");
  public static final PyString mro = name("mro");
  public static final PyString pop = name("pop");
  public static final PyString read = name("read");
  public static final PyString readline = name("readline");
  public static final PyString remove = name("remove");
  public static final PyString replace = name("replace");
  public static final PyString send = name("send");
  public static final PyString sort = name("sort");
  public static final PyString split = name("split");
  public static final PyString startswith = name("startswith");
  public static final PyString strip = name("strip");
  public static final PyString throw_ = name("throw");
  public static final PyString update = name("update");
  public static final PyString upper = name("upper");
  public static final PyString values = name("values");
  public static final PyString write = name("write");

  // Methods and attributes of streams.
  public static final PyString closed = name("closed");
  public static final PyString getstate = name("getstate");
  public static final PyString newlines = name("newlines");
  public static final PyString peek = name("peek");
  public static final PyString read1 = name("read1");
  public static final PyString readable = name("readable");
  public static final PyString readall = name("readall");
  public static final PyString readinto = name("readinto");
  public static final PyString reset = name("reset");
  public static final PyString seek = name("seek");
  public static final PyString seekable = name("seekable");
  public static final PyString setstate = name("setstate");
  public static final PyString tell = name("tell");
  public static final PyString truncate = name("truncate");
  public static final PyString writable = name("writable");
  public static final PyString mode = name("mode");
  public static final PyString raw = name("raw");

  // Modules and their attributes.
  public static final PyString argv = name("argv");
  public static final PyString builtins = name("builtins");
  public static final PyString codecs = name("codecs");
  public static final PyString defaultaction = name("defaultaction");
  public static final PyString displayhook = name("displayhook");
  public static final PyString dont_write_bytecode = name("dont_write_bytecode");
  public static final PyString encodings = name("encodings");
  public static final PyString exc_clear = name("exc_clear");
  public static final PyString exc_info = name("exc_info");
  public static final PyString excepthook = name("excepthook");
  public static final PyString exceptions = name("exceptions");
  public static final PyString exitfunc = name("exitfunc");
  public static final PyString filters = name("filters");
  public static final PyString flags = name("flags");
  public static final PyString formatwarning = name("formatwarning");
  public static final PyString getdefaultencoding = name("getdefaultencoding");
  public static final PyString ignore = name("ignore");
  public static final PyString last_traceback = name("last_traceback");
  public static final PyString last_type = name("last_type");
  public static final PyString last_value = name("last_value");
  public static final PyString maxint = name("maxint");
  public static final PyString meta_path = name("meta_path");
  public static final PyString modules = name("modules");
  public static final PyString once_registry = name("once_registry");
  public static final PyString os = name("os");
  public static final PyString path = name("path");
  public static final PyString path_hooks = name("path_hooks");
  public static final PyString path_importer_cache = name("path_importer_cache");
  public static final PyString platform = name("platform");
  public static final PyString ps1 = name("ps1");
  public static final PyString ps2 = name("ps2");
  public static final PyString showwarning = name("showwarning");
  public static final PyString site = name("site");
  public static final PyString stderr = name("stderr");
  public static final PyString stdin = name("stdin");
  public static final PyString exc_type = name("exc_type");
  public static final PyString exc_value = name("exc_value");
  public static final PyString exc_traceback = name("exc_traceback");
  public static final PyString stdout = name("stdout");
  public static final PyString underscore = name("_");
  public static final PyString strict = name("strict");
  public static final PyString sys = name("sys");
  public static final PyString threading = name("threading");
  public static final PyString tracebacklimit = name("tracebacklimit");
  public static final PyString version = name("version");
  public static final PyString warn_explicit = name("warn_explicit");
  public static final PyString warnings = name("warnings");

  // Names of functions and types.
  public static final PyString Ellipsis = name("Ellipsis");
  public static final PyString False = name("False");
  public static final PyString None = name("None");
  public static final PyString NotImplemented = name("NotImplemented");
  public static final PyString True = name("True");
  public static final PyString abs = name("abs");
  public static final PyString all = name("all");
  public static final PyString any = name("any");
  public static final PyString apply = name("apply");
  public static final PyString basestring = name("basestring");
  public static final PyString bin = name("bin");
  public static final PyString bool = name("bool");
  public static final PyString buffer = name("buffer");
  public static final PyString bytearray = name("bytearray");
  public static final PyString callable = name("callable");
  public static final PyString chr = name("chr");
  public static final PyString classmethod = name("classmethod");
  public static final PyString cmp = name("cmp");
  public static final PyString coerce = name("coerce");
  public static final PyString compile = name("compile");
  public static final PyString complex = name("complex");
  public static final PyString delattr = name("delattr");
  public static final PyString dict = name("dict");
  public static final PyString dir = name("dir");
  public static final PyString divmod = name("divmod");
  public static final PyString enumerate = name("enumerate");
  public static final PyString eval = name("eval");
  public static final PyString execfile = name("execfile");
  public static final PyString file = name("file");
  public static final PyString filter = name("filter");
  public static final PyString float_ = name("float");
  public static final PyString frozenset = name("frozenset");
  public static final PyString function = name("function");
  public static final PyString getattr = name("getattr");
  public static final PyString globals = name("globals");
  public static final PyString hasattr = name("hasattr");
  public static final PyString hash = name("hash");
  public static final PyString hex = name("hex");
  public static final PyString id = name("id");
  public static final PyString input = name("input");
  public static final PyString int_ = name("int");
  public static final PyString intern = name("intern");
  public static final PyString isinstance = name("isinstance");
  public static final PyString issubclass = name("issubclass");
  public static final PyString iter = name("iter");
  public static final PyString len = name("len");
  public static final PyString list = name("list");
  public static final PyString locals = name("locals");
  public static final PyString long_ = name("long");
  public static final PyString map = name("map");
  public static final PyString max = name("max");
  public static final PyString memoryview = name("memoryview");
  public static final PyString min = name("min");
  public static final PyString oct = name("oct");
  public static final PyString open = name("open");
  public static final PyString ord = name("ord");
  public static final PyString pow = name("pow");
  public static final PyString print = name("print");
  public static final PyString property = name("property");
  public static final PyString range = name("range");
  public static final PyString raw_input = name("raw_input");
  public static final PyString reduce = name("reduce");
  public static final PyString reload = name("reload");
  public static final PyString repr = name("repr");
  public static final PyString reversed = name("reversed");
  public static final PyString round = name("round");
  public static final PyString set = name("set");
  public static final PyString setattr = name("setattr");
  public static final PyString slice = name("slice");
  public static final PyString sorted = name("sorted");
  public static final PyString staticmethod = name("staticmethod");
  public static final PyString str = name("str");
  public static final PyString sum = name("sum");
  public static final PyString super_ = name("super");
  public static final PyString tuple = name("tuple");
  public static final PyString type = name("type");
  public static final PyString unichr = name("unichr");
  public static final PyString unicode = name("unicode");
  public static final PyString vars = name("vars");
  public static final PyString xrange = name("xrange");
  public static final PyString zip = name("zip");

  // Names that programs use much, so that every VM shares them.
  public static final PyString cls = name("cls");
  public static final PyString data = name("data");
  public static final PyString item = name("item");
  public static final PyString key = name("key");
  public static final PyString line = name("line");
  public static final PyString other = name("other");
  public static final PyString result = name("result");
  public static final PyString self = name("self");
  public static final PyString value = name("value");

  // The events of trace and profile functions.
  public static final PyString c_call = name("c_call");
  public static final PyString c_exception = name("c_exception");
  public static final PyString c_return = name("c_return");
  public static final PyString call = name("call");
  public static final PyString exception = name("exception");
  public static final PyString return_ = name("return");

  // What code objects without a name of their own are called.
  public static final PyString LAMBDA = name("<lambda>");
  public static final PyString MODULE = name("<module>");
  public static final PyString GENEXPR = name("<genexpr>");
  public static final PyString STRING = name("<string>");
  public static final PyString STDIN = name("<stdin>");

  private Names() {}

  /** The constant equal to {@code s}, or null. */
  public static PyString find(PyString s) {
    if (s.length() <= 1) {
      return PyString.of(s.bytes());
    }
    int i = InternTable.slot(s, MASK);
    for (PyString t = TABLE[i]; t != null; t = TABLE[i]) {
      if (t.equalTo(s)) {
        return t;
      }
      i = i + 1 & MASK;
    }
    return null;
  }

  private static PyString name(String s) {
    PyString name = PyString.internedConstant(PyString.latin1Bytes(s));
    enter(name);
    return name;
  }

  private static void enter(PyString s) {
    int i = InternTable.slot(s, MASK);
    while (TABLE[i] != null) {
      i = i + 1 & MASK;
    }
    TABLE[i] = s;
  }
}
