package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Sha256;
import org.gulou.web.ui.LastForms;

/** What somebody did last to a form, so that it can be taken back: waits in her session, the oldest is forgotten first. */
@RequestScoped
public class Steps {
    private static final LastForms LAST = new LastForms("steps in forms", 12);

    /**
     * Something that was done.
     *
     * @param act the key of the words that tell it
     * @param what the title of what it was done to
     * @param also the title of what was filled in besides; the empty text for nothing
     * @param before the text as it was
     * @param after tells whether a text is the one it made
     * @param earlier the name of the step before; the empty text where there was none
     */
    record Step(String act, String what, String also, String before, String after, String earlier) {
        static Step of(String act, String what, String also, String before, String after, String earlier) {
            return new Step(act, what, also, before, mark(after), earlier);
        }

        boolean made(String text) {
            return after.equals(mark(text));
        }

        private Map<String, List<String>> fields() {
            return Map.of(
                    "act",
                    List.of(act),
                    "what",
                    List.of(what),
                    "also",
                    List.of(also),
                    "before",
                    List.of(before),
                    "after",
                    List.of(after),
                    "earlier",
                    List.of(earlier));
        }

        private static Step of(Map<String, List<String>> fields) {
            return new Step(
                    first(fields, "act"),
                    first(fields, "what"),
                    first(fields, "also"),
                    first(fields, "before"),
                    first(fields, "after"),
                    first(fields, "earlier"));
        }

        private static String first(Map<String, List<String>> fields, String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }

        private static String mark(String text) {
            return Sha256.hex(text);
        }
    }

    @Inject
    HttpServletRequest request;

    /** Keeps a step, and tells by which name it is found again. */
    String keep(Step step) {
        return LAST.keep(request, step.fields());
    }

    Optional<Step> find(String name) {
        return LAST.find(request, name).map(Step::of);
    }
}
