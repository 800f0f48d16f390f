package org.cellvm.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import java.lang.annotation.Annotation;
import java.util.function.UnaryOperator;
import org.cellvm.api.PythonVm;

/**
 * Binds VMs of one kind under an annotation: {@code @Rules PythonVm} and {@code @Rules
 * PythonVm.Builder}, beside those of {@link CellVmModule}, which it installs.
 */
public final class AnnotatedVmModule extends AbstractModule {
  private final Class<? extends Annotation> annotation;
  private final UnaryOperator<PythonVm.Builder> settings;

  /**
   * @param settings what is set for VMs of this kind
   */
  public AnnotatedVmModule(
      Class<? extends Annotation> annotation, UnaryOperator<PythonVm.Builder> settings) {
    this.annotation = annotation;
    this.settings = settings;
  }

  @Override
  protected void configure() {
    install(new CellVmModule());
    Provider<PythonVm.Builder> builders = getProvider(PythonVm.Builder.class);
    bind(PythonVm.Builder.class)
        .annotatedWith(annotation)
        .toProvider(() -> settings.apply(builders.get()));
    bind(PythonVm.class)
        .annotatedWith(annotation)
        .toProvider(() -> settings.apply(builders.get()).build());
  }
}
