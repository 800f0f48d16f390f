package org.cellvm.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Writes {@code Op} from the opcode table: the numbers, which stand first in each row, as constants
 * for {@code switch} labels.
 */
final class OpcodeGenerator {
  private final Trees trees;
  private final TypeElement table;

  OpcodeGenerator(ProcessingEnvironment env, TypeElement table) {
    trees = Trees.instance(env);
    this.table = table;
  }

  String write(String pack) {
    StringBuilder out = new StringBuilder("package ").append(pack).append(";\n");
    out.append(
        """

        /**
         * The opcode numbers of CPython 2.7 (magic 62211) as compile-time constants, for {@code
         * switch} labels; generated from the rows of {@link Opcode}.
         */
        public final class Op {
          private Op() {}

        """);
    for (Element row : table.getEnclosedElements()) {
      if (row.getKind() == ElementKind.ENUM_CONSTANT) {
        out.append("  public static final int ").append(row.getSimpleName()).append(" = ");
        out.append(number(row)).append(";\n");
      }
    }
    return out.append("}\n").toString();
  }

  private ExpressionTree number(Element row) {
    VariableTree constant = (VariableTree) trees.getTree(row);
    return ((NewClassTree) constant.getInitializer()).getArguments().get(0);
  }
}
