package org.cellvm.engine;

import java.util.Collection;

/**
 * Gives engines that are not announced as services one by one, for example those that a container
 * of objects makes. It is itself found as a service.
 */
public interface EngineProvider {
  /** Returns the engines; none if there is nothing to give. */
  Collection<DispatchEngine> engines();
}
