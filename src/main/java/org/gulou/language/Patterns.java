package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;

/**
 * Patterns of XML Schema and XPath, written anew for RE2/J, which matches in time linear in the text. What only
 * backtracking can match (back-references) is no pattern here. Source: XPath and XQuery Functions 3.1, 5.6.
 */
final class Patterns {
    private static final String LOOKS_AROUND = "looks ahead or back";
    private static final String FLAGS_WITHIN = "flags or a name in a group";

    private final String source;
    private final boolean spaced;
    private final boolean dotAll;
    private final StringBuilder written = new StringBuilder();
    private int at = 0;

    private Patterns(String source, boolean spaced, boolean dotAll) {
        this.source = source;
        this.spaced = spaced;
        this.dotAll = dotAll;
    }

    /** Empty where the text is no pattern, or {@code flags} holds other letters than {@code smixq}. */
    static Optional<Pattern> read(String source, String flags) {
        try {
            return compiled(source, flags);
        } catch (PatternSyntaxException | IndexOutOfBoundsException noPattern) {
            return Optional.empty();
        }
    }

    /** Why the text is no pattern; empty where it is one. */
    static Optional<Sentence> flaw(String source, String flags) {
        try {
            return compiled(source, flags).isPresent()
                    ? Optional.empty()
                    : Optional.of(say("Flags are the letters s, m, i, x and q"));
        } catch (IndexOutOfBoundsException unfinished) {
            return Optional.of(say("It ends within […] or after a backslash"));
        } catch (PatternSyntaxException refused) {
            return Optional.of(flaw(String.valueOf(refused.getDescription())));
        }
    }

    private static Sentence flaw(String description) {
        return switch (description) {
            case "missing closing ]" -> say("A [ is not closed");
            case "missing closing )", "unexpected )", "regexp/syntax: internal error" ->
                say("A bracket ( or ) has no other half");
            case "missing argument to repetition operator", "invalid nested repetition operator" ->
                say("There is nothing to repeat before *, +, ? or {…}");
            case "invalid character class range" -> say("There is no such range or class of characters");
            case LOOKS_AROUND -> say("Looking ahead or back is not offered; write two conditions instead");
            case FLAGS_WITHIN ->
                say("A group begins with ( or (?: alone; flags stand behind the pattern: matches(…, …, \"i\")");
            default -> say("Patterns are written as in XML Schema, without references back");
        };
    }

    private static Optional<Pattern> compiled(String source, String flags) {
        int bits = 0;
        boolean literal = flags.indexOf('q') >= 0;
        for (int i = 0; i < flags.length(); i++) {
            switch (flags.charAt(i)) {
                case 's' -> bits |= Pattern.DOTALL;
                case 'm' -> bits |= Pattern.MULTILINE;
                case 'i' -> bits |= Pattern.CASE_INSENSITIVE;
                case 'x', 'q' -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        String pattern = literal
                ? Pattern.quote(source)
                : new Patterns(source, flags.indexOf('x') >= 0, (bits & Pattern.DOTALL) != 0).whole();
        return Optional.of(Pattern.compile(pattern, bits));
    }

    private String whole() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '.' -> written.append(dotAll ? "." : "[^\\n\\r]");
                case '[' -> charClass();
                case '\\' -> escape(false);
                case '(' -> group();
                case ' ', '\t', '\n', '\r' -> written.append(spaced ? "" : c);
                default -> written.append(c);
            }
        }
        return written.toString();
    }

    private PatternSyntaxException refused() {
        return new PatternSyntaxException("no pattern of XML Schema", source);
    }

    /** A group; of those with a sign behind the bracket only {@code (?:…)} is one of XPath. */
    private void group() {
        written.append('(');
        if (source.startsWith("?", at) && !source.startsWith("?:", at)) {
            boolean looks = Stream.of("?=", "?!", "?<=", "?<!").anyMatch(sign -> source.startsWith(sign, at));
            throw new PatternSyntaxException(looks ? LOOKS_AROUND : FLAGS_WITHIN, source);
        }
    }

    private void escape(boolean inClass) {
        while (spaced && !inClass && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        char c = source.charAt(at++);
        if (Character.isDigit(c)) {
            throw refused();
        }
        switch (c) {
            case 'p', 'P' -> property(c, inClass);
            case 'd' -> written.append("\\p{Nd}");
            case 'i' -> written.append(inClass ? "\\p{L}_:" : "[\\p{L}_:]");
            case 'c' -> written.append(inClass ? "\\p{L}\\p{Nd}._:\\-" : "[\\p{L}\\p{Nd}._:\\-]");
            case 'w' -> written.append(inClass ? "\\p{L}\\p{M}\\p{N}\\p{S}" : "[^\\p{P}\\p{Z}\\p{C}]");
            case 'D' -> written.append("\\P{Nd}");
            case 'W' -> written.append(inClass ? "\\p{P}\\p{Z}\\p{C}" : "[\\p{P}\\p{Z}\\p{C}]");
            case 'I', 'C' -> written.append(allBut(c == 'I' ? "\\p{L}_:" : "\\p{L}\\p{Nd}._:\\-", inClass));
            default -> written.append('\\').append(sign(c));
        }
    }

    private String allBut(String characters, boolean inClass) {
        if (inClass) {
            throw refused();
        }
        return "[^" + characters + "]";
    }

    /** What may stand behind a backslash for itself, or for white space: of letters no others. */
    private char sign(char c) {
        if (Character.isLetter(c) && "nrtsS".indexOf(c) < 0) {
            throw refused();
        }
        return c;
    }

    /** A category as it is; a block such as {@code IsBasicLatin} as its first and last character. */
    private void property(char p, boolean inClass) {
        int end = source.indexOf('}', at);
        if (end < 0 || source.charAt(at) != '{') {
            throw refused();
        }
        String name = source.substring(at + 1, end);
        name = spaced ? name.replaceAll("\\s", "") : name;
        at = end + 1;
        if (!name.startsWith("Is")) {
            written.append('\\').append(p).append('{').append(name).append('}');
            return;
        }
        String range = block(name.substring(2));
        if (inClass && p == 'P') {
            throw refused();
        }
        written.append(inClass ? range : (p == 'P' ? "[^" : "[") + range + "]");
    }

    private String block(String name) {
        Character.UnicodeBlock block;
        try {
            block = Character.UnicodeBlock.forName(name);
        } catch (IllegalArgumentException noBlock) {
            throw refused();
        }
        int first = 0;
        while (!block.equals(Character.UnicodeBlock.of(first))) {
            first += 16;
        }
        int next = first;
        while (next <= Character.MAX_CODE_POINT && block.equals(Character.UnicodeBlock.of(next))) {
            next += 16;
        }
        return hex(first) + "-" + hex(next - 1);
    }

    private static String hex(int c) {
        return "\\x{" + Integer.toHexString(c) + "}";
    }

    /** A class in brackets, after the opening one; {@code [A-Z-[OI]]} is written as what is left. */
    private void charClass() {
        int start = at;
        int mark = written.length();
        written.append('[');
        while (true) {
            char c = source.charAt(at++);
            switch (c) {
                case ']' -> {
                    written.append(']');
                    return;
                }
                case '[' -> {
                    if (source.charAt(at - 2) != '-') {
                        throw refused();
                    }
                    written.setLength(mark);
                    difference(start);
                    return;
                }
                case '\\' -> escape(true);
                default -> written.append(c);
            }
        }
    }

    private void difference(int start) {
        BitSet all = members(source.substring(start, at - 2));
        int end = source.indexOf(']', at);
        if (end < 0 || !source.startsWith("]]", end)) {
            throw refused();
        }
        all.andNot(members(source.substring(at, end)));
        at = end + 2;
        written.append('[');
        for (int from = all.nextSetBit(0); from >= 0; ) {
            int to = all.nextClearBit(from);
            written.append(hex(from)).append('-').append(hex(to - 1));
            from = all.nextSetBit(to);
        }
        written.append(']');
    }

    /** The characters of a class that lists nothing but characters and ranges of them. */
    private BitSet members(String list) {
        if (list.startsWith("^") || list.indexOf('\\') >= 0) {
            throw refused();
        }
        var members = new BitSet();
        int[] points = list.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean range = i + 2 < points.length && points[i + 1] == '-';
            if (range && points[i + 2] < points[i]) {
                throw refused();
            }
            members.set(points[i], (range ? points[i + 2] : points[i]) + 1);
            i += range ? 2 : 0;
        }
        return members;
    }
}
