package org.gulou.catalog.finding;

import java.util.regex.Pattern;

/** Contracted English, written out: can't, won't, doesn't; also as people type it in haste, without the apostrophe. */
final class Contractions {
    private static final Pattern CANNOT = Pattern.compile("\\b(?:can['\u2019]?t|can not)\\b");
    private static final Pattern WILL_NOT = Pattern.compile("\\bwon['\u2019]?t\\b");
    private static final Pattern NOT =
            Pattern.compile("\\b(do|does|did|is|are|was|has|have|had|could|would|should)n['\u2019]?t\\b");

    private Contractions() {}

    /** The text, in small letters, with what is contracted before "not" written out. */
    static String written(String text) {
        String certain =
                WILL_NOT.matcher(CANNOT.matcher(text).replaceAll("cannot")).replaceAll("will not");
        return NOT.matcher(certain).replaceAll("$1 not");
    }
}
