package org.cellvm.compiler.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.syntax.SyntaxNode;

/**
 * The rules of the grammar as automata: a state has an arc for each symbol that may come next. A
 * symbol is a kind of token of {@link Tok}, or the number of a rule.
 */
final class Grammar {
  static final int FILE_INPUT = 257;
  static final int EVAL_INPUT = 258;

  /** A state of a rule, or of the automaton that it is made from. */
  static final class State {
    /** By symbol, in the order of the rule's text. */
    final Map<Integer, State> arcs = new LinkedHashMap<>();

    /** Whether the rule may end here. */
    boolean isFinal;
  }

  /** A rule. */
  static final class Rule {
    final String name;
    final State start;

    /** The kinds of tokens that it may begin with; null until asked for. */
    private BitSet first;

    Rule(String name, State start) {
      this.name = name;
      this.start = start;
    }
  }

  /**
   * A state of the automaton with choices: arcs of one symbol to several states, or without one.
   */
  private static final class Choice {
    final List<Integer> symbols = new ArrayList<>();
    final List<Choice> targets = new ArrayList<>();

    void add(int symbol, Choice target) {
      symbols.add(symbol);
      targets.add(target);
    }
  }

  /** The arc of no symbol. */
  private static final int NOTHING = -1;

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Grammar() {
    String[] lines = GrammarRules.TEXT.split("\n");
    for (String line : lines) {
      numbers.put(line.substring(0, line.indexOf(':')), SyntaxNode.FIRST_RULE + numbers.size());
    }
    for (String line : lines) {
      int colon = line.indexOf(':');
      Reader reader = new Reader(line.substring(colon + 1));
      Choice[] ends = reader.alternatives();
      rules.add(new Rule(line.substring(0, colon), determine(ends[0], ends[1])));
    }
  }

  /** Null if there is no such rule. */
  Rule rule(int number) {
    int i = number - SyntaxNode.FIRST_RULE;
    return i >= 0 && i < rules.size() ? rules.get(i) : null;
  }

  /** Whether a rule may begin with a token of that kind. */
  boolean begins(int number, int kind) {
    return first(rule(number)).get(kind);
  }

  private BitSet first(Rule rule) {
    if (rule.first == null) {
      BitSet first = new BitSet(Tok.COUNT);
      for (int symbol : rule.start.arcs.keySet()) {
        if (symbol < SyntaxNode.FIRST_RULE) {
          first.set(symbol);
        } else {
          first.or(first(rule(symbol)));
        }
      }
      rule.first = first;
    }
    return rule.first;
  }

  /** Makes an automaton without choices: a state stands for all that can be reached together. */
  private static State determine(Choice start, Choice end) {
    Map<List<Choice>, State> states = new HashMap<>();
    List<List<Choice>> open = new ArrayList<>();
    List<Choice> first = reach(List.of(start));
    State result = new State();
    states.put(first, result);
    open.add(first);
    while (!open.isEmpty()) {
      List<Choice> together = open.remove(open.size() - 1);
      State state = states.get(together);
      state.isFinal = together.contains(end);
      Map<Integer, List<Choice>> next = new LinkedHashMap<>();
      for (Choice choice : together) {
        for (int i = 0; i < choice.symbols.size(); i++) {
          int symbol = choice.symbols.get(i);
          if (symbol != NOTHING) {
            next.computeIfAbsent(symbol, s -> new ArrayList<>()).add(choice.targets.get(i));
          }
        }
      }
      next.forEach(
          (symbol, targets) -> {
            List<Choice> reached = reach(targets);
            State target = states.get(reached);
            if (target == null) {
              target = new State();
              states.put(reached, target);
              open.add(reached);
            }
            state.arcs.put(symbol, target);
          });
    }
    return result;
  }

  /** What can be reached from there without a symbol. */
  private static List<Choice> reach(List<Choice> from) {
    List<Choice> reached = new ArrayList<>();
    for (Choice choice : from) {
      reach(choice, reached);
    }
    return reached;
  }

  private static void reach(Choice from, List<Choice> reached) {
    if (!reached.contains(from)) {
      reached.add(from);
      for (int i = 0; i < from.symbols.size(); i++) {
        if (from.symbols.get(i) == NOTHING) {
          reach(from.targets.get(i), reached);
        }
      }
    }
  }

  /**
   * Reads the right side of a rule; each part has a state where it begins and one where it ends.
   */
  private final class Reader {
    private final List<String> words = new ArrayList<>();
    private int at;

    Reader(String text) {
      for (int i = 0; i < text.length(); ) {
        char c = text.charAt(i);
        int end = i + 1;
        if (c == '\'') {
          end = text.indexOf('\'', end) + 1;
        } else if (Character.isLetter(c)) {
          while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
          }
        }
        if (c != ' ') {
          words.add(text.substring(i, end));
        }
        i = end;
      }
    }

    private static boolean isWordPart(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }

    private boolean isNext(String word) {
      return at < words.size() && words.get(at).equals(word);
    }

    Choice[] alternatives() {
      Choice[] first = sequence();
      if (!isNext("|")) {
        return first;
      }
      Choice[] all = {new Choice(), new Choice()};
      join(all, first);
      while (isNext("|")) {
        at++;
        join(all, sequence());
      }
      return all;
    }

    private static void join(Choice[] all, Choice[] one) {
      all[0].add(NOTHING, one[0]);
      one[1].add(NOTHING, all[1]);
    }

    private Choice[] sequence() {
      Choice[] whole = item();
      while (at < words.size() && !isNext("|") && !isNext(")") && !isNext("]")) {
        Choice[] part = item();
        whole[1].add(NOTHING, part[0]);
        whole = new Choice[] {whole[0], part[1]};
      }
      return whole;
    }

    private Choice[] item() {
      if (isNext("[")) {
        at++;
        Choice[] part = alternatives();
        at++;
        Choice[] optional = {new Choice(), new Choice()};
        join(optional, part);
        optional[0].add(NOTHING, optional[1]);
        return optional;
      }
      Choice[] part;
      if (isNext("(")) {
        at++;
        part = alternatives();
        at++;
      } else {
        part = new Choice[] {new Choice(), new Choice()};
        part[0].add(symbol(words.get(at++)), part[1]);
      }
      if (isNext("+")) {
        at++;
        part[1].add(NOTHING, part[0]);
      } else if (isNext("*")) {
        at++;
        part[1].add(NOTHING, part[0]);
        return new Choice[] {part[0], part[0]};
      }
      return part;
    }

    private int symbol(String word) {
      if (word.startsWith("'")) {
        return Tok.ofText(word.substring(1, word.length() - 1));
      }
      return switch (word) {
        case "ENDMARKER" -> Tok.ENDMARKER;
        case "NAME" -> Tok.NAME;
        case "NUMBER" -> Tok.NUMBER;
        case "STRING" -> Tok.STRING;
        case "NEWLINE" -> Tok.NEWLINE;
        case "INDENT" -> Tok.INDENT;
        case "DEDENT" -> Tok.DEDENT;
        default -> numbers.get(word);
      };
    }
  }
}
