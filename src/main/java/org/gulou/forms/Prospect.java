package org.gulou.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * Whether somebody may have what a form is for, from the few facts that its conditions hang on, before she fills it in. What
 * she has not told is unknown, so that it says yes or no only where no further answer could change that. Immutable, for
 * any number of threads.
 */
public final class Prospect {
    private static final Kind YES_NO = new YesNoKind("boolean");
    private static final LocalizedText IN_GROUP = LocalizedText.of("{around}：{label}", "{around}: {label}");
    private static final String FIGURE = "parameter ";

    private final Form form;
    private final List<Point> points;
    private final List<Condition> atOffice;
    private final Map<String, Fact> facts;
    private final Set<String> figures;

    /**
     * How somebody stands.
     *
     * @param overall no if any condition is certainly not met, yes if all certainly are
     * @param open the paths of the facts that may still settle it
     * @param hangsOnPlace whether a figure that differs from place to place may settle it
     * @param met how many conditions are met by something that was told
     */
    public record Standing(Outcome overall, Set<String> open, boolean hangsOnPlace, int met) {
        static final Standing NO = new Standing(Outcome.NO, Set.of(), false, 0);

        /** Whether what was told speaks for her already and one answer more settles it. */
        public boolean isNearlySettled() {
            return met > 0 && open.size() == 1;
        }
    }

    private Prospect(Form form, List<Point> points, List<Condition> atOffice, Map<String, Fact> facts) {
        this.form = form;
        this.points = List.copyOf(points);
        this.atOffice = List.copyOf(atOffice);
        this.facts = facts;
        this.figures = facts.values().stream()
                .filter(fact -> fact.sort() == Fact.Sort.FIGURE)
                .map(Fact::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What can be foreseen of a form. */
    public static Prospect of(Form form) {
        var finder = new Facts(form);
        var points = new ArrayList<Point>();
        var atOffice = new ArrayList<Condition>();
        var facts = new LinkedHashMap<String, Fact>();
        for (Condition condition : form.conditions()) {
            Hanging hanging = finder.of(condition);
            if (hanging.onOffice()) {
                atOffice.add(condition);
                continue;
            }
            Point point = Point.of(condition, hanging, form);
            point.asked().forEach(fact -> facts.put(fact.path(), fact));
            points.add(point);
        }
        return new Prospect(form, points, atOffice, facts);
    }

    /** Everything that somebody can be asked. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    public Optional<Fact> fact(String path) {
        return Optional.ofNullable(facts.get(path));
    }

    /**
     * How she stands with what was told.
     *
     * @param told by the path of the fact
     */
    public Standing standing(Map<String, Value> told, Circumstances circumstances) {
        Filling filling = filling(told, circumstances);
        var open = new LinkedHashSet<String>();
        Outcome overall = Outcome.YES;
        boolean hangsOnPlace = false;
        int byTold = 0;
        for (Point point : points) {
            Value met = point.met(told, filling);
            if (met.equals(Value.FALSE)) {
                return Standing.NO;
            }
            if (met.isTrue()) {
                byTold += point.hangsOn(told.keySet()) ? 1 : 0;
            } else {
                overall = Outcome.DEPENDS;
                open.addAll(open(point, met, told, circumstances));
                hangsOnPlace |= hangsOnPlace(met);
            }
        }
        return new Standing(overall, open, hangsOnPlace, byTold);
    }

    /** The findings behind {@link #standing}, in words; what hangs on the office is not among them. */
    public Eligibility eligibility(Map<String, Value> told, Circumstances circumstances) {
        Filling filling = filling(told, circumstances);
        return new Eligibility(points.stream()
                .map(point -> finding(point, told, filling, circumstances))
                .toList());
    }

    /** The conditions that hang on where she applies, in the words of the guide. */
    public List<LocalizedText> atOffice(Circumstances circumstances) {
        Filling filling = filling(Map.of(), circumstances);
        return atOffice.stream()
                .map(condition -> new Case("", filling.top(), filling).text(condition.words()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private Filling filling(Map<String, Value> told, Circumstances circumstances) {
        return new Filling(form, Answers.NONE, circumstances, Optional.of(new Foreseen(told, figures)));
    }

    private Eligibility.Finding finding(
            Point point, Map<String, Value> told, Filling filling, Circumstances circumstances) {
        Condition condition = point.condition();
        var here = new Case("", filling.top(), filling);
        Value met = point.met(told, filling);
        return new Eligibility.Finding(
                condition.id(),
                met.isTrue() ? Outcome.YES : met.equals(Value.FALSE) ? Outcome.NO : Outcome.DEPENDS,
                here.text(condition.words()),
                here.text(condition.otherwise()),
                condition.basis(),
                condition.binding(),
                open(point, met, told, circumstances),
                List.of());
    }

    /**
     * What may still settle a condition. Where its rule needs more than can be asked, an answer is asked for that may settle
     * it alone, such as another reason for applying; her own judgement comes last.
     */
    private Set<String> open(Point point, Value met, Map<String, Value> told, Circumstances circumstances) {
        if (!(met instanceof Value.Unknown(Set<String> needs))) {
            return Set.of();
        }
        Set<String> open = point.paths().stream().filter(needs::contains).collect(Collectors.toSet());
        if (point.judged().isEmpty()) {
            return open;
        }
        open.removeIf(path -> fact(path)
                .filter(fact -> maySettle(point, fact, told, circumstances))
                .isEmpty());
        return open.isEmpty() ? Set.of(point.judged().get().path()) : open;
    }

    private boolean maySettle(Point point, Fact fact, Map<String, Value> told, Circumstances circumstances) {
        return samples(fact, circumstances.local()).stream().distinct().anyMatch(answer -> {
            var more = new HashMap<>(told);
            more.put(fact.path(), answer);
            return point.isSettled(filling(more, circumstances));
        });
    }

    private static boolean hangsOnPlace(Value met) {
        return met instanceof Value.Unknown(Set<String> needs)
                && needs.stream().anyMatch(need -> need.startsWith(FIGURE));
    }

    /** The conditions that a fact may settle, in the words of the guide. */
    public List<LocalizedText> settles(Fact fact, Map<String, Value> told, Circumstances circumstances) {
        return eligibility(told, circumstances).findings().stream()
                .filter(finding -> finding.needs().contains(fact.path()))
                .map(Eligibility.Finding::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** A fact as a question by itself, with what was typed and what is wrong with it, if anything. */
    public Question question(
            Fact fact,
            List<String> typed,
            String error,
            Map<String, Value> told,
            Circumstances circumstances,
            String language) {
        LocalizedText label = label(fact, circumstances);
        Answers shown = Answers.NONE.with(fact.path(), typed).withSettled(Set.of(fact.path()));
        var filling = new Filling(form, shown, circumstances, Optional.of(new Foreseen(told, figures)));
        var questions = new Questions(filling, List.of(), Optional.empty(), language);
        return spot(fact, filling)
                .map(spot -> questions.alone(spot.sheet(), (Item.Ask) spot.item(), label, error))
                .orElseGet(() -> questions.alone(fact.path(), label, typed, error));
    }

    /** What a fact is called: as the form calls it, after its group; a condition in the words of the guide. */
    public LocalizedText label(Fact fact, Circumstances circumstances) {
        Filling filling = filling(Map.of(), circumstances);
        Optional<Spot> spot = spot(fact, filling);
        if (spot.isEmpty()) {
            return points.stream()
                    .filter(point -> point.judged().filter(fact::equals).isPresent())
                    .findFirst()
                    .map(Point::condition)
                    .map(condition -> new Case("", filling.top(), filling).text(condition.words()))
                    .orElse(LocalizedText.NONE);
        }
        Sheet sheet = spot.get().sheet();
        LocalizedText own = spot.get().item().title().in(sheet);
        LocalizedText around = fact.shared().isPresent()
                ? LocalizedText.NONE
                : sheet.group().map(group -> group.title().in(sheet)).orElse(LocalizedText.NONE);
        return around.isEmpty() ? own : Judge.fill(IN_GROUP, Map.of("around", around, "label", own));
    }

    private static Optional<Spot> spot(Fact fact, Filling filling) {
        return fact.sort() == Fact.Sort.CONDITION ? Optional.empty() : Spot.at(filling.top(), fact.path());
    }

    /** What was typed as the answer to a fact. */
    public Reading read(Fact fact, List<String> typed, Local local) {
        return kind(fact).read(typed, local);
    }

    /** An answer as people read it. */
    public LocalizedText show(Fact fact, Value value, Local local) {
        return kind(fact).show(value, local);
    }

    /** Answers that differ in what they settle, as far as that can be seen without asking. */
    public List<Value> samples(Fact fact, Local local) {
        Set<Value> compared = points.stream()
                .filter(point -> point.paths().contains(fact.path()))
                .flatMap(point -> point.condition().when().expression().stream())
                .flatMap(rule -> rule.constants().stream())
                .collect(Collectors.toSet());
        return Specimens.of(kind(fact), compared, local);
    }

    private Kind kind(Fact fact) {
        return fact.sort() == Fact.Sort.CONDITION
                ? YES_NO
                : form.kindAt(fact.path()).orElseThrow();
    }
}
