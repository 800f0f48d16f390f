package org.cellvm.runtime;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The standard streams of a VM.
 *
 * @param encoding of {@code unicode} that is printed; null for none
 */
public record StandardStreams(
    InputStream in, OutputStream out, OutputStream err, String encoding) {}
