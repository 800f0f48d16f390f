package org.cellvm.model.memory;

/**
 * Room in front of the fields of a subclass, so that they share no cache line with another object:
 * where each of two processors writes to an object of its own all the time, and the objects share a
 * line, both wait for it at each write. The objects of one VM are often next to those of another,
 * as Java's collector copies both VMs side by side.
 */
public abstract class Padded {
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
