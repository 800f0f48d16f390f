package org.cellvm.api;

import java.util.List;
import java.util.Map;

/** A {@link HostFunction} that takes keyword arguments, too. */
@FunctionalInterface
public interface KeywordFunction {
  /**
   * Called from Python; as {@link HostFunction#call}.
   *
   * @param keywords the keyword arguments by name, in their order
   */
  Object call(List<Value> arguments, Map<String, Value> keywords) throws Exception;
}
