package org.cellvm.model;

import java.util.Arrays;
import org.cellvm.model.classes.SubclassList;
import org.cellvm.model.memory.PyWeakReference;

/** What one VM keeps for the built-in types, which all VMs share: by the type's number. */
public final class BuiltinTypeStates {
  private SubclassList[] subclasses = new SubclassList[64];
  private PyWeakReference[] weakrefs = new PyWeakReference[64];

  SubclassList subclasses(PyType type) {
    int i = type.number;
    if (i >= subclasses.length) {
      subclasses = Arrays.copyOf(subclasses, i * 2);
    }
    if (subclasses[i] == null) {
      subclasses[i] = new SubclassList();
    }
    return subclasses[i];
  }

  PyWeakReference weakrefs(PyType type) {
    return type.number < weakrefs.length ? weakrefs[type.number] : null;
  }

  void setWeakrefs(PyType type, PyWeakReference first) {
    if (type.number >= weakrefs.length) {
      weakrefs = Arrays.copyOf(weakrefs, type.number * 2);
    }
    weakrefs[type.number] = first;
  }
}
