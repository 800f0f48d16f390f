package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method as the meaning of an operation of the register form. The method works on
 * values; what stands around it (fetching operands, counting, releasing, storing the result) is
 * generated from {@link #operands} for every engine alike. The operation's name is the method's, in
 * upper case.
 *
 * <p>A parameter of type {@code ThreadState}, {@code PyFrame}, {@code FrameRunner} or {@code
 * RegisterCode} gets the running thread, frame, engine or code. The other parameters are the
 * operands in the order of {@link #operands}. The result is
 *
 * <ul>
 *   <li>an object, owned, for an operation with a result; null is one only where the operand list
 *       says so ({@code until}) or for a call, where it means that {@code ThreadState.raised} is
 *       set;
 *   <li>a {@code boolean}, whether to jump, for an operation with a {@code jump};
 *   <li>an {@code int}, the instruction to go on with or one of {@code Unwinder}'s negative
 *       numbers, for an operation that leaves the normal flow;
 *   <li>else nothing.
 * </ul>
 *
 * <p>Where the method throws, it has released none of its operands.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Operation {
  /**
   * The operands, separated by commas. {@code A}, {@code B}, {@code C} and {@code X} are the words
   * of the instruction, {@code A+1}, {@code A-1} and {@code A+B} are sums of them. Values are
   * released in the order in which they are listed, which is CPython's.
   *
   * <pre>
   *   -> A       the result goes to R[A]: a stack slot, or a local whose old value is released
   *   => A       the result goes to R[A], a stack slot
   *   B          the value of R[B]; borrowed if R[B] is a local or constant, else used up
   *   pop B      the value of the stack slot R[B], used up
   *   keep B     the value of R[B], which stays there; null where R[B] is empty
   *   take B     the value of R[B], whose reference passes to the method; null where it is empty
   *   until B    as keep; a null result uses it up and jumps
   *   or pop B   as keep; used up unless the operation jumps
   *   A..B       B values from R[A] on as a new array, whose references pass to the method
   *   slots A    the registers as an array and an index: the method reads and writes stack slots
   *              from R[A] on itself, and leaves them to the unwinder where it throws
   *   cell B     the cell in R[B], borrowed
   *   name C     co_names[C]
   *   int C      the number C
   *   cache      the instruction's inline cache, of the parameter's type
   *   jump A     the instruction to jump to; no parameter
   *   target A   the same as a number, for the method to decide
   * </pre>
   */
  String operands();

  /** The formal effect in one line. */
  String effect();

  /** What it may do: the sum of constants of {@link Can}. */
  int can() default 0;

  /**
   * A static method of the same class that carries out the usual case without running Python code,
   * so that borrowed operands need no count; or nothing. Its parameters are a prefix of the
   * meaning's. It returns null ({@code false} where there is no result, a negative number where the
   * operation jumps) if the case is not the usual one, with nothing done. Where its first parameter
   * is an {@code int} and the meaning's is not, that is the operation's number.
   */
  String quick() default "";

  /**
   * A static method of the same class that decides, from the result of the meaning, whether to
   * jump; by then the operands are released. Its parameters are the result, owned, and the numbers
   * among the operands.
   */
  String then() default "";

  /** The name of the plain operation whose in-place form this is, or nothing. */
  String inPlaceOf() default "";

  /**
   * For an operation whose usual case is short enough for a loop to carry it out itself: its place
   * among these, from 1 on. They have the lowest numbers, in this order, which was measured: see
   * the decision {@code operations-once}.
   */
  int brief() default 0;

  /** It is rarely executed: it stands apart from the others in generated dispatch. */
  boolean uncommon() default false;
}
