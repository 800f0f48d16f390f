package org.cellvm.model.memory;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An int with room behind it, so that no object after it shares a cache line: see {@link Padded}.
 */
public class PaddedInteger extends AtomicInteger {
  // Two lines, as processors fetch them in pairs. Not read, and still part of each object.
  long room00;
  long room01;
  long room02;
  long room03;
  long room04;
  long room05;
  long room06;
  long room07;
  long room08;
  long room09;
  long room10;
  long room11;
  long room12;
  long room13;
  long room14;
  long room15;
}
