package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.gulou.kernel.Sentence;

/** Cuts an expression into tokens; comments and white space fall away. */
final class Lexer {
    private static final List<String> SIGNS = List.of(
            "**", "!=", "<=", ">=", "..", "->", "+", "-", "*", "/", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",",
            ":", ".", "?");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at = 0;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        if (source.length() > Limits.SOURCE_LENGTH) {
            throw new Refusal(
                    Limits.SOURCE_LENGTH + 1,
                    say("Expected at most {max} characters, got {length}", Limits.SOURCE_LENGTH, source.length()),
                    say("Split it into named rules"));
        }
        var lexer = new Lexer(source);
        while (lexer.skipToNext()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", source.length() + 1));
        return lexer.tokens;
    }

    private boolean skipToNext() {
        while (at < source.length()) {
            if (isSpace(source.codePointAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new Refusal(at + 1, say("Expected the end '*/' of this comment"));
                }
                at = end + 2;
            } else {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
    }

    private void next() {
        int c = source.codePointAt(at);
        if (isDigit(c) || (c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
            number();
        } else if (isNameStart(c)) {
            word();
        } else if (c == '"') {
            int start = at;
            tokens.add(new Token(Token.Kind.TEXT, text(), start + 1));
        } else if (c == '@' && source.startsWith("\"", at + 1)) {
            int start = at++;
            tokens.add(new Token(Token.Kind.AT_LITERAL, text(), start + 1));
        } else {
            sign(c);
        }
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
            at++;
            digits();
        }
        exponent();
        tokens.add(new Token(Token.Kind.NUMBER, source.substring(start, at), start + 1));
    }

    private void digits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
    }

    private void exponent() {
        if (at < source.length() && (source.charAt(at) == 'e' || source.charAt(at) == 'E')) {
            int sign = at + 1;
            boolean signed = sign < source.length() && "+-".indexOf(source.charAt(sign)) >= 0;
            int first = signed ? sign + 1 : sign;
            if (first < source.length() && isDigit(source.charAt(first))) {
                at = first;
                digits();
            }
        }
    }

    /** A word; the same word is one object wherever it stands, so that most names are found by comparing addresses. */
    private void word() {
        int start = at;
        while (at < source.length() && isNamePart(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        tokens.add(new Token(Token.Kind.WORD, source.substring(start, at).intern(), start + 1));
    }

    private String text() {
        int start = at++;
        var text = new StringBuilder();
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == '"') {
                return text.toString();
            }
            if (c == '\\' && at < source.length()) {
                escape(text);
            } else {
                text.append(c);
            }
        }
        throw new Refusal(start + 1, say("Expected a closing \" for this text"));
    }

    private void escape(StringBuilder text) {
        char c = source.charAt(at++);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '"', '\\', '\'' -> text.append(c);
            case 'u' -> text.appendCodePoint(codePoint(4));
            case 'U' -> text.appendCodePoint(codePoint(6));
            default -> text.append('\\').append(c);
        }
    }

    private int codePoint(int digits) {
        int end = at + digits;
        String hex = source.substring(at, Math.min(end, source.length()));
        if (hex.length() < digits || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new Refusal(at + 1, say("Expected {digits} hexadecimal digits, got '{hex}'", digits, hex));
        }
        int codePoint = Integer.parseInt(hex, 16);
        if (!Character.isValidCodePoint(codePoint)) {
            throw new Refusal(at + 1, say("'{hex}' is no Unicode character", hex));
        }
        at = end;
        return codePoint;
    }

    private void sign(int c) {
        if (c == '\'' && joinsLetters()) {
            tokens.add(new Token(Token.Kind.SIGN, "'", ++at));
            return;
        }
        for (String sign : SIGNS) {
            if (source.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, at + 1));
                at += sign.length();
                return;
            }
        }
        if (isInvisible(c)) {
            throw new Refusal(
                    at + 1,
                    say("An invisible character stands here: {code}", "U+%04X".formatted(c)),
                    say("Delete it; it came in with a text that was copied"));
        }
        String shown = Character.toString(c);
        throw new Refusal(at + 1, say("'{shown}' has no meaning here", shown), instead(shown));
    }

    /** Whether what stands here is part of a name, as in {@code person's age}: a text in such quotes begins behind a sign. */
    private boolean joinsLetters() {
        return at > 0
                && at + 1 < source.length()
                && isNamePart(source.codePointBefore(at))
                && isNamePart(source.codePointAt(at + 1));
    }

    private static Sentence instead(String sign) {
        return switch (sign) {
            case "&" -> say("Write and");
            case "|" -> say("Write or");
            case "!" -> say("Write not(…) or !=");
            case "'", "“", "”", "‘", "’" -> say("Write texts between straight quotes: \"…\"");
            case "（", "）" -> say("Write ordinary brackets: ( )");
            case "，", "；", ";" -> say("Write an ordinary comma");
            case "#", "$" -> say("Write the rule itself, without signs around it");
            case "≥" -> say("Write >=");
            case "≤" -> say("Write <=");
            case "≠" -> say("Write !=");
            case "＝", "＜", "＞", "＋", "－", "−", "＊", "／", "．" -> say("Write an ordinary {sign}", plain(sign));
            case "–", "—" -> say("Write an ordinary {sign}", "-");
            case "×" -> say("Write *");
            case "÷" -> say("Write /");
            case "、" -> say("Write an ordinary comma");
            case "「", "」", "『", "』", "«", "»", "„", "`" -> say("Write texts between straight quotes: \"…\"");
            case "¥", "￥", "€", "£" -> say("Write the number alone: the currency belongs to the item");
            case "％", "%" -> say("Write 5 % as 0.05, and a remainder as modulo(…, …)");
            default ->
                sign.codePointAt(0) >= '０' && sign.codePointAt(0) <= '９'
                        ? say("Write ordinary digits: {sign}", plain(sign))
                        : Sentence.NONE;
        };
    }

    /** The narrow form of a wide sign of East Asian keyboards. */
    private static String plain(String sign) {
        return sign.equals("−") ? "-" : Normalizer.normalize(sign, Normalizer.Form.NFKC);
    }

    /** What nobody sees on the screen, or what turns the direction of writing. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return Character.isLetter(c) || c == '_' || c == '$' || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
