package org.gulou.catalog.prospects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Service;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.forms.Fact;
import org.gulou.forms.Prospect.Standing;
import org.gulou.forms.Question;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** How somebody stands with several services, and what is best asked next. For one request. */
public final class Survey {
    /** Services that nobody has applied for yet count as much as this share of all applications, together. */
    private static final double NEVER_USED = 0.5;

    private final List<Row> rows;
    private final Told told;
    private final Circumstances circumstances;
    private final Local local;
    private final Map<String, Double> shares;

    /** A service with what is known and what comes of it. */
    private record Row(Entry entry, Map<String, Value> known, Standing standing) {}

    Survey(List<Entry> entries, Told told, Circumstances circumstances, Map<String, Double> shares) {
        this.told = told;
        this.circumstances = circumstances;
        this.local = new Local(circumstances.today(), circumstances.divisions());
        this.shares = shares;
        this.rows = entries.stream()
                .map(entry -> {
                    Map<String, Value> known = entry.known(told, local);
                    return new Row(entry, known, entry.prospect().standing(known, circumstances));
                })
                .sorted(Comparator.comparingDouble((Row row) -> -weight(row.entry(), entries.size())))
                .toList();
    }

    private double weight(Entry entry, int services) {
        return shares.getOrDefault(entry.service().id(), 0.0) + NEVER_USED / services;
    }

    /**
     * A service and how she stands with it.
     *
     * @param eligibility its conditions in words
     * @param open what may still settle it
     * @param also conditions that hang on where she applies, and those that only people judge
     * @param hangsOnPlace whether a figure of her place may still settle it
     */
    public record Standpoint(
            Service service,
            Eligibility eligibility,
            List<LocalizedText> open,
            List<LocalizedText> also,
            boolean hangsOnPlace) {}

    /** How many services there are with this outcome. */
    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> isWanted(row, outcome)).count();
    }

    private boolean isWanted(Row row, Outcome outcome) {
        return row.standing().overall() == outcome
                && !told.isAside(row.entry().service().id());
    }

    /** The services that she set aside. */
    public List<Service> aside() {
        return rows.stream()
                .map(row -> row.entry().service())
                .filter(service -> told.isAside(service.id()))
                .toList();
    }

    /** The services with this outcome, what is applied for most first. */
    public List<Standpoint> with(Outcome outcome) {
        return rows.stream()
                .filter(row -> isWanted(row, outcome))
                .map(this::standpoint)
                .toList();
    }

    private Standpoint standpoint(Row row) {
        var prospect = row.entry().prospect();
        return new Standpoint(
                row.entry().service(),
                prospect.eligibility(row.known(), circumstances),
                row.standing().open().stream()
                        .flatMap(path -> prospect.fact(path).stream())
                        .map(fact -> prospect.label(fact, circumstances))
                        .distinct()
                        .toList(),
                Stream.concat(
                                prospect.atOffice(circumstances).stream(),
                                row.entry().service().guide().conditions().stream()
                                        .filter(condition -> !condition.judged())
                                        .map(Guide.Condition::words))
                        .toList(),
                row.standing().hangsOnPlace());
    }

    /**
     * The key of the question that is best asked next: one that several services wait for before one of a single service,
     * and one that settles a service for which something she told speaks already before one that opens another; empty where
     * no answer can change anything any more.
     */
    public Optional<String> next() {
        var candidates = new LinkedHashMap<String, Candidate>();
        for (Row row : rows) {
            if (!told.isAside(row.entry().service().id())) {
                row.standing().open().stream()
                        .map(path -> candidate(row, path))
                        .filter(candidate -> !told.knows(candidate.key()))
                        .forEach(candidate -> candidates.merge(candidate.key(), candidate, Candidate::and));
            }
        }
        return candidates.values().stream().max(Candidate.BEST).map(Candidate::key);
    }

    private Candidate candidate(Row row, String path) {
        String key = row.entry().key(path);
        Fact fact = row.entry().fact(key);
        return new Candidate(
                key, fact, 1, row.standing().isNearlySettled(), weight(row.entry(), rows.size()) * settled(row, fact));
    }

    /**
     * How much of what is open with a service an answer settles, on average over answers that differ: all of it where it
     * decides, else the share of the questions that are not asked any more.
     */
    private double settled(Row row, Fact fact) {
        List<Value> answers = row.entry().prospect().samples(fact, local);
        double before = row.standing().open().size();
        double sum = 0;
        for (Value answer : answers) {
            Standing after = row.entry().standing(row.known(), fact, answer, circumstances);
            sum += after.overall() == Outcome.DEPENDS
                    ? Math.max(0, before - after.open().size()) / before
                    : 1;
        }
        return answers.isEmpty() ? 0 : sum / answers.size();
    }

    /**
     * A question with what it is asked for.
     *
     * @param services that it may settle
     * @param conditions in the words of their guides
     */
    public record Asked(
            String key, Fact fact, Question question, List<Service> services, List<LocalizedText> conditions) {}

    /** The question behind a key; empty where no service here asks it. */
    public Optional<Asked> asked(String key, List<String> typed, String language) {
        List<Row> asking = rows.stream()
                .filter(row -> row.entry().facts().containsKey(key))
                .toList();
        return asking.stream().findFirst().map(row -> {
            Fact fact = row.entry().fact(key);
            var services = new ArrayList<Service>();
            var conditions = new LinkedHashSet<LocalizedText>();
            for (Row other : asking) {
                Fact there = other.entry().fact(key);
                services.add(other.entry().service());
                if (there.sort() != Fact.Sort.CONDITION) {
                    conditions.addAll(other.entry().prospect().settles(there, other.known(), circumstances));
                }
            }
            return new Asked(
                    key,
                    fact,
                    row.entry()
                            .prospect()
                            .question(
                                    fact,
                                    typed,
                                    wrong(row, fact, typed, language),
                                    row.known(),
                                    circumstances,
                                    language),
                    services,
                    List.copyOf(conditions));
        });
    }

    private String wrong(Row row, Fact fact, List<String> typed, String language) {
        return switch (row.entry().prospect().read(fact, typed, local)) {
            case Reading.Wrong(Reading.Flaw flaw) ->
                flaw.words()
                        .in(language)
                        .replace(
                                "{label}",
                                row.entry()
                                        .prospect()
                                        .label(fact, circumstances)
                                        .in(language));
            default -> "";
        };
    }

    /** Whether what was typed answers the question behind a key. */
    public boolean isAnswer(String key, List<String> typed) {
        return first(key)
                .filter(row ->
                        row.entry().prospect().read(row.entry().fact(key), typed, local) instanceof Reading.Typed)
                .isPresent();
    }

    /** Something she told, in words; nothing shown where she left it out. */
    public record Answered(String key, LocalizedText label, LocalizedText shown) {}

    /** What she told, in the order in which she did. */
    public List<Answered> answered() {
        return told.answers().keySet().stream()
                .flatMap(key -> first(key).map(row -> answered(row, key)).stream())
                .toList();
    }

    private Answered answered(Row row, String key) {
        Fact fact = row.entry().fact(key);
        var prospect = row.entry().prospect();
        Value value = row.known().get(fact.path());
        return new Answered(
                key,
                prospect.label(fact, circumstances),
                value == null ? LocalizedText.NONE : prospect.show(fact, value, local));
    }

    /** The question before this one, in the order in which she answered them; the last where this one is new. */
    public Optional<String> before(String key) {
        List<String> keys = answered().stream().map(Answered::key).toList();
        int at = keys.contains(key) ? keys.indexOf(key) : keys.size();
        return at > 0 ? Optional.of(keys.get(at - 1)) : Optional.empty();
    }

    private Optional<Row> first(String key) {
        return rows.stream().filter(row -> row.entry().facts().containsKey(key)).findFirst();
    }

    /** What she told that a form of these services asks as well, in words. */
    public List<Answered> carried() {
        return answered().stream()
                .filter(line -> !line.shown().isEmpty())
                .filter(line -> first(line.key())
                        .filter(row -> row.entry().fact(line.key()).sort() == Fact.Sort.ANSWER)
                        .isPresent())
                .toList();
    }

    /** The same as typed, by its path in the form. */
    public Map<String, List<String>> answers() {
        var answers = new LinkedHashMap<String, List<String>>();
        for (Row row : rows) {
            row.entry().facts().forEach((key, fact) -> {
                if (fact.sort() == Fact.Sort.ANSWER && row.known().containsKey(fact.path())) {
                    answers.put(fact.path(), told.typed(key));
                }
            });
        }
        return answers;
    }

    /** The occasions of life of the services here, by their codes. */
    public Set<String> events() {
        var events = new LinkedHashSet<String>();
        rows.forEach(row -> events.addAll(row.entry().service().guide().themes().lifeEvents()));
        return events;
    }
}
