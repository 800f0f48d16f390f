package org.cellvm.bench;

/**
 * A chart of the report.
 *
 * @param id of its element
 * @param section the heading that it stands under
 * @param title what it shows
 * @param reading how to read it
 * @param table the same figures as text
 */
record Figure(
    String id, String section, String title, String reading, Drawing drawing, Table table) {}
