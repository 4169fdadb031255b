package org.gulou.web.desk;

import java.util.List;

/**
 * A line of a table on the board, with its bar.
 *
 * @param address leads to the cases that it counts; the empty text where there is no such list
 */
public record BoardRow(String name, String address, List<String> figures, Stack bar) {}
