package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Sentence;

/** What to write where a text reckons, which it cannot. */
public final class TextNames {
    private static final Pattern COUNT = Pattern.compile("count\\(\\s*([a-z][\\w.]*)\\s*\\)");

    /** As other templates write a name: in two braces, or as an expression behind a sign. */
    private static final Pattern BRACES = Pattern.compile("[{$=\\s]+([a-z][\\w.]*)[}\\s]*");

    private TextNames() {}

    public static Sentence instead(String reckoned) {
        Matcher braces = BRACES.matcher(reckoned);
        if (braces.matches()) {
            return say("Write {form}.", "{" + braces.group(1) + "}");
        }
        Matcher count = COUNT.matcher(reckoned.strip());
        return count.matches()
                ? say("Write {form}.", "{count(" + count.group(1) + "), plural, other {#}}")
                : say("Give the value a name under rules and write {form}.", "{name}");
    }
}
