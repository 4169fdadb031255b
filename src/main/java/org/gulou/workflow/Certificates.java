package org.gulou.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.language.Value;

/**
 * How the certificates of a case stand, as its history tells. Where a result has one for each element of a list, each act
 * that is about certificates says which, so that what an answer becomes later changes nothing of what was issued.
 *
 * @param standing by the key of the element; under the empty text where the result has one certificate
 * @param taken the keys of those that officials suspended or revoked by themselves under the decision that stands: when
 *     certificates are issued once more, these stay as they are
 * @param renewed the keys of those that gave way to one of another case, where that is known: nothing is done to them here
 */
public record Certificates(Map<String, Certificate> standing, Set<String> taken, Set<String> renewed) {
    /** Under this key an act keeps the keys of the elements whose certificates it is about. */
    public static final String WHICH = "certificates";

    /** Under this key an act that issues certificates keeps the keys of those that it leaves alone, renewed as they are. */
    static final String RENEWED = "certificates.renewed";

    private static final String ONLY = "";

    public Certificates {
        standing = Ordered.copy(standing);
        taken = Set.copyOf(taken);
        renewed = Set.copyOf(renewed);
    }

    /** The same as the case knows them, with those that another case has renewed. */
    public static Certificates of(Workflow workflow, Situation situation) {
        Certificates told = of(workflow, situation.history());
        return told.standing().isEmpty() ? told : new Certificates(told.standing(), told.taken(), renewed(situation));
    }

    private static Set<String> renewed(Situation situation) {
        return Set.copyOf(keys(situation.surroundings().facts().fact(Act.RENEWED, List.of())));
    }

    public static Certificates of(Workflow workflow, List<Act> history) {
        boolean many = workflow.each(Effect.CERTIFICATE).isPresent();
        var standing = new LinkedHashMap<String, Certificate>();
        var taken = new LinkedHashSet<String>();
        for (Act act : history) {
            workflow.move(act.move())
                    .ifPresent(move -> follow(move, act, many ? which(act) : List.of(ONLY), standing, taken));
        }
        return new Certificates(standing, taken, Set.of());
    }

    private static void follow(
            Move move, Act act, List<String> which, Map<String, Certificate> standing, Set<String> taken) {
        if (move.issues(Effect.CERTIFICATE)) {
            var left = new HashSet<>(keys(act.given().getOrDefault(RENEWED, Value.EMPTY)));
            left.addAll(taken);
            standing.replaceAll((key, before) -> left.contains(key) ? before : Certificate.REVOKED);
            which.forEach(key -> standing.put(key, Certificate.VALID));
            taken.removeAll(which);
        } else if (move.supersedes().isPresent()) {
            standing.replaceAll((key, before) -> Certificate.REVOKED);
            taken.clear();
        }
        doing(move)
                .forEach(done -> which.forEach(key -> {
                    if (done.fits(standing.getOrDefault(key, Certificate.NONE))) {
                        standing.put(key, done.after());
                        taken.add(key);
                        taken.removeIf(one -> standing.get(one) == Certificate.VALID);
                    }
                }));
    }

    private static Stream<Certificate.Act> doing(Move move) {
        return move.does().stream()
                .flatMap(effect -> effect instanceof Effect.OfCertificate(Certificate.Act what)
                        ? Stream.of(what)
                        : Stream.empty());
    }

    /** The keys of the elements whose certificates an act is about; none where it says nothing of that. */
    public static List<String> which(Act act) {
        return keys(act.given().getOrDefault(WHICH, Value.EMPTY));
    }

    private static List<String> keys(Value given) {
        return given instanceof Value.Items(List<Value> items)
                ? items.stream()
                        .flatMap(item -> item instanceof Value.Text(String key) ? Stream.of(key) : Stream.empty())
                        .toList()
                : List.of();
    }

    /** The elements for which something is issued, as the case stands; none for what is issued once. */
    public static List<Element> elements(Workflow workflow, Situation situation, String paper) {
        return workflow.each(paper)
                .map(each -> Element.of(each, new CaseView(workflow, situation).evaluate(each.list())))
                .orElse(List.of());
    }

    /** Refuses a step that would issue something for each element of a list of which something is not known yet. */
    public static Optional<Step.Refused> unknown(Workflow workflow, Situation before, Step.Moved step) {
        Set<String> missing = step.effects().stream()
                .flatMap(effect ->
                        effect instanceof Effect.Issue(String paper) ? workflow.each(paper).stream() : Stream.empty())
                .map(each -> new CaseView(workflow, before.after(step.act())).evaluate(each.list()))
                .flatMap(list -> Element.missing(list).stream())
                .collect(Collectors.toSet());
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Step.NotNow(step.move(), missing));
    }

    /** The same of what the last act issued. */
    public static List<Element> issued(Workflow workflow, Situation then, String paper) {
        List<String> which = which(then.history().getLast());
        return elements(workflow, then, paper).stream()
                .filter(element -> !paper.equals(Effect.CERTIFICATE) || which.contains(element.key()))
                .toList();
    }

    /** Whether certificates were to be issued for the elements of a list that had none. */
    public static boolean issuedNone(Workflow workflow, List<Act> history) {
        return workflow.each(Effect.CERTIFICATE).isPresent()
                && of(workflow, history).standing().isEmpty()
                && history.stream()
                        .flatMap(act -> workflow.move(act.move()).stream())
                        .anyMatch(move -> move.issues(Effect.CERTIFICATE));
    }

    /** How they stand together: as the best of them. */
    public Certificate together() {
        return Stream.of(Certificate.VALID, Certificate.SUSPENDED, Certificate.REVOKED)
                .filter(standing::containsValue)
                .findFirst()
                .orElse(Certificate.NONE);
    }

    /** The keys of those with which a move can do what it would. */
    private List<String> fitting(Move move) {
        return standing.entrySet().stream()
                .filter(one -> one.getValue().allows(move) && !renewed.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Why a move cannot do to the certificates what it would; empty where one fits, or it does nothing to them. The one
     * certificate of a result without a list is not issued once more where another case has renewed it: both would count.
     */
    static Optional<Step.Refused> hindrance(Workflow workflow, Situation situation, Move move) {
        if (workflow.each(Effect.CERTIFICATE).isEmpty() && move.issues(Effect.CERTIFICATE)) {
            return of(workflow, situation).renewed().contains(ONLY)
                    ? Optional.of(new Step.RenewedElsewhere(move))
                    : Optional.empty();
        }
        if (doing(move).findAny().isEmpty()) {
            return Optional.empty();
        }
        Certificates now = of(workflow, situation);
        if (!now.fitting(move).isEmpty()) {
            return Optional.empty();
        }
        boolean elsewhere = now.renewed().stream()
                .anyMatch(key ->
                        now.standing().getOrDefault(key, Certificate.NONE).allows(move));
        return Optional.of(
                elsewhere ? new Step.RenewedElsewhere(move) : new Step.NotOfCertificate(move, now.together()));
    }

    /** Whether these are some of the certificates with which a move can do what it would. */
    boolean canBe(Move move, Value chosen) {
        List<String> keys = keys(chosen);
        return !keys.isEmpty() && fitting(move).containsAll(keys);
    }

    /** What people call the certificates with which a move can do what it would, by the keys of their elements. */
    public static Map<String, LocalizedText> choices(Workflow workflow, Situation situation, Move move) {
        Map<String, LocalizedText> names = names(workflow, situation);
        var choices = new LinkedHashMap<String, LocalizedText>();
        of(workflow, situation).fitting(move).forEach(key -> choices.put(key, name(key, names)));
        return choices;
    }

    /** What an act is called: like its move, with the names of the certificates where it was about some of them. */
    public static LocalizedText label(Workflow workflow, Situation situation, Act act, Move move) {
        List<String> which = which(act);
        if (!move.needs().contains(new Need.Which())
                || which.size() == of(workflow, situation.history()).standing().size()) {
            return move.label();
        }
        Map<String, LocalizedText> names = names(workflow, situation);
        return which.stream()
                .map(key -> name(key, names))
                .reduce((left, right) ->
                        LocalizedText.of(left.in("zh") + "、" + right.in("zh"), left.in("en") + ", " + right.in("en")))
                .map(move.label()::bracketing)
                .orElse(move.label());
    }

    private static Map<String, LocalizedText> names(Workflow workflow, Situation situation) {
        var names = new LinkedHashMap<String, LocalizedText>();
        elements(workflow, situation, Effect.CERTIFICATE).forEach(element -> names.put(element.key(), element.name()));
        return names;
    }

    /** An element that has gone since is called by its key. */
    private static LocalizedText name(String key, Map<String, LocalizedText> names) {
        return names.getOrDefault(key, LocalizedText.of(key, key));
    }

    /**
     * The same step, whose act says which certificates it is about: when it issues some those of all elements that there are
     * with it, but for what was taken from the holder or renewed elsewhere; else those that were chosen, or all with which the
     * move can do what it would.
     */
    static Step.Moved noted(Workflow workflow, Situation before, Step.Moved step) {
        Move move = step.move();
        boolean issues = move.issues(Effect.CERTIFICATE);
        if (workflow.each(Effect.CERTIFICATE).isEmpty()
                || !(issues || doing(move).findAny().isPresent())) {
            return step;
        }
        Act act = step.act();
        Certificates now = of(workflow, before);
        var which = new ArrayList<>(which(act));
        var given = new LinkedHashMap<>(act.given());
        if (issues) {
            which.clear();
            elements(workflow, before.after(act), Effect.CERTIFICATE).stream()
                    .map(Element::key)
                    .filter(key -> !now.taken().contains(key) && !now.renewed().contains(key))
                    .forEach(which::add);
            if (!now.renewed().isEmpty()) {
                given.put(RENEWED, items(now.renewed().stream().sorted()));
            }
        } else if (which.isEmpty()) {
            which.addAll(now.fitting(move));
        }
        given.put(WHICH, items(which.stream()));
        return new Step.Moved(move, new Act(act.move(), act.actor(), act.at(), act.from(), act.to(), given));
    }

    private static Value items(Stream<String> keys) {
        return new Value.Items(keys.map(Value::of).toList());
    }
}
