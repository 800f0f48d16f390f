package org.cellvm.bench.border;

/** A bean, as applications have them. */
public final class Order {
  private final double total;
  private final int items;
  private final String customer;
  private double discount;
  private String note = "";
  private long sum;

  public Order(double total, int items, String customer) {
    this.total = total;
    this.items = items;
    this.customer = customer;
  }

  public double getTotal() {
    return total;
  }

  public int getItems() {
    return items;
  }

  public String getCustomer() {
    return customer;
  }

  public double getDiscount() {
    return discount;
  }

  public void setDiscount(double newDiscount) {
    discount = newDiscount;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String newNote) {
    note = newNote;
  }

  /** What Python calls. */
  public void add(int n) {
    sum += n;
  }

  /** Returns the sum of what was added. */
  public long sum() {
    return sum;
  }
}
