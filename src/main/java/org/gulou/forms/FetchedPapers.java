package org.gulou.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The papers that registers hold, so that nobody hands them in: asked for, noted, and forgotten where they are of others. */
record FetchedPapers(Filling filling) {
    /** Which registers hold papers of a form. */
    static Stream<Item.Prefill> sources(Form form) {
        return form.papers().stream().flatMap(paper -> paper.from().stream());
    }

    /** What was noted under {@code key}, where items and papers are called otherwise now. */
    static String renamed(String key, UnaryOperator<String> items, UnaryOperator<String> papers) {
        return HeldPaper.paper(key).map(papers).map(HeldPaper::at).orElseGet(() -> items.apply(key));
    }

    private record Wanted(FormPaper paper, Case one) {
        String path() {
            return one.id(paper.id());
        }

        String key() {
            return HeldPaper.at(path());
        }

        Item.Prefill from() {
            return paper.from().orElseThrow();
        }

        Optional<HeldPaper> held(Answers answers) {
            return answers.fetched(key())
                    .filter(origin -> !origin.values().isEmpty())
                    .flatMap(origin -> origin.register()
                            .filter(this::isSaid)
                            .map(from -> new HeldPaper(from, origin.values().getFirst())));
        }

        /** Whether it was said of this paper, by the keys that stand in the form now. */
        boolean isSaid(FromRegister said) {
            return said.register().equals(from().register())
                    && question()
                            .filter(asked -> asked.marks().contains(said.keys()))
                            .isPresent();
        }

        /** Empty while a key is not known, and for one of several of which none says whose it is. */
        Optional<RegisterQuestion> question() {
            var keys = new ArrayList<String>();
            for (Rule rule : from().by()) {
                Optional<String> key = Prefilling.text(one.value(rule));
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                keys.add(key.get());
            }
            return keys.isEmpty() && paper.each().isPresent()
                    ? Optional.empty()
                    : Optional.of(new RegisterQuestion(
                            Journey.PAPERS,
                            from().register(),
                            Optional.<List<String>>of(keys).filter(some -> !some.isEmpty()),
                            Optional.empty(),
                            false,
                            Set.of(paper.id()),
                            Set.of(key())));
        }
    }

    private Stream<Wanted> wanted() {
        return filling.form().papers().stream()
                .filter(paper -> paper.from().isPresent())
                .flatMap(paper -> Case.of(paper.each(), filling).stream()
                        .filter(one -> one.value(paper.when()).isTrue())
                        .map(one -> new Wanted(paper, one)));
    }

    /** What is asked about the papers that are due. */
    Stream<RegisterQuestion> questions() {
        return wanted().flatMap(wanted -> wanted.question().stream());
    }

    /**
     * Notes whether a register holds the paper that {@code key} stands for. Held, it comes from there unless she has said
     * already how it comes; held no longer, she is asked.
     *
     * @param said what it holds, by the id of the paper: the number of the document, or that it has it. That it holds
     *     something else of her, such as her name, says nothing of the paper.
     * @param keys stands for the keys by which it was asked
     */
    Answers entered(Answers answers, String key, List<RegisterRecord> said, String keys, LocalDate day) {
        return wanted().filter(one -> one.key().equals(key))
                .findFirst()
                .map(one -> entered(answers, one, said, keys, day))
                .orElse(answers);
    }

    private static Answers entered(
            Answers answers, Wanted wanted, List<RegisterRecord> said, String keys, LocalDate day) {
        Item.Prefill from = wanted.from();
        List<String> held =
                said.size() == 1 ? held(said.getFirst().at(wanted.paper().id())) : List.of();
        var by = new FromRegister(from.register(), from.title(), from.keeper(), day, from.edit(), keys, false);
        Answers noted = held.isEmpty() ? HeldPaper.without(answers, wanted.path()) : answers;
        Answers.Paper now = noted.paper(wanted.path());
        boolean open = now.way().isEmpty() && now.files().isEmpty();
        Answers coming = held.isEmpty() || !open
                ? noted
                : noted.withPaper(wanted.path(), new Answers.Paper(Optional.of(Way.Means.REGISTER), "", List.of()));
        return coming.withOrigin(wanted.key(), Origin.fetched(held, by));
    }

    /** What it says of the document: nothing where it has it and no more; none where it does not speak of it. */
    private static List<String> held(List<String> told) {
        return switch (String.join(" ", told).strip()) {
            case "", "false" -> List.of();
            case "true" -> List.of("");
            case String said -> List.of(said);
        };
    }

    /** The paper as a register holds it, by what stands in the form now. */
    Optional<HeldPaper> held(FormPaper paper, Case one) {
        return paper.from().isEmpty() ? Optional.empty() : new Wanted(paper, one).held(filling.answers());
    }

    /** Whether a register holds the paper at this path. */
    boolean isHeld(String path) {
        return filling.form().papers().stream()
                .filter(paper -> paper.from().isPresent())
                .flatMap(paper -> Case.of(paper.each(), filling).stream().map(one -> new Wanted(paper, one)))
                .anyMatch(one ->
                        one.path().equals(path) && one.held(filling.answers()).isPresent());
    }

    /** The answers without what was said of others, or of a paper that is not looked up there any more. */
    Answers withoutOthers(Answers answers) {
        Answers left = answers;
        for (String key : answers.origins().keySet()) {
            Optional<FromRegister> said = answers.fetched(key).flatMap(Origin::register);
            Optional<String> other = HeldPaper.paper(key)
                    .filter(paper -> wanted().noneMatch(one ->
                            one.path().equals(paper) && said.filter(one::isSaid).isPresent()));
            left = other.isPresent() ? HeldPaper.without(left, other.get()) : left;
        }
        return left;
    }
}
