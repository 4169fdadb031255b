package org.gulou.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * What stands in place of each match: text with {@code $1} for what the first group caught, {@code $0} for the whole
 * match, {@code \$} and {@code \\} for the signs themselves. Source: XPath and XQuery Functions 3.1, 5.6.4.
 */
final class Replacement {
    private final Pattern pattern;
    private final String replacement;
    private final boolean plain;

    /** {@code plain} takes every sign of the replacement for itself. */
    Replacement(Pattern pattern, String replacement, boolean plain) {
        this.pattern = pattern;
        this.replacement = replacement;
        this.plain = plain;
    }

    /** Empty where the pattern matches nothing as well, which has no end, or where a sign in it stands for nothing. */
    Optional<String> in(String text) {
        if (pattern.matcher("").find()) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        var result = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            result.append(text, from, matcher.start());
            if (matcher.end() == matcher.start() || !appended(matcher, result)) {
                return Optional.empty();
            }
            from = matcher.end();
            TextFunctions.bounded(result.length());
        }
        result.append(text, from, text.length());
        TextFunctions.bounded(result.length());
        return Optional.of(result.toString());
    }

    private boolean appended(Matcher matcher, StringBuilder result) {
        int at = 0;
        while (at < replacement.length()) {
            char c = replacement.charAt(at++);
            if (plain || (c != '$' && c != '\\')) {
                result.append(c);
            } else if (at == replacement.length()) {
                return false;
            } else if (c == '$') {
                int after = group(at, matcher, result);
                if (after == at) {
                    return false;
                }
                at = after;
            } else {
                char escaped = replacement.charAt(at++);
                if (escaped != '$' && escaped != '\\') {
                    return false;
                }
                result.append(escaped);
            }
        }
        return true;
    }

    /** The longest number that is a group's; a single digit that is none stands for nothing. */
    private int group(int start, Matcher matcher, StringBuilder result) {
        int group = 0;
        int at = start;
        while (at < replacement.length() && isDigit(replacement.charAt(at))) {
            int longer = group * 10 + (replacement.charAt(at) - '0');
            if (at > start && longer > matcher.groupCount()) {
                break;
            }
            group = longer;
            at++;
        }
        if (at > start && group <= matcher.groupCount()) {
            String caught = matcher.group(group);
            result.append(caught == null ? "" : caught);
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
