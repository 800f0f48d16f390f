package org.cellvm.engine.switched;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.instructions.Attributes;
import org.cellvm.model.PyCode;

/** The inline caches of one code object: words beside the words of each instruction. */
final class SwitchCaches {
  /** By code word; see {@link org.cellvm.instructions.Variables#loadGlobal}. */
  final int[] words;

  /** By instruction; null until it has run. */
  final Attributes.Cache[] attributes;

  private SwitchCaches(RegisterCode code) {
    words = new int[code.code.length];
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

  Attributes.Cache attribute(int pc) {
    Attributes.Cache cache = attributes[pc];
    if (cache == null) {
      cache = new Attributes.Cache();
      attributes[pc] = cache;
    }
    return cache;
  }
}
