package org.cellvm.library.expat;

import java.util.ArrayList;
import java.util.List;

/** What an element may contain, as its declaration says; a tree. */
public final class ContentModel {
  public static final int EMPTY = 1;
  public static final int ANY = 2;
  public static final int MIXED = 3;
  public static final int NAME = 4;
  public static final int CHOICE = 5;
  public static final int SEQUENCE = 6;

  /** One of the constants of this class. */
  public int type;

  /** How often: 0 once, 1 at most once, 2 any number of times, 3 at least once. */
  public int quantifier;

  /** The element, where the type is {@link #NAME}. */
  public final String name;

  public final List<ContentModel> children = new ArrayList<>();

  ContentModel(int type, String name) {
    this.type = type;
    this.name = name;
  }
}
