/** The kernel: the objects of Python, and what engines are made of. */
module org.cellvm.objects {
  requires static org.cellvm.processor;

  exports org.cellvm.bytecode;
  exports org.cellvm.codec;
  exports org.cellvm.format;
  exports org.cellvm.instructions;
  exports org.cellvm.marshal;
  exports org.cellvm.model;
  exports org.cellvm.model.bytes;
  exports org.cellvm.model.classes;
  exports org.cellvm.model.descriptors;
  exports org.cellvm.model.errors;
  exports org.cellvm.model.files;
  exports org.cellvm.model.frames;
  exports org.cellvm.model.functions;
  exports org.cellvm.model.mappings;
  exports org.cellvm.model.memory;
  exports org.cellvm.model.numbers;
  exports org.cellvm.model.sequences;
  exports org.cellvm.model.text;
  exports org.cellvm.syntax;
  exports org.cellvm.system;
}
