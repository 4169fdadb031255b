package org.gulou.web.desk;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.gulou.documents.SavedAs;

/** What the files in one folder of a ZIP are called: by the paper that each is, then as its sender called it; each name once. */
final class ZipNames {
    /** In characters: what follows, the name that the sender gave, is still to be read in a list of files. */
    private static final int LONGEST_PAPER = 30;

    private final Set<String> taken = new HashSet<>();

    /**
     * A name that no other file has there.
     *
     * @param part of the folder, ending in a slash; the empty text for none
     * @param paper what the file was handed in as; the empty text where that is not known
     */
    String free(String part, String paper, String called) {
        String name = SavedAs.safe(named(paper.strip(), called));
        String unique = name;
        // Names that differ in capitals alone are one name to some file systems.
        for (int i = 2; !taken.add((part + unique).toLowerCase(Locale.ROOT)); i++) {
            unique = i + "-" + name;
        }
        return part + unique;
    }

    /** Whoever called the file by the paper need not read it twice. */
    private static String named(String paper, String called) {
        return paper.isEmpty() || called.startsWith(paper) ? called : shortened(paper) + " " + called;
    }

    private static String shortened(String paper) {
        return paper.codePointCount(0, paper.length()) <= LONGEST_PAPER
                ? paper
                : paper.substring(0, paper.offsetByCodePoints(0, LONGEST_PAPER)) + "…";
    }
}
