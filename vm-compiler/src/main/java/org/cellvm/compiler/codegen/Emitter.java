package org.cellvm.compiler.codegen;

import java.util.Arrays;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.fold.ConstantFolder;
import org.cellvm.compiler.symtable.Mangling;
import org.cellvm.compiler.symtable.NameMap;
import org.cellvm.compiler.symtable.Scope;
import org.cellvm.compiler.symtable.SymbolTable;

/**
 * What expressions and statements emit instructions through: the unit at hand, names by scope,
 * labels, frame blocks, the way into and out of a nested code object.
 */
final class Emitter {
  final String filename;
  final int optimize;
  final WarningSink warnings;
  private final SymbolTable symbols;
  private final int flags;
  private final Assembler assembler;

  /** The code object under construction. */
  Unit u;

  /** How many code objects are under construction. */
  int nestLevel;

  Emitter(SymbolTable symbols, CompilerOptions options, ConstantFolder folder) {
    this.symbols = symbols;
    this.filename = options.filename();
    this.flags = options.flags();
    this.optimize = options.optimize();
    this.warnings = options.warnings();
    this.assembler = new Assembler(filename, folder);
  }

  boolean hasFlag(int flag) {
    return (flags & flag) != 0;
  }

  void enterScope(String name, Object node, int lineno) {
    u = new Unit(u, symbols.scopeOf(node), name, lineno);
    nestLevel++;
  }

  /** Finishes the code object at hand and goes back to the one around it. */
  CodeUnit exitScope(boolean addNone) {
    if (!u.blockReturns) {
      u.nextBlock();
      if (addNone) {
        loadConst(Const.Singleton.NONE);
      }
      op(Op.RETURN_VALUE);
    }
    CodeUnit unit = assembler.assemble(u, codeFlags());
    u = u.parent;
    nestLevel--;
    return unit;
  }

  private int codeFlags() {
    Scope scope = u.scope;
    int result = flags & CodeFlags.PYCF_MASK;
    if (scope.kind() != Scope.Kind.MODULE) {
      result |= CodeFlags.CO_NEWLOCALS;
    }
    if (scope.kind() == Scope.Kind.FUNCTION) {
      result |= scope.unoptimized() == 0 ? CodeFlags.CO_OPTIMIZED : 0;
      result |= scope.isNested() ? CodeFlags.CO_NESTED : 0;
      result |= scope.isGenerator() ? CodeFlags.CO_GENERATOR : 0;
      result |= scope.hasVarargs() ? CodeFlags.CO_VARARGS : 0;
      result |= scope.hasVarkeywords() ? CodeFlags.CO_VARKEYWORDS : 0;
    }
    if (u.freevars.size() == 0 && u.cellvars.size() == 0) {
      result |= CodeFlags.CO_NOFREE;
    }
    return result;
  }

  void op(int opcode) {
    u.emit(opcode, 0);
    if (opcode == Op.RETURN_VALUE) {
      u.blockReturns = true;
    }
  }

  void op(int opcode, int oparg) {
    u.emit(opcode, oparg);
  }

  void jump(int opcode, int label) {
    u.emit(opcode, label);
  }

  void loadConst(Const constant) {
    u.emit(Op.LOAD_CONST, u.consts.add(constant));
  }

  /** An instruction on a name as it is written, mangled: attributes and imports. */
  void nameOp(int opcode, String name) {
    u.emit(opcode, u.names.intern(Mangling.mangle(u.privateName, name)));
  }

  /** An instruction on a name that is never mangled. */
  void plainNameOp(int opcode, String name) {
    u.emit(opcode, u.names.intern(name));
  }

  void load(String name) {
    variable(name, ExprContext.LOAD);
  }

  void store(String name) {
    variable(name, ExprContext.STORE);
  }

  /** Reads, binds or unbinds a variable by the instruction that its scope asks for. */
  void variable(String name, ExprContext ctx) {
    String mangled = Mangling.mangle(u.privateName, name);
    Scope scope = u.scope;
    int load;
    NameMap table = u.names;
    switch (scope.scopeOf(mangled)) {
      case Scope.FREE -> {
        derefOp(u.cellvars.size() + u.freevars.find(mangled), name, ctx);
        return;
      }
      case Scope.CELL -> {
        derefOp(u.cellvars.find(mangled), name, ctx);
        return;
      }
      case Scope.LOCAL -> {
        if (scope.kind() == Scope.Kind.FUNCTION) {
          load = Op.LOAD_FAST;
          table = u.varnames;
        } else {
          load = Op.LOAD_NAME;
        }
      }
      case Scope.GLOBAL_IMPLICIT ->
          load =
              scope.kind() == Scope.Kind.FUNCTION && scope.unoptimized() == 0
                  ? Op.LOAD_GLOBAL
                  : Op.LOAD_NAME;
      case Scope.GLOBAL_EXPLICIT -> load = Op.LOAD_GLOBAL;
      default -> load = Op.LOAD_NAME;
    }
    int opcode =
        switch (ctx) {
          case LOAD -> load;
          case STORE -> storeOf(load);
          case DEL -> deleteOf(load);
          default -> throw badContext(ctx, kindOf(load));
        };
    u.emit(opcode, table.intern(mangled));
  }

  private static String kindOf(int load) {
    return switch (load) {
      case Op.LOAD_FAST -> "local";
      case Op.LOAD_GLOBAL -> "global";
      default -> "name";
    };
  }

  /** A context that no parser gives a variable. CPython aborts on those of augmented assignment. */
  private static CompileError badContext(ExprContext ctx, String kind) {
    return badTree(
        (ctx == ExprContext.PARAM ? "param" : "augmented assignment")
            + " invalid for "
            + kind
            + " variable");
  }

  private static int storeOf(int load) {
    return switch (load) {
      case Op.LOAD_FAST -> Op.STORE_FAST;
      case Op.LOAD_GLOBAL -> Op.STORE_GLOBAL;
      default -> Op.STORE_NAME;
    };
  }

  private static int deleteOf(int load) {
    return switch (load) {
      case Op.LOAD_FAST -> Op.DELETE_FAST;
      case Op.LOAD_GLOBAL -> Op.DELETE_GLOBAL;
      default -> Op.DELETE_NAME;
    };
  }

  private void derefOp(int index, String name, ExprContext ctx) {
    switch (ctx) {
      case LOAD -> u.emit(Op.LOAD_DEREF, index);
      case STORE -> u.emit(Op.STORE_DEREF, index);
      case DEL ->
          throw CompileError.plain(
              CompileError.Kind.SYNTAX_ERROR,
              "can not delete variable '" + name + "' referenced in nested scope");
      default -> throw badContext(ctx, "deref");
    }
  }

  /** Makes a function of {@code code}, with {@code defaults} default values on the stack. */
  void makeClosure(CodeUnit code, int defaults) {
    int free = code.freevars().size();
    for (int i = 0; i < free; i++) {
      String name = code.freevars().get(i);
      // A class may bind the name for itself too: only CELL makes it this block's own cell.
      int index =
          u.scope.scopeOf(name) == Scope.CELL
              ? u.cellvars.find(name)
              : u.cellvars.size() + u.freevars.find(name);
      op(Op.LOAD_CLOSURE, index);
    }
    if (free > 0) {
      op(Op.BUILD_TUPLE, free);
    }
    loadConst(new Const.Code(code));
    op(free > 0 ? Op.MAKE_CLOSURE : Op.MAKE_FUNCTION, defaults);
  }

  void pushBlock(int kind, int label) {
    if (u.fblockCount >= Unit.MAX_BLOCKS) {
      throw CompileError.plain(CompileError.Kind.SYNTAX_ERROR, "too many statically nested blocks");
    }
    u.fblockKinds[u.fblockCount] = kind;
    u.fblockLabels[u.fblockCount++] = label;
  }

  void popBlock() {
    u.fblockCount--;
  }

  /** A SyntaxError at the line at hand. */
  CompileError error(String message) {
    return CompileError.located(message, filename, u.lineno);
  }

  /** What a tree made by a program holds and no source can mean. */
  static CompileError badTree(String message) {
    return CompileError.plain(CompileError.Kind.SYSTEM_ERROR, message);
  }

  /** A copy of {@code array} of twice its length. */
  static int[] grow(int[] array) {
    return Arrays.copyOf(array, array.length * 2);
  }
}
