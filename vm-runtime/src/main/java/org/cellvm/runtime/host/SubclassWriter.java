package org.cellvm.runtime.host;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Writes the class file of a {@link Subclass}. Its code has no branches, so that it needs no stack
 * maps: a constructor calls that of the superclass, and a method calls the element of a static
 * array of {@link java.util.function.BiFunction} that stands for it, with its receiver and an array
 * of its arguments.
 */
final class SubclassWriter {
  /** The static field with the functions of the methods. */
  static final String METHODS = "cellvm$methods";

  /** The field with what belongs to an object. */
  static final String PEER = "cellvm$peer";

  /** The class file format of Java 17. */
  private static final int VERSION = 61;

  private static final String FUNCTION = "java/util/function/BiFunction";

  // Instructions.
  private static final int SIPUSH = 0x11;
  private static final int LOAD = 0x15;
  private static final int AALOAD = 0x32;
  private static final int AASTORE = 0x53;
  private static final int POP = 0x57;
  private static final int DUP = 0x59;
  private static final int RETURN_VALUE = 0xac;
  private static final int ARETURN = 0xb0;
  private static final int RETURN = 0xb1;
  private static final int GETSTATIC = 0xb2;
  private static final int INVOKEVIRTUAL = 0xb6;
  private static final int INVOKESPECIAL = 0xb7;
  private static final int INVOKESTATIC = 0xb8;
  private static final int INVOKEINTERFACE = 0xb9;
  private static final int ANEWARRAY = 0xbd;
  private static final int CHECKCAST = 0xc0;

  /** What a method has on its stack: functions, receiver, array, array, index, a long. */
  private static final int STACK = 8;

  private final ConstantPool pool = new ConstantPool();
  private final String name;
  private final Class<?> superclass;

  private SubclassWriter(String name, Class<?> superclass) {
    this.name = name.replace('.', '/');
    this.superclass = superclass;
  }

  /**
   * @param name of the class, with its package
   * @param constructors of the superclass
   * @param methods those that are overridden, in the order of their functions
   */
  static byte[] write(
      String name,
      Class<?> superclass,
      List<Class<?>> interfaces,
      List<Constructor<?>> constructors,
      List<Method> methods) {
    try {
      return new SubclassWriter(name, superclass).write(interfaces, constructors, methods);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
  }

  private byte[] write(
      List<Class<?>> interfaces, List<Constructor<?>> constructors, List<Method> methods)
      throws IOException {
    var body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeShort(Modifier.PUBLIC | Modifier.FINAL | 0x20);
    out.writeShort(pool.classOf(name));
    out.writeShort(pool.classOf(internal(superclass)));
    out.writeShort(interfaces.size());
    for (Class<?> one : interfaces) {
      out.writeShort(pool.classOf(internal(one)));
    }
    out.writeShort(2);
    field(out, Modifier.PRIVATE | Modifier.STATIC, METHODS, "[L" + FUNCTION + ";");
    field(out, Modifier.PRIVATE | Modifier.TRANSIENT, PEER, "Ljava/lang/Object;");
    out.writeShort(constructors.size() + methods.size());
    for (Constructor<?> constructor : constructors) {
      constructor(out, constructor.getParameterTypes());
    }
    for (int i = 0; i < methods.size(); i++) {
      method(out, methods.get(i), i);
    }
    out.writeShort(0);
    var file = new ByteArrayOutputStream();
    DataOutputStream whole = new DataOutputStream(file);
    whole.writeInt(0xcafebabe);
    whole.writeInt(VERSION);
    pool.writeTo(whole);
    body.writeTo(whole);
    return file.toByteArray();
  }

  private void field(DataOutputStream out, int flags, String field, String type)
      throws IOException {
    out.writeShort(flags | 0x1000);
    out.writeShort(pool.text(field));
    out.writeShort(pool.text(type));
    out.writeShort(0);
  }

  private void constructor(DataOutputStream out, Class<?>[] parameters) throws IOException {
    String type = descriptor(parameters, void.class);
    var bytes = new ByteArrayOutputStream();
    DataOutputStream code = new DataOutputStream(bytes);
    load(code, Object.class, 0);
    int local = 1;
    for (Class<?> parameter : parameters) {
      load(code, parameter, local);
      local += size(parameter);
    }
    code.writeByte(INVOKESPECIAL);
    code.writeShort(pool.member(ConstantPool.METHOD, internal(superclass), "<init>", type));
    code.writeByte(RETURN);
    member(out, "<init>", type, bytes, local, local);
  }

  private void method(DataOutputStream out, Method method, int index) throws IOException {
    Class<?>[] parameters = method.getParameterTypes();
    var bytes = new ByteArrayOutputStream();
    DataOutputStream code = new DataOutputStream(bytes);
    code.writeByte(GETSTATIC);
    code.writeShort(pool.member(ConstantPool.FIELD, name, METHODS, "[L" + FUNCTION + ";"));
    number(code, index);
    code.writeByte(AALOAD);
    load(code, Object.class, 0);
    number(code, parameters.length);
    code.writeByte(ANEWARRAY);
    code.writeShort(pool.classOf("java/lang/Object"));
    int local = 1;
    for (int i = 0; i < parameters.length; i++) {
      code.writeByte(DUP);
      number(code, i);
      load(code, parameters[i], local);
      box(code, parameters[i]);
      code.writeByte(AASTORE);
      local += size(parameters[i]);
    }
    code.writeByte(INVOKEINTERFACE);
    String apply = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
    code.writeShort(pool.member(ConstantPool.INTERFACE_METHOD, FUNCTION, "apply", apply));
    code.writeByte(3);
    code.writeByte(0);
    give(code, method.getReturnType());
    String type = descriptor(parameters, method.getReturnType());
    member(out, method.getName(), type, bytes, STACK, local);
  }

  private void member(
      DataOutputStream out,
      String member,
      String type,
      ByteArrayOutputStream code,
      int stack,
      int locals)
      throws IOException {
    out.writeShort(Modifier.PUBLIC);
    out.writeShort(pool.text(member));
    out.writeShort(pool.text(type));
    out.writeShort(1);
    out.writeShort(pool.text("Code"));
    out.writeInt(12 + code.size());
    out.writeShort(stack);
    out.writeShort(locals);
    out.writeInt(code.size());
    code.writeTo(out);
    out.writeShort(0);
    out.writeShort(0);
  }

  private static void number(DataOutputStream code, int n) throws IOException {
    code.writeByte(SIPUSH);
    code.writeShort(n);
  }

  /** The place of a type among the instructions of one kind: int, long, float, double, object. */
  private static int kind(Class<?> type) {
    return type == long.class
        ? 1
        : type == float.class ? 2 : type == double.class ? 3 : type.isPrimitive() ? 0 : 4;
  }

  private static int size(Class<?> type) {
    return type == long.class || type == double.class ? 2 : 1;
  }

  private static void load(DataOutputStream code, Class<?> type, int local) throws IOException {
    // Methods have 255 places for parameters at most: the number fits into a byte.
    code.writeByte(LOAD + kind(type));
    code.writeByte(local);
  }

  private void box(DataOutputStream code, Class<?> type) throws IOException {
    if (type.isPrimitive()) {
      String box = internal(wrapper(type));
      code.writeByte(INVOKESTATIC);
      code.writeShort(
          pool.member(
              ConstantPool.METHOD,
              box,
              "valueOf",
              "(" + type.descriptorString() + ")L" + box + ";"));
    }
  }

  /** Returns the object on the stack as a value of the type. */
  private void give(DataOutputStream code, Class<?> type) throws IOException {
    if (type == void.class) {
      code.writeByte(POP);
      code.writeByte(RETURN);
      return;
    }
    code.writeByte(CHECKCAST);
    if (!type.isPrimitive()) {
      code.writeShort(pool.classOf(internal(type)));
      code.writeByte(ARETURN);
      return;
    }
    String box = internal(wrapper(type));
    code.writeShort(pool.classOf(box));
    code.writeByte(INVOKEVIRTUAL);
    code.writeShort(
        pool.member(
            ConstantPool.METHOD, box, type.getName() + "Value", "()" + type.descriptorString()));
    code.writeByte(RETURN_VALUE + kind(type));
  }

  private static Class<?> wrapper(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  /** The name of a class in class files; of an array its descriptor. */
  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private static String descriptor(Class<?>[] parameters, Class<?> result) {
    return java.lang.invoke.MethodType.methodType(result, parameters).toMethodDescriptorString();
  }
}
