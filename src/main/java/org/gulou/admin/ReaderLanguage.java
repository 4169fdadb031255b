package org.gulou.admin;

import java.util.Optional;

/** The language in which a command answers whoever reads it. */
final class ReaderLanguage {
    private ReaderLanguage() {}

    /** What {@code -Dlang} says, else what the terminal's {@code LANG} says; English where that is not Chinese. */
    static String ofTerminal() {
        return of(Optional.ofNullable(System.getProperty("lang")).or(() -> Optional.ofNullable(System.getenv("LANG"))));
    }

    static String of(Optional<String> named) {
        return named.filter(name -> name.startsWith("zh")).map(name -> "zh").orElse("en");
    }
}
