package org.cellvm.model.mappings;

import org.cellvm.processor.ExposedType;

/** The type {@code dict_values}. */
@ExposedType(
    name = "dict_values",
    basicSize = 24,
    baseType = false,
    declares = {"tp_getattro"})
final class DictValuesType extends DictViewType {
  static final DictValuesType TYPE = new DictValuesType();

  private DictValuesType() {
    super(new DictValuesTypeTable(), "dict_values");
  }
}
