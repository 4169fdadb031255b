package org.gulou.catalog.foreign.xpath;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.TokenStream;

/** What an expression of XPath is made of: names, numbers, texts in quotes, signs. */
final class Words {
    private static final Pattern WORD = Pattern.compile(
            "\\s*+(\\$\\{\\s*[^}]{1,200}\\}|\\$[\\p{L}_][\\p{L}\\p{N}_.-]*+|\"[^\"]*+\"|'[^']*+'|‘[^’]*+’|“[^”]*+”"
                    + "|\\d+(?:\\.\\d+)?|\\.\\d+|[\\p{L}_][\\p{L}\\p{N}_-]*+(?::[\\p{L}_][\\p{L}\\p{N}_-]*+)?(?:\\.[\\p{L}\\p{N}_-]++)*+"
                    + "|!=|<=|>=|\\.\\.|//|[-+*=<>(),./|\\[\\]@]|$)");

    private Words() {}

    static TokenStream of(String text) throws NotCarried {
        return new TokenStream(text, WORD, UnaryOperator.identity());
    }

    static boolean isText(String word) {
        return !word.isEmpty() && "\"'‘“".indexOf(word.charAt(0)) >= 0;
    }

    static boolean isNumber(String word) {
        return word.matches("\\.?\\d.*");
    }

    static boolean isName(String word) {
        return !word.isEmpty() && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_');
    }

    /** A text without its quotes. */
    static String unquoted(String word) {
        return word.substring(1, word.length() - 1);
    }
}
