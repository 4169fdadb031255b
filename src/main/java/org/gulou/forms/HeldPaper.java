package org.gulou.forms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;

/**
 * What a register says that holds a paper, so that nobody hands it in.
 *
 * @param from which one, and when it was asked
 * @param said what it says of the document, such as its number; the empty text where it only has it
 */
public record HeldPaper(FromRegister from, String said) {
    private static final String BEFORE = Journey.PAPERS + "/";
    private static final LocalizedText SAID = LocalizedText.of("{from}：{said}", "{from}: {said}");

    /** Under which answers note what a register said of the paper at this path; no question has such a path. */
    public static String at(String paper) {
        return BEFORE + paper;
    }

    /** The path of the paper of which something is noted under {@code key}; empty where that is about a question. */
    public static Optional<String> paper(String key) {
        return key.startsWith(BEFORE) ? Optional.of(key.substring(BEFORE.length())) : Optional.empty();
    }

    /** The answers as if no register held the paper at this path: what she handed in herself stays. */
    public static Answers without(Answers answers, String paper) {
        Answers.Paper now = answers.paper(paper);
        Answers left = answers.withoutOrigin(at(paper));
        if (now.way().filter(way -> way == Way.Means.REGISTER).isEmpty()) {
            return left;
        }
        Optional<Way.Means> way = now.files().isEmpty() ? Optional.empty() : Optional.of(Way.Means.UPLOAD);
        return left.withPaper(paper, new Answers.Paper(way, now.reason(), now.which(), now.files()))
                .withoutSettled(Set.of(Journey.PAPERS + "." + paper));
    }

    /** Where it is from and what is said of it, for applicant and office. */
    public LocalizedText words() {
        LocalizedText where = from.words();
        return said.isEmpty() ? where : Judge.fill(SAID, Map.of("from", where, "said", LocalizedText.of(said, said)));
    }
}
