package org.gulou.web.citizen;

/** A code of 13 characters in groups that people can read aloud and type: {@code K3TQ-9F2M-XA7BC}. */
final class CodeGroups {
    private static final int GROUP = 4;

    private CodeGroups() {}

    static String of(String code) {
        return code.length() <= 2 * GROUP
                ? code
                : code.substring(0, GROUP) + "-" + code.substring(GROUP, 2 * GROUP) + "-" + code.substring(2 * GROUP);
    }
}
