/** Writes sources of the kernel, the library and the engine {@code threaded} at build time. */
module org.cellvm.processor {
  requires jdk.compiler;

  exports org.cellvm.processor;

  provides javax.annotation.processing.Processor with
      org.cellvm.processor.KernelProcessor,
      org.cellvm.processor.OperationProcessor;
}
