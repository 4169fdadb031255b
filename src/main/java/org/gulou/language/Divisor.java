package org.gulou.language;

/** What is known of an answer that is divided by. */
final class Divisor {
    private Divisor() {}

    /**
     * Whether its limits keep it from 0: by a question with {@code min: 1} one can divide. What breaks them is wrong on its
     * page and cannot be filed; until it is put right, nothing comes of the division.
     */
    static boolean keptFromZero(Typed divisor, Names names) {
        String path = divisor.path();
        String item = path.substring(path.lastIndexOf('.') + 1);
        return !path.isEmpty()
                && names.behind(path).stream()
                        .filter(known -> known.otherwise().isEmpty())
                        .flatMap(known -> known.kept().stream())
                        .flatMap(limit -> Meanings.read(limit, Spaced.NONE).stream())
                        .anyMatch(limit -> Assurance.of(limit, true).contains(Assurance.nonZero(item)));
    }
}
