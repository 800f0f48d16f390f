package org.cellvm.engine.switched;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.Attributes;
import org.cellvm.instructions.Variables;
import org.cellvm.model.functions.PyCode;

/** The inline caches of one code object, by instruction; made when it first runs. */
final class SwitchCaches {
  final Variables.GlobalCache[] globals;
  private final Attributes.Cache[] attributes;

  /** The code as it was before traps were set; null while there are none. */
  private int[] untrapped;

  private SwitchCaches(RegisterCode code) {
    globals = new Variables.GlobalCache[code.count()];
    attributes = new Attributes.Cache[code.count()];
  }

  static SwitchCaches of(PyCode code, RegisterCode rc) {
    Object translation = code.translation;
    if (translation instanceof SwitchCaches caches) {
      return caches;
    }
    SwitchCaches caches = new SwitchCaches(rc);
    code.translation = caches;
    return caches;
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

  Variables.GlobalCache global(int pc) {
    Variables.GlobalCache cache = globals[pc];
    if (cache == null) {
      cache = new Variables.GlobalCache();
      globals[pc] = cache;
    }
    return cache;
  }

  Attributes.Cache attribute(int pc) {
    Attributes.Cache cache = attributes[pc];
    if (cache == null) {
      cache = new Attributes.Cache();
      attributes[pc] = cache;
    }
    return cache;
  }
}
