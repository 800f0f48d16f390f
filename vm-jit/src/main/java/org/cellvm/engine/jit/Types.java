package org.cellvm.engine.jit;

/** Names and descriptors of classes, as class files write them. */
final class Types {
  static final String OBJECT = "org/cellvm/model/PyObject";
  static final String OBJECT_D = "Lorg/cellvm/model/PyObject;";
  static final String ARRAY_D = "[Lorg/cellvm/model/PyObject;";
  static final String THREAD = "org/cellvm/model/ThreadState";
  static final String THREAD_D = "Lorg/cellvm/model/ThreadState;";
  static final String FRAME = "org/cellvm/model/frames/PyFrame";
  static final String FRAME_D = "Lorg/cellvm/model/frames/PyFrame;";
  static final String RUNNER_D = "Lorg/cellvm/model/FrameRunner;";
  static final String INT = "org/cellvm/model/numbers/PyInt";
  static final String FLOAT = "org/cellvm/model/numbers/PyFloat";
  static final String BOOL = "org/cellvm/model/numbers/PyBool";
  static final String BOOL_D = "Lorg/cellvm/model/numbers/PyBool;";
  static final String STRING_D = "Lorg/cellvm/model/text/PyString;";
  static final String CELL = "org/cellvm/model/functions/PyCellObject";
  static final String FUNCTION = "org/cellvm/model/functions/PyFunctionObject";
  static final String FUNCTION_D = "Lorg/cellvm/model/functions/PyFunctionObject;";
  static final String DICT_D = "Lorg/cellvm/model/mappings/PyDict;";
  static final String CODE_D = "Lorg/cellvm/model/functions/PyCode;";
  static final String REGISTER_CODE_D = "Lorg/cellvm/bytecode/RegisterCode;";
  static final String CACHES_D = "Lorg/cellvm/instructions/InlineCaches;";
  static final String GLOBAL_CACHE_D = "Lorg/cellvm/instructions/GlobalCache;";
  static final String ATTRIBUTE_CACHE_D = "Lorg/cellvm/instructions/AttributeCache;";
  static final String OPERATIONS = "org/cellvm/instructions/Operations";
  static final String VALUES = "org/cellvm/engine/jit/Values";
  static final String PLAIN_ITEMS = "org/cellvm/engine/jit/PlainItems";
  static final String ENDS = "org/cellvm/engine/jit/Ends";
  static final String UNIT = "org/cellvm/engine/jit/Unit";
  static final String JIT_CODE = "org/cellvm/engine/jit/JitCode";
  static final String JIT_CODE_D = "Lorg/cellvm/engine/jit/JitCode;";

  static final String UNSEEN_CALLS = "org/cellvm/engine/jit/UnseenCalls";
  static final String UNSEEN_CALLS_D = "Lorg/cellvm/engine/jit/UnseenCalls;";

  private Types() {}
}
