package org.cellvm.runtime.limits;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream of a VM whose output is limited. */
final class CountedOutput extends FilterOutputStream {
  private final OutputMeter meter;

  CountedOutput(OutputStream out, OutputMeter meter) {
    super(out);
    this.meter = meter;
  }

  private void take(int n) throws IOException {
    if (!meter.take(n)) {
      throw new IOException("output limit exceeded");
    }
  }

  @Override
  public void write(int b) throws IOException {
    take(1);
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int n) throws IOException {
    take(n);
    out.write(bytes, from, n);
  }
}
