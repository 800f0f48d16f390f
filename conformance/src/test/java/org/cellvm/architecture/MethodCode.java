package org.cellvm.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A method of a class file.
 *
 * @param name of the class and the method
 * @param bytes of its bytecode
 * @param loops whether it has a backward jump
 */
record MethodCode(String name, int bytes, boolean loops) {
  /** Returns the name without the package. */
  String shortName() {
    return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
  }

  /** Returns the methods of a class that have code. */
  static List<MethodCode> of(ClassReader in) {
    var looping = looping(in);
    var methods = new ArrayList<MethodCode>();
    var className = in.getClassName().replace('/', '.');
    var buffer = new char[in.getMaxStringLength()];
    // The class file's own structure (JVM specification, 4.1, 4.5 to 4.7): ASM's visitors do not
    // tell the code_length of a method.
    var at = in.header + 6;
    at += 2 + 2 * in.readUnsignedShort(at); // interfaces
    for (var kind = 0; kind < 2; kind++) { // fields, then methods: the same layout
      var members = in.readUnsignedShort(at);
      at += 2;
      for (; members > 0; members--) {
        var name = in.readUTF8(at + 2, buffer);
        var loops = looping.contains(name + in.readUTF8(at + 4, buffer));
        var attributes = in.readUnsignedShort(at + 6);
        at += 8;
        for (; attributes > 0; attributes--) {
          if (kind == 1 && "Code".equals(in.readUTF8(at, buffer))) {
            methods.add(new MethodCode(className + "." + name, in.readInt(at + 6 + 4), loops));
          }
          at += 6 + in.readInt(at + 2);
        }
      }
    }
    return methods;
  }

  /** Name and descriptor of each method that jumps to an instruction before the jump. */
  private static Set<String> looping(ClassReader in) {
    var looping = new HashSet<String>();
    in.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new BackwardJumps(looping, name + descriptor);
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return looping;
  }

  /** Adds a method to a set if one of its jumps leads to a label that has been passed. */
  private static final class BackwardJumps extends MethodVisitor {
    private final Set<String> looping;
    private final String method;
    private final Set<Label> passed = new HashSet<>();

    BackwardJumps(Set<String> looping, String method) {
      super(Opcodes.ASM9);
      this.looping = looping;
      this.method = method;
    }

    private void jump(Label... targets) {
      for (var target : targets) {
        if (passed.contains(target)) {
          looping.add(method);
        }
      }
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      jump(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
      jump(otherwise);
      jump(labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      jump(otherwise);
      jump(labels);
    }
  }
}
