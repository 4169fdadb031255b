package org.gulou.web.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns side by side, one group for each step of time, drawn by the server: a picture 480 wide and 150 high.
 *
 * @param most the number at the line on top
 */
public record Columns(List<Column> columns, List<Label> labels, long most) {
    private static final double LEFT = 34;
    private static final double WIDTH = 444;
    private static final double TOP = 12;
    private static final double HEIGHT = 112;

    /** One column, as the picture's attributes. */
    public record Column(String left, String top, String width, String height, String colour, String told) {}

    /** What stands below a group. */
    public record Label(String left, String text) {}

    /** A group: what stands below, and its columns. */
    record Group(String label, List<Stack.Amount> amounts) {}

    /** @param every so many groups have one label, because more would run into each other */
    static Columns of(List<Group> groups, int every) {
        long most = Math.max(1, (long) groups.stream()
                .flatMap(group -> group.amounts().stream())
                .mapToDouble(Stack.Amount::value)
                .max()
                .orElse(1));
        var columns = new ArrayList<Column>();
        var labels = new ArrayList<Label>();
        double step = WIDTH / Math.max(1, groups.size());
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            double left = LEFT + i * step;
            double width = step * 0.8 / Math.max(1, group.amounts().size());
            for (int k = 0; k < group.amounts().size(); k++) {
                Stack.Amount amount = group.amounts().get(k);
                double height = amount.value() * HEIGHT / most;
                columns.add(new Column(
                        Stack.number(left + step * 0.1 + k * width),
                        Stack.number(TOP + HEIGHT - height),
                        Stack.number(width - 1),
                        Stack.number(height),
                        amount.colour(),
                        group.label() + ": " + (long) amount.value()));
            }
            if (i % every == 0) {
                labels.add(new Label(Stack.number(left + step / 2), group.label()));
            }
        }
        return new Columns(List.copyOf(columns), List.copyOf(labels), most);
    }
}
