package org.gulou.web.desk;

import java.util.Arrays;
import java.util.Optional;

/** A list other than the queue from which a case is opened, so that its page leads back to it. */
enum CaseList {
    FOUND("find", "/desk/find.xhtml", "find.title"),
    LED("led", "/desk/led.xhtml", "led.title");

    private final String name;
    private final String path;
    private final String title;

    CaseList(String name, String path, String title) {
        this.name = name;
        this.path = path;
        this.title = title;
    }

    /** A list, narrowed by the query of its address. */
    record View(CaseList list, String query) {
        /** What stands in the address of a case for the list that it was opened from. */
        String written() {
            return list.name + "?" + query;
        }

        String address() {
            return query.isEmpty() ? list.path : list.path + "?" + query;
        }

        /** The key of its title. */
        String title() {
            return list.title;
        }
    }

    View of(String query) {
        return new View(this, query);
    }

    /** Empty for the query of a queue, which has no name before it. */
    static Optional<View> read(String view) {
        return Arrays.stream(values())
                .filter(list -> view.startsWith(list.name + "?"))
                .findFirst()
                .map(list -> list.of(view.substring(list.name.length() + 1)));
    }
}
