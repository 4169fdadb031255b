package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Regular expressions of other systems. */
public final class Patterns {
    private Patterns() {}

    /** One for a whole text as rules have it. */
    static String quoted(String pattern) throws NotCarried {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException unread) {
            throw new NotCarried(say("its pattern is not understood here"));
        }
        return Rules.quoted("^(?:" + pattern + ")$");
    }

    /** The same for a whole text, of one that may match anywhere in it. */
    public static String anywhere(String pattern) {
        boolean parts = pattern.contains("|") || pattern.endsWith("\\$");
        return !parts && pattern.startsWith("^") && pattern.endsWith("$")
                ? pattern.substring(1, pattern.length() - 1)
                : "[\\s\\S]*(?:" + pattern + ")[\\s\\S]*";
    }
}
