package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;

/** What a compiled form keeps in memory: the heap after many of them, less the heap before, over their number. */
public final class CompiledSize {
    private static final int MANY = 200;

    private CompiledSize() {}

    /** In 1,000 bytes, of a form of some 40 items with its papers, fees and conditions. */
    public static double kilobytes() {
        FormsBench.form44().form();
        long before = used();
        List<Form> forms = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            forms.add(FormsBench.form44().form());
        }
        long after = used();
        if (forms.size() != MANY) {
            throw new IllegalStateException("Expected " + MANY + " forms, made " + forms.size());
        }
        return (after - before) / 1000.0 / MANY;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
