package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import org.gulou.catalog.foreign.forms.Names.Found;

/** How many characters a text has, options are chosen, or rows a list has: paths that end in {@code length}. */
record Lengths(Names names) {
    static boolean isOne(Term term) {
        return term instanceof Term.Path(List<String> names)
                && names.size() > 1
                && names.getLast().equals("length");
    }

    /** What is counted. */
    static Term.Path counted(Term.Path path) {
        return new Term.Path(path.names().subList(0, path.names().size() - 1));
    }

    String of(Term.Path path) throws NotCarried {
        Term.Path counted = counted(path);
        if (names.isList(counted)) {
            return "count(" + String.join(".", names.list(counted).wholePath()) + ")";
        }
        Found found = names.find(counted);
        return switch (found.question().kind()) {
            case "text", "longText" -> "string length(" + found.name() + ")";
            case "choices" -> "count(" + found.name() + ")";
            default -> throw new NotCarried(say("it reckons with '{question}', which is no number", found.name()));
        };
    }
}
