package org.cellvm.library.array;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedModule;

/** The module {@code array}. */
@ExposedModule(
    name = "array",
    doc =
        "Arrays of items of one kind, which a character stands for: c a character, u a Unicode\n"
            + "character, f d floats, and integers of 1, 2, 4 and 8 bytes: b h i l signed, B H I"
            + " L\n"
            + "unsigned.\n\n"
            + "array(typecode [, initializer]) -- a new array\n")
final class ArrayModule {
  private ArrayModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "ArrayType", ArrayType.TYPE);
    module.add(ts, "array", ArrayType.TYPE);
  }
}
