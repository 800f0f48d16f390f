package org.cellvm.engine.jit;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The objects that generated code refers to: static final fields of its class, which HotSpot takes
 * for constants, filled from the class data of the hidden class.
 */
final class Constants {
  private final List<Object> values = new ArrayList<>();
  private final List<String> descriptors = new ArrayList<>();
  private final String owner;

  Constants(String owner) {
    this.owner = owner;
  }

  /** Loads an object that is a constant of the class. */
  void load(MethodVisitor mv, Object value, String descriptor) {
    int i = 0;
    while (i < values.size()
        && (values.get(i) != value || !descriptors.get(i).equals(descriptor))) {
      i++;
    }
    if (i == values.size()) {
      values.add(value);
      descriptors.add(descriptor);
    }
    mv.visitFieldInsn(Opcodes.GETSTATIC, owner, name(i), descriptor);
  }

  private static String name(int i) {
    return "c" + i;
  }

  /** Forgets what was loaded. */
  void clear() {
    values.clear();
    descriptors.clear();
  }

  Object[] values() {
    return values.toArray();
  }

  /** Writes the fields, and the static initializer that fills them. */
  void write(ClassVisitor cv) {
    MethodVisitor mv = cv.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    mv.visitCode();
    mv.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/invoke/MethodHandles",
        "lookup",
        "()Ljava/lang/invoke/MethodHandles$Lookup;",
        false);
    mv.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "org/cellvm/engine/jit/Constants",
        "take",
        "(Ljava/lang/invoke/MethodHandles$Lookup;)[Ljava/lang/Object;",
        false);
    mv.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < values.size(); i++) {
      String descriptor = descriptors.get(i);
      cv.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, name(i), descriptor, null, null)
          .visitEnd();
      mv.visitVarInsn(Opcodes.ALOAD, 0);
      mv.visitLdcInsn(i);
      mv.visitInsn(Opcodes.AALOAD);
      mv.visitTypeInsn(Opcodes.CHECKCAST, descriptor.substring(1, descriptor.length() - 1));
      mv.visitFieldInsn(Opcodes.PUTSTATIC, owner, name(i), descriptor);
    }
    mv.visitInsn(Opcodes.RETURN);
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  /** The class data of the class that the lookup is of. Called by generated code. */
  static Object[] take(MethodHandles.Lookup lookup) throws IllegalAccessException {
    return MethodHandles.classData(lookup, "_", Object[].class);
  }
}
