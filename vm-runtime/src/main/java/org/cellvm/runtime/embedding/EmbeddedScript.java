package org.cellvm.runtime.embedding;

import java.util.Map;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Script;
import org.cellvm.api.Value;
import org.cellvm.instructions.Executing;
import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** A {@link Script} in one VM. */
final class EmbeddedScript implements Script {
  private final EmbeddedVm vm;
  private final CompiledSource source;

  /** The code; a value, so that it is released with the script. Null until it first runs. */
  private ObjectValue code;

  EmbeddedScript(EmbeddedVm vm, CompiledSource source) {
    this.vm = vm;
    this.source = source;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Value run() {
    return vm.inside(() -> run(vm.globals()));
  }

  @Override
  public Value run(Map<String, ?> bindings) {
    return vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          PyDict namespace = ts.own(new PyDict(ts));
          Executing.addBuiltins(ts, namespace, ts.interp.builtins);
          namespace.putStr(ts, Names.__name__, ts.own(PyString.fromString("__main__")));
          for (Map.Entry<String, ?> binding : bindings.entrySet()) {
            PyObject value = ts.own(ToPython.convert(vm, binding.getValue()));
            namespace.putStr(ts, ts.own(HostText.name(binding.getKey())), value);
          }
          return run(namespace);
        });
  }

  @Override
  public Value runIn(Value namespace) {
    return vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          if (!(ts.own(ToPython.convert(vm, namespace)) instanceof PyDict dict)) {
            throw Errors.typeError("a namespace must be a dict");
          }
          Executing.addBuiltins(ts, dict, ts.interp.builtins);
          return run(dict);
        });
  }

  private Value run(PyDict namespace) {
    Object begun = vm.events().runBegins();
    if (begun == null) {
      return evaluate(namespace);
    }
    PyException error = null;
    try {
      return evaluate(namespace);
    } catch (PyException e) {
      error = e;
      throw e;
    } finally {
      vm.events().runEnds(begun, source.name(), error);
    }
  }

  private Value evaluate(PyDict namespace) {
    ThreadState ts = vm.threadState();
    if (code == null || !code.isOpen()) {
      code = vm.wrap(source.load(ts));
    }
    PyTuple both = ts.own((PyTuple) Ref.inc(code.object()));
    ts.own(Executing.eval(ts, (PyCode) both.items[0], namespace, namespace));
    PyObject last = both.items[1];
    return vm.wrap(
        last == PyNone.NONE
            ? PyNone.NONE
            : Executing.eval(ts, (PyCode) last, namespace, namespace));
  }

  @Override
  public Script in(PythonVm other) {
    if (!(other instanceof EmbeddedVm another)) {
      throw new IllegalArgumentException("not a VM of this runtime");
    }
    return another == vm ? this : new EmbeddedScript(another, source);
  }
}
