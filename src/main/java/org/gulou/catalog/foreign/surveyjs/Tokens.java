package org.gulou.catalog.foreign.surveyjs;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.TokenStream;

/** What an expression of SurveyJS is made of. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(\\{[^{}]{1,200}\\}|'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|\\d+(?:\\.\\d+)?"
                    + "|[\\p{L}_][\\p{L}\\p{N}_]*+|\\|\\||&&|<=|>=|<>|!=|==|\\*=|[-+*/%^=<>!(),\\[\\]]|$)");

    private Tokens() {}

    static TokenStream of(String text) throws NotCarried {
        return new TokenStream(text, TOKEN, UnaryOperator.identity());
    }
}
