package org.cellvm.engine.switched;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.InlineCaches;
import org.cellvm.model.functions.PyCode;

/** What the engine keeps for a code object beside its register form; made when it first runs. */
final class SwitchCode {
  final InlineCaches caches;

  /** The code as it was before traps were set; null while there are none. */
  private int[] untrapped;

  private SwitchCode(RegisterCode code) {
    caches = new InlineCaches(code);
  }

  static SwitchCode of(PyCode code, RegisterCode rc) {
    Object translation = code.translation;
    if (translation instanceof SwitchCode known) {
      return known;
    }
    SwitchCode made = new SwitchCode(rc);
    code.translation = made;
    return made;
  }

  /** Writes a trap over each operation, or the operations over the traps. */
  void trap(RegisterCode rc, boolean set) {
    int[] words = rc.code;
    if (set && untrapped == null) {
      untrapped = words.clone();
      for (int w = 0; w < words.length; w += RegisterCode.WIDTH) {
        words[w] = RegisterOp.TRAP;
      }
    } else if (!set && untrapped != null) {
      System.arraycopy(untrapped, 0, words, 0, words.length);
      untrapped = null;
    }
  }
}
