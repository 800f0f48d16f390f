package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.model.functions.PyCode;

/**
 * The inline caches of one code object's instructions, for engines that do not keep them with the
 * instructions themselves; made on first use.
 */
public final class InlineCaches {
  private final GlobalCache[] globals;
  private final AttributeCache[] attributes;

  public InlineCaches(RegisterCode code) {
    globals = new GlobalCache[code.count()];
    attributes = new AttributeCache[code.count()];
  }

  /** The caches that an engine keeps as its translation of a code object; made at the first use. */
  public static InlineCaches of(PyCode code, RegisterCode rc) {
    if (code.translation instanceof InlineCaches known) {
      return known;
    }
    InlineCaches made = new InlineCaches(rc);
    code.translation = made;
    return made;
  }

  /** The cache of the LOAD_GLOBAL at {@code pc}. */
  public GlobalCache globalCache(int pc) {
    GlobalCache cache = globals[pc];
    if (cache == null) {
      cache = new GlobalCache();
      globals[pc] = cache;
    }
    return cache;
  }

  /** The cache of the LOAD_GLOBAL at {@code pc}; null if it has not run yet. */
  public GlobalCache globalCacheOrNull(int pc) {
    return globals[pc];
  }

  /** The cache of the attribute's instruction at {@code pc}. */
  public AttributeCache attributeCache(int pc) {
    AttributeCache cache = attributes[pc];
    if (cache == null) {
      cache = new AttributeCache();
      attributes[pc] = cache;
    }
    return cache;
  }
}
