package org.cellvm.bench.border;

import java.util.Map;
import org.cellvm.api.HostAccess;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Script;
import org.cellvm.api.Source;
import org.cellvm.api.Value;

/** {@code org.cellvm.api}. */
final class CellVmBorder implements Border {
  private final PythonVm vm;
  private final Value inc;
  private final Value loop;
  private final Script rule;

  CellVmBorder(String engine) {
    vm = PythonVm.builder().engine(engine).hostAccess(HostAccess.ALL).build();
    vm.exec(PROGRAM);
    inc = vm.get("inc");
    loop = vm.get("loop");
    rule = vm.compile(Source.of(RULE, "rule.py"));
  }

  @Override
  public int call(int n) {
    try (Value result = inc.call(n)) {
      return result.asInt();
    }
  }

  @Override
  public void callBack(Order order, int n) {
    loop.call(order, n).close();
  }

  @Override
  public void set(int n) {
    vm.set("x", n);
  }

  @Override
  public int get() {
    try (Value x = vm.get("x")) {
      return x.asInt();
    }
  }

  @Override
  public int eval() {
    try (Value result = vm.eval("x + 1")) {
      return result.asInt();
    }
  }

  @Override
  public void rule(Order order) {
    rule.run(Map.of("order", order)).close();
  }

  @Override
  public void close() {
    vm.close();
  }
}
