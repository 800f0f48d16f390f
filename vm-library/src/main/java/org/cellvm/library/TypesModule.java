package org.cellvm.library;

import org.cellvm.model.EllipsisType;
import org.cellvm.model.ModuleType;
import org.cellvm.model.NoneType;
import org.cellvm.model.NotImplementedType;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.BufferType;
import org.cellvm.model.classes.ClassObjectType;
import org.cellvm.model.classes.InstanceObjectType;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.descriptors.GetSetDescrType;
import org.cellvm.model.descriptors.MemberDescrType;
import org.cellvm.model.files.FileType;
import org.cellvm.model.frames.FrameType;
import org.cellvm.model.frames.GeneratorType;
import org.cellvm.model.frames.TracebackType;
import org.cellvm.model.functions.BuiltinFunctionType;
import org.cellvm.model.functions.CodeType;
import org.cellvm.model.functions.FunctionType;
import org.cellvm.model.functions.MethodType;
import org.cellvm.model.mappings.DictProxyType;
import org.cellvm.model.mappings.DictType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.BoolType;
import org.cellvm.model.numbers.ComplexType;
import org.cellvm.model.numbers.FloatType;
import org.cellvm.model.numbers.IntType;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.sequences.ListType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.SliceType;
import org.cellvm.model.sequences.TupleType;
import org.cellvm.model.sequences.XRangeType;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StrType;
import org.cellvm.model.text.UnicodeType;
import org.cellvm.processor.ExposedModule;

/** The module {@code types}: names of the built-in types. */
@ExposedModule(name = "types", doc = "Names for the types of the interpreter.")
final class TypesModule {
  private TypesModule() {}

  static void init(ThreadState ts, PyModule module) {
    put(ts, module, "NoneType", NoneType.TYPE);
    put(ts, module, "TypeType", TypeType.TYPE);
    put(ts, module, "ObjectType", ObjectType.TYPE);
    put(ts, module, "IntType", IntType.TYPE);
    put(ts, module, "LongType", LongType.TYPE);
    put(ts, module, "FloatType", FloatType.TYPE);
    put(ts, module, "BooleanType", BoolType.TYPE);
    put(ts, module, "ComplexType", ComplexType.TYPE);
    put(ts, module, "StringType", StrType.TYPE);
    put(ts, module, "UnicodeType", UnicodeType.TYPE);
    put(ts, module, "BufferType", BufferType.TYPE);
    put(ts, module, "TupleType", TupleType.TYPE);
    put(ts, module, "ListType", ListType.TYPE);
    put(ts, module, "DictType", DictType.TYPE);
    put(ts, module, "DictionaryType", DictType.TYPE);
    put(ts, module, "FunctionType", FunctionType.TYPE);
    put(ts, module, "LambdaType", FunctionType.TYPE);
    put(ts, module, "CodeType", CodeType.TYPE);
    put(ts, module, "GeneratorType", GeneratorType.TYPE);
    put(ts, module, "ClassType", ClassObjectType.TYPE);
    put(ts, module, "UnboundMethodType", MethodType.TYPE);
    put(ts, module, "MethodType", MethodType.TYPE);
    put(ts, module, "InstanceType", InstanceObjectType.TYPE);
    put(ts, module, "BuiltinFunctionType", BuiltinFunctionType.TYPE);
    put(ts, module, "BuiltinMethodType", BuiltinFunctionType.TYPE);
    put(ts, module, "ModuleType", ModuleType.TYPE);
    put(ts, module, "FileType", FileType.TYPE);
    put(ts, module, "XRangeType", XRangeType.TYPE);
    put(ts, module, "TracebackType", TracebackType.TYPE);
    put(ts, module, "FrameType", FrameType.TYPE);
    put(ts, module, "SliceType", SliceType.TYPE);
    put(ts, module, "EllipsisType", EllipsisType.TYPE);
    put(ts, module, "DictProxyType", DictProxyType.TYPE);
    put(ts, module, "NotImplementedType", NotImplementedType.TYPE);
    put(ts, module, "GetSetDescriptorType", GetSetDescrType.TYPE);
    put(ts, module, "MemberDescriptorType", MemberDescrType.TYPE);
    ModuleNames.put(ts, module, "StringTypes", PyTuple.of(ts, StrType.TYPE, UnicodeType.TYPE));
    PyDict dict = module.dict();
    PyList names = dict.keyList(ts);
    PyList all = new PyList(ts);
    for (int i = 0; i < names.size; i++) {
      if (((PyString) names.items[i]).bytes()[0] != '_') {
        all.append(ts, names.items[i]);
      }
    }
    names.decref(ts);
    ModuleNames.put(ts, module, "__all__", (PyObject) all);
  }

  private static void put(ThreadState ts, PyModule module, String name, PyType type) {
    ModuleNames.put(ts, module, name, type);
  }
}
