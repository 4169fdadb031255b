package org.gulou.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sha256;

/**
 * A paper that somebody handed in with an earlier case, to be handed in once more if she says so.
 *
 * @param paper with its files
 */
public record EarlierPaper(EarlierCase from, FilledForm.Paper paper) {
    /** Names exactly what was shown: she hands in these files, not whatever lies there later. */
    public String id() {
        String files = paper.files().stream().map(Upload::id).collect(Collectors.joining(" "));
        return Sha256.hex(from.number() + "\n" + paper.path() + "\n" + files).substring(0, 16);
    }

    public LocalizedText title() {
        return paper.title();
    }

    /** Whether it is the very paper that is asked for: called the same, persons and things in its name included. */
    public boolean is(PaperDue due) {
        return names(due).anyMatch(this::isCalled);
    }

    /** Which of several documents it is, where either will do. */
    public Optional<String> which(PaperDue due) {
        return due.oneOf().stream()
                .filter(one -> isCalled(PaperTerms.called(due.title(), due.oneOf(), one.id())))
                .map(one -> one.id())
                .findFirst();
    }

    private static Stream<LocalizedText> names(PaperDue due) {
        return Stream.concat(
                Stream.of(due.title()),
                due.oneOf().stream().map(one -> PaperTerms.called(due.title(), due.oneOf(), one.id())));
    }

    /** In one language at least, and in none otherwise. */
    private boolean isCalled(LocalizedText name) {
        List<Map.Entry<String, String>> both = name.texts().entrySet().stream()
                .filter(text -> title().texts().containsKey(text.getKey()))
                .toList();
        return !both.isEmpty()
                && both.stream()
                        .allMatch(text -> text.getValue().equals(title().texts().get(text.getKey())));
    }

    /** Whether the paper that is asked for takes files of these types. */
    public boolean fits(PaperDue due) {
        return paper.files().stream()
                        .allMatch(file -> due.limits().types().contains(file.type())
                                && file.size() <= due.limits().maxSize())
                && paper.files().size() <= due.limits().max();
    }
}
