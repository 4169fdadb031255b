package org.gulou.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.kind.FileKind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.kind.SignatureKind;
import org.gulou.language.Value;

/** What registers could fill in with the answers so far. Whoever knows registers asks them; a form asks nobody. */
public final class Prefilling {
    private static final String NUMBER = "residentId";

    private final Form form;
    private final Answers answers;
    private final Circumstances circumstances;
    private final Filling filling;

    public Prefilling(Form form, Answers answers, Circumstances circumstances) {
        this.form = form;
        this.answers = answers;
        this.circumstances = circumstances;
        this.filling = new Filling(form, answers, circumstances);
    }

    /** Whether a register can fill in anything of the form, or holds a paper. */
    public static boolean concerns(Form form) {
        return form.block().isPrefilled()
                || FetchedPapers.sources(form).findAny().isPresent();
    }

    /** The registers that a form would ask. */
    public static Set<String> registers(Form form) {
        var names = new LinkedHashSet<String>();
        registers(form.block(), names);
        FetchedPapers.sources(form).map(Item.Prefill::register).forEach(names::add);
        return names;
    }

    private static void registers(Block block, Set<String> names) {
        for (Item item : block.items()) {
            prefill(item).ifPresent(from -> names.add(from.register()));
            if (item instanceof Item.Group group) {
                registers(group.block(), names);
            }
        }
    }

    /** What is to be asked when the page opens: what was not asked by these keys before. */
    public List<RegisterQuestion> opening(String page) {
        return questions(page, false);
    }

    /** What is asked once more before the form is handed in. */
    public List<RegisterQuestion> all() {
        return Stream.concat(filling.leaves().all().stream().map(Leaf::id), Stream.of(Journey.PAPERS))
                .flatMap(page -> questions(page, true).stream())
                .toList();
    }

    private List<RegisterQuestion> questions(String page, boolean again) {
        if (!concerns(form)) {
            return List.of();
        }
        if (page.equals(Journey.PAPERS)) {
            return new FetchedPapers(filling)
                    .questions()
                    .filter(one -> again || !asked(one.paths().iterator().next(), one))
                    .toList();
        }
        var found = new LinkedHashMap<List<Object>, RegisterQuestion>();
        filling.leaves()
                .leaf(page)
                .ifPresent(leaf -> leaf.items()
                        .forEach(item -> Spot.walk(
                                leaf.sheet(),
                                item,
                                spot -> prefill(spot.item())
                                        .filter(from -> takes(spot.item()))
                                        .flatMap(from -> question(page, spot, from))
                                        .filter(one -> again || !asked(spot.path(), one))
                                        .ifPresent(one -> found.merge(
                                                spot.item() instanceof Item.Group
                                                        ? List.of(spot.path())
                                                        : List.of(
                                                                one.register(), one.keys(), one.beside(), one.inRow()),
                                                one,
                                                Prefilling::both)))));
        return List.copyOf(found.values());
    }

    private static RegisterQuestion both(RegisterQuestion one, RegisterQuestion other) {
        return new RegisterQuestion(
                one.page(),
                one.register(),
                one.keys(),
                one.beside(),
                one.inRow(),
                union(one.fields(), other.fields()),
                union(one.paths(), other.paths()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    static Optional<Item.Prefill> prefill(Item item) {
        return switch (item) {
            case Item.Ask ask -> ask.prefill();
            case Item.Group group -> group.prefill();
            case Item.Notice notice -> Optional.empty();
        };
    }

    /** Files, rows, signatures and promises are the person's own; what is computed follows from other answers. */
    static boolean takes(Item item) {
        return switch (item) {
            case Item.Ask ask ->
                ask.computed().isEmpty()
                        && !ask.kind().name().equals("declaration")
                        && switch (ask.kind()) {
                            case FileKind file -> false;
                            case RowKind row -> false;
                            case LookUpKind lookUp -> false;
                            case SignatureKind signature -> false;
                            default -> true;
                        };
            case Item.Group group -> group.counted().isPresent();
            case Item.Notice notice -> false;
        };
    }

    /** Empty while a key is not known: nobody can be asked then. */
    private Optional<RegisterQuestion> question(String page, Spot spot, Item.Prefill from) {
        var keys = new ArrayList<String>();
        for (Rule rule : from.by()) {
            Optional<String> key = text(rule.in(spot.sheet(), spot.sheet().surroundings()));
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        boolean inRow = isInRow(spot.sheet());
        Optional<String> beside = keys.isEmpty() ? beside(spot) : Optional.empty();
        return keys.isEmpty() && inRow && beside.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegisterQuestion(
                        page,
                        from.register(),
                        Optional.<List<String>>of(keys).filter(some -> !some.isEmpty()),
                        beside,
                        inRow,
                        fields(spot.item()),
                        Set.of(spot.path())));
    }

    private static Set<String> fields(Item item) {
        var fields = new LinkedHashSet<String>();
        switch (item) {
            case Item.Ask ask -> fields.add(ask.id());
            case Item.Group group ->
                group.block().items().stream().filter(Prefilling::takes).forEach(part -> fields.add(part.id()));
            case Item.Notice notice -> {}
        }
        return fields;
    }

    private static boolean isInRow(Sheet sheet) {
        return !sheet.key().isEmpty()
                || sheet.outer().filter(Prefilling::isInRow).isPresent();
    }

    private static Optional<String> beside(Spot spot) {
        return spot.sheet().block().items().stream()
                .filter(item ->
                        item instanceof Item.Ask ask && ask.kind().name().equals(NUMBER))
                .findFirst()
                .flatMap(item -> text(spot.sheet().value(item)));
    }

    static Optional<String> text(Value key) {
        return switch (key) {
            case Value.Text(String text) -> Optional.of(text).filter(some -> !some.isBlank());
            case Value.Num(BigDecimal number) -> Optional.of(number.toPlainString());
            case Value.Date(LocalDate day) -> Optional.of(day.toString());
            default -> Optional.empty();
        };
    }

    private boolean asked(String path, RegisterQuestion question) {
        return Optional.ofNullable(answers.origins().get(path))
                .flatMap(Origin::register)
                .filter(from -> from.register().equals(question.register())
                        && question.marks().contains(from.keys()))
                .isPresent();
    }

    /**
     * The answers without what registers said by other keys than those that stand in the form now: it is of somebody or
     * something else, and is to be answered again, whether or not a register can be asked.
     */
    public Answers withoutOthers() {
        Answers left = answers;
        for (String path : answers.origins().keySet()) {
            Optional<Origin> said = answers.fetched(path);
            Optional<Spot> spot = Spot.at(filling.top(), path).filter(Spot::isAsked);
            if (said.isPresent()
                    && spot.filter(one -> isOfOthers(one, said.get())).isPresent()) {
                left = withoutSaid(left, spot.get(), said.get());
            }
        }
        left = new FetchedPapers(filling).withoutOthers(left);
        return left.equals(answers) ? answers : new Prefilling(form, left, circumstances).withoutOthers();
    }

    private boolean isOfOthers(Spot spot, Origin said) {
        return prefill(spot.item())
                .filter(from -> question("", spot, from)
                        .filter(question -> question.marks()
                                .contains(said.register().orElseThrow().keys()))
                        .isEmpty())
                .isPresent();
    }

    private static Answers withoutSaid(Answers answers, Spot spot, Origin said) {
        Answers left = answers.withoutOrigin(spot.path());
        return switch (spot.item()) {
            case Item.Ask ask
            when !said.values().isEmpty() && RegisterNote.same(spot.sheet(), ask, said) ->
                left.with(spot.path(), List.of()).withoutSettled(Set.of(spot.path()));
            case Item.Group group -> Rows.without(left, spot, group, said.values());
            case Item.Ask ask -> left;
            case Item.Notice notice -> left;
        };
    }

    /**
     * The answers with what a register holds.
     *
     * @param unfit the paths at which it holds what the form does not take there: they are asked as if it held nothing
     */
    public record Entered(Answers answers, Set<String> unfit) {}

    /** Enters what a register said that was asked of whoever applies, or by the keys of the question. */
    public Entered entered(RegisterQuestion question, List<RegisterRecord> held, LocalDate day) {
        List<String> beside = question.inRow() ? question.beside().stream().toList() : List.of();
        return entered(question, question.keys().orElse(beside), held, day);
    }

    /**
     * Enters what a register said. What the person typed stays, unless it cannot be typed.
     *
     * @param keys by which it was asked; none for whoever applies, whose number is known
     * @param held its records; none where it holds none, or several of which none is certain
     * @param day on which it was asked
     */
    public Entered entered(RegisterQuestion question, List<String> keys, List<RegisterRecord> held, LocalDate day) {
        Answers changed = answers;
        var unfit = new HashSet<String>();
        for (String path : question.paths()) {
            Optional<Spot> spot = Spot.at(filling.top(), path).filter(Spot::isAsked);
            Optional<Item.Prefill> from = spot.flatMap(one -> prefill(one.item()));
            if (spot.isPresent() && from.isPresent()) {
                changed = entered(
                        changed, spot.get(), held, new Fetched(from.get(), FromRegister.mark(keys), day, unfit));
            }
            if (question.isOfPapers()) {
                changed = new FetchedPapers(filling).entered(changed, path, held, FromRegister.mark(keys), day);
            }
        }
        return new Entered(changed, unfit);
    }

    private static Answers entered(Answers answers, Spot spot, List<RegisterRecord> held, Fetched fetched) {
        return switch (spot.item()) {
            case Item.Ask ask ->
                fetched.answer(
                        answers, spot, ask, held.size() == 1 ? held.getFirst().at(ask.id()) : List.of());
            case Item.Group group -> fetched.rows(answers, spot, group, held);
            case Item.Notice notice -> answers;
        };
    }
}
